import Foundation

/// A table of cases whose inputs are drawn evenly from ranges, the same every time.
enum RowsFile {
  /// An input, the range it is drawn from, and the decimals it is written with.
  struct Column {
    let path: String
    let range: ClosedRange<Double>
    let decimals: Int

    init(_ path: String, _ range: ClosedRange<Double>, decimals: Int) {
      self.path = path
      self.range = range
      self.decimals = decimals
    }
  }

  /// Writes a table, unless it is there; gives its path.
  static func write(_ columns: [Column], _ count: Int, _ name: String) throws -> String {
    var variation = Variation()
    var text = (["case"] + columns.map(\.path)).joined(separator: ",") + "\n"
    for number in 0..<count {
      text += "\(number)"
      for column in columns {
        let share = (variation.factor() - 0.9) / 0.2
        let width = column.range.upperBound - column.range.lowerBound
        let scale = pow(10, Double(column.decimals))
        text += ",\(((column.range.lowerBound + share * width) * scale).rounded() / scale)"
      }
      text += "\n"
    }
    return try Files.write(text, name)
  }

  /// The numbers of the first rows of a table, without its head.
  static func numbers(_ path: String, _ rows: Int) throws -> [Double] {
    try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline).prefix(
      rows
    )
    .flatMap { $0.split(separator: ",").compactMap { Double($0) } }
  }
}
