/// A CSV file read row by row, so that no more of it is held than a row and what was read ahead of it.
///
/// What a file must be is said of ``CSVRecords``, which reads one whole.
public struct CSVRows {
  /// The names of the columns, all different.
  public let header: [String]
  /// The line of the file on which the header starts, counted from 1.
  public let headerLine: Int
  /// Where each name starts.
  public let headerPlaces: [CSVRecords.Place]
  private var scan: CSVScan

  /// Reads the header; `more` gives the next bytes of the file, and none at its end.
  ///
  /// - Throws: what keeps the header from being read.
  public init(more: @escaping () -> [UInt8]) throws(CSVFault) {
    scan = CSVScan(more)
    if let separator = CSVSeparator.other(in: scan.firstBytes()) { throw separator }
    guard let first = try scan.row() else { throw CSVFault(line: 1, reason: "the file is empty") }
    header = first.fields
    headerLine = first.line
    headerPlaces = first.places
    try CSVRows.check(first)
  }

  /// The next record that is not blank; nil at the end of the file.
  ///
  /// - Throws: what keeps it from being read.
  public mutating func next() throws(CSVFault) -> CSVRecords.Record? {
    guard let record = try scan.row() else { return nil }
    guard record.fields.count == header.count else {
      throw CSVFault(
        line: record.line,
        reason: "\(record.fields.count) fields for \(header.count) columns; "
          + "a field with a comma must stand in quotation marks")
    }
    return record
  }

  private static func check(_ first: CSVRecords.Record) throws(CSVFault) {
    var names: Set<String> = []
    for (offset, name) in first.fields.enumerated() {
      if name.isEmpty {
        throw CSVFault(line: first.line, reason: "column \(offset + 1) has no name")
      }
      guard names.insert(name).inserted else {
        throw CSVFault(line: first.line, reason: "two columns are named '\(name)'")
      }
    }
  }
}
