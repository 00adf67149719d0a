public import Layouts
import Notation

/// Whether a file begins with the mark by which Excel knows UTF-8.
public enum ByteOrderMark: Hashable, Sendable {
  /// No mark, as programs like it.
  case none
  /// A mark, for people who open the file in Excel.
  case excel
}

extension CSVTable {
  /// The table as the bytes of a CSV file after RFC 4180: a header row, commas, and CRLF after every
  /// row.
  ///
  /// Numbers are plain digits that read back as the same number. A text that a spreadsheet would
  /// run as a formula gets an apostrophe before it: one that begins, in ASCII or in full width,
  /// with `=`, `+`, `-` or `@`, or with a tab, a carriage return or a line feed, spaces before
  /// them not counted. Numbers never do.
  public func file(mark: ByteOrderMark = .none) throws(OutputError) -> [UInt8] {
    var bytes = mark == .excel ? Array("\u{FEFF}".utf8) : []
    CSVTable.append(columns.map { .text($0.name) }, to: &bytes)
    return bytes + (try rowsOfFile())
  }

  /// The rows alone, as they stand in the file below the header and the rows written before.
  public func rowsOfFile() throws(OutputError) -> [UInt8] {
    if let reason = fault { throw .invalidTable(name: name, reason: reason) }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(rows.count * 96)
    for row in rows { CSVTable.append(row, to: &bytes) }
    return bytes
  }

  /// The table as CSV text, as in the file.
  public func text(mark: ByteOrderMark = .none) throws(OutputError) -> String {
    String(decoding: try file(mark: mark), as: UTF8.self)
  }

  private var fault: String? {
    if columns.isEmpty { return "it has no columns" }
    if Set(header).count != header.count { return "two columns have the same name" }
    if let name = header.first(where: { $0.isEmpty || $0.startsFormula }) {
      return "'\(name)' cannot name a column"
    }
    for (index, row) in rows.enumerated() {
      if let reason = fault(of: row) { return "row \(index + 1): \(reason)" }
    }
    return nil
  }

  private func fault(of row: [CSVField]) -> String? {
    if row.count != columns.count { return "\(row.count) fields for \(columns.count) columns" }
    for (column, field) in zip(columns, row) {
      switch field {
      case .number(let number) where !number.isFinite, .pence(let number) where !number.isFinite:
        return "'\(column.name)' is infinite or not a number"
      case .number where column.kind.isWords, .pence where column.kind.isWords:
        return "'\(column.name)' must be text"
      case .text where !column.kind.isWords: return "'\(column.name)' must be a number"
      case .text(let text) where text.utf8.contains(0): return "'\(column.name)' has a zero byte"
      default: break
      }
    }
    return nil
  }

  private static func append(_ fields: [CSVField], to bytes: inout [UInt8]) {
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch field {
      case .empty: break
      case .pence(let pence): bytes.append(contentsOf: poundsAndPence(pence).utf8)
      case .number(let number): DecimalText.append(number, to: &bytes)
      case .text(let words): words.append(to: &bytes)
      }
    }
    // An empty line would be read as no row at all.
    if fields.count == 1, fields[0] == .empty || fields[0] == .text("") {
      bytes.append(contentsOf: "\"\"".utf8)
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// Whole pence as pounds with two decimals: `74.99`, `-25.00`.
  private static func poundsAndPence(_ pence: Double) -> String {
    let size = pence.magnitude.rounded()
    let pounds = (size / 100).rounded(.down)
    // A double beyond 2⁵³ has no pence any more.
    let rest = size < 0x1p53 ? Int(size - pounds * 100) : 0
    return "\(pence < 0 ? "-" : "")\(DecimalText.of(pounds)).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension String {
  /// Whether a spreadsheet would run the text as a formula.
  fileprivate var startsFormula: Bool {
    var text = self
    return text.withUTF8(CSVBytes.startsFormula)
  }

  /// Adds the text as a field.
  fileprivate func append(to bytes: inout [UInt8]) {
    var text = self
    text.withUTF8 { CSVBytes.append(text: $0, to: &bytes) }
  }
}

extension CSVTable.Kind {
  /// Whether fields hold words: text, or a day.
  fileprivate var isWords: Bool { self == .text || self == .date }
}
