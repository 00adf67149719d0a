/// Whole rows of a CSV file as bytes, and where their fields stand in them.
///
/// Lines are counted from 1 at the start of the block, so that blocks can be read side by side.
public struct CSVBlock: Sendable {
  /// The bytes of the rows as they stand in the file.
  public let bytes: [UInt8]
  /// How many fields each row has.
  public let columns: Int
  /// The line on which each row starts.
  public let lines: [Int32]
  /// How many lines of the file the block takes.
  public let lineCount: Int
  /// Start and end of each field, row by row, quotation marks among them.
  private let bounds: [Int32]

  /// Finds rows and fields.
  ///
  /// - Parameters:
  ///   - bytes: whole rows, in UTF-8, of less than 2 GB.
  ///   - columns: how many fields each row must have.
  /// - Throws: what keeps them from being read, the first of it.
  public init(_ bytes: [UInt8], columns: Int) throws(CSVFault) {
    guard bytes.count < Int(Int32.max) else {
      throw CSVFault(
        line: 1, reason: "a row is longer than 2 GB; is a quotation mark never closed?")
    }
    var (lines, bounds, last) = ([Int32](), [Int32](), 1)
    let fault = bytes.withUnsafeBufferPointer { buffer -> CSVFault? in
      bounds.reserveCapacity(buffer.count / 4)
      var scan = CSVScan(buffer)
      do throws(CSVFault) {
        while let line = try scan.row(adding: &bounds) {
          lines.append(Int32(clamping: line))
          try CSVBlock.check(bounds.count / 2 - (lines.count - 1) * columns, columns, line)
        }
      } catch { return error }
      last = scan.line
      return nil
    }
    if let fault { throw fault }
    self.bytes = bytes
    self.columns = columns
    self.lines = lines
    self.bounds = bounds
    lineCount = last - 1
  }

  private static func check(_ fields: Int, _ columns: Int, _ line: Int) throws(CSVFault) {
    guard fields != columns else { return }
    throw CSVFault(
      line: line,
      reason: "\(fields) fields for \(columns) columns; "
        + "a field with a comma must stand in quotation marks")
  }

  /// How many rows there are.
  public var count: Int { lines.count }

  /// Where a field stands among the bytes, its quotation marks among it.
  @inline(__always)
  public func written(_ row: Int, _ column: Int) -> Range<Int> {
    let place = (row * columns + column) * 2
    return Int(bounds[place])..<Int(bounds[place + 1])
  }

  /// Where the content of a field stands among the bytes; nil where doubled quotation marks are in it.
  @inline(__always)
  public func content(_ row: Int, _ column: Int) -> Range<Int>? {
    let written = written(row, column)
    guard let first = written.first, bytes[first] == UInt8(ascii: "\"") else { return written }
    let inner = written.dropFirst().dropLast()
    return bytes[inner].contains(UInt8(ascii: "\"")) ? nil : inner
  }

  /// The content of a field.
  public func text(_ row: Int, _ column: Int) -> String {
    if let content = content(row, column) { return String(decoding: bytes[content], as: UTF8.self) }
    return String(
      decoding: CSVBlock.single(bytes[written(row, column).dropFirst().dropLast()]), as: UTF8.self)
  }

  /// Bytes with one quotation mark for every two.
  private static func single(_ doubled: ArraySlice<UInt8>) -> [UInt8] {
    var isSecond = false
    return doubled.filter { byte in
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      return byte != UInt8(ascii: "\"") || isSecond
    }
  }

  /// Where the fields of a row start, from its first line on.
  func places(_ row: Int) -> [CSVRecords.Place] {
    var (line, column) = (Int(lines[row]), 1)
    return (0..<columns).map { field in
      defer { CSVBlock.advance(over: bytes[written(row, field)], &line, &column) }
      return CSVRecords.Place(line: line, column: column)
    }
  }

  /// Moves on over a field and the comma behind it, in characters.
  private static func advance(over field: ArraySlice<UInt8>, _ line: inout Int, _ column: inout Int)
  {
    let text = String(decoding: field, as: UTF8.self)
    // Swift takes CR and LF together for one sign.
    let ends = text.count { $0 == "\r\n" || $0 == "\n" || $0 == "\r" }
    let last = text.split(omittingEmptySubsequences: false) {
      $0 == "\r\n" || $0 == "\n" || $0 == "\r"
    }.last
    line += ends
    column = (ends > 0 ? 1 : column) + (last?.count ?? 0) + 1
  }
}
