import Layouts
import Notation
import SourceText
import Spreadsheets

/// A column of the rows that comes out as it went in; numbers stay numbers for spreadsheets.
struct CarriedColumn {
  /// The column as it comes out.
  let column: CSVTable.Column
  private let position: Int
  private let isNumber: Bool

  init(_ name: String, _ position: Int, _ isNumber: Bool, _ meaning: String) {
    column = CSVTable.Column(name: name, kind: isNumber ? .number : .text, meaning: meaning)
    self.position = position
    self.isNumber = isNumber
  }

  /// Its field in a row.
  func field(_ block: CSVBlock, _ row: Int) -> CSVField {
    let text = block.text(row, position)
    if text.isEmpty { return .empty }
    if !isNumber { return .text(text) }
    return .number(CarriedColumn.number(block, row, position) ?? 0)
  }

  /// Adds its field in a row to a CSV file.
  func append(_ block: CSVBlock, _ row: Int, to bytes: inout [UInt8]) {
    if isNumber {
      if let number = CarriedColumn.number(block, row, position) {
        DecimalText.append(number, to: &bytes)
      }
    } else if let content = block.content(row, position) {
      block.bytes.withUnsafeBufferPointer {
        CSVBytes.append(text: UnsafeBufferPointer(rebasing: $0[content]), to: &bytes)
      }
    } else {
      var text = block.text(row, position)
      text.withUTF8 { CSVBytes.append(text: $0, to: &bytes) }
    }
  }

  /// Whether a field is empty or a number.
  static func isNumber(_ block: CSVBlock, _ row: Int, _ column: Int) -> Bool {
    guard let content = block.content(row, column) else { return false }
    return content.isEmpty || number(block, row, column) != nil
  }

  /// A plain decimal of at most 15 digits; `007` and `1e5` are words.
  private static func number(_ block: CSVBlock, _ row: Int, _ column: Int) -> Double? {
    guard let content = block.content(row, column), content.count <= 17 else { return nil }
    return block.bytes.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[content])
      let signs = text.first == UInt8(ascii: "-") ? 1 : 0
      guard text.count - signs <= 16,
        text.dropFirst(signs).allSatisfy({ (48...57).contains($0) || $0 == UInt8(ascii: ".") })
      else { return nil }
      return WrittenNumber(plain: text)?.value
    }
  }
}
