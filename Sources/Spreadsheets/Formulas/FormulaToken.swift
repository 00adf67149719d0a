import Layouts
import Notation

/// The smallest piece of a spreadsheet formula that means something.
enum FormulaToken: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A text, without its quotation marks.
  case text(String)
  /// TRUE or FALSE.
  case logical(Bool)
  /// An error value such as `#REF!`.
  case error(String)
  /// A function before its bracket, in capital letters and without the prefix of newer ones.
  case function(String)
  /// A cell, on a named sheet or on the formula's own.
  case cell(sheet: String?, CellReference)
  /// A defined name, or any other word.
  case word(String)
  /// An operator, a bracket, a comma.
  case sign(String)

  /// The token as a formula spells it.
  var spelling: String {
    switch self {
    case .number(let number): DecimalText.of(number)
    case .text(let text): "\"\(text.replacing("\"", with: "\"\""))\""
    case .logical(let value): value ? "TRUE" : "FALSE"
    case .error(let word), .word(let word), .sign(let word), .function(let word): word
    case .cell(let sheet, let reference):
      (sheet.map { "'\($0.replacing("'", with: "''"))'!" } ?? "") + reference.spelling
    }
  }
}

/// A cell that a formula refers to, each part of it fixed or moving with the formula.
struct CellReference: Hashable, Sendable {
  let address: CellAddress
  let isColumnFixed: Bool
  let isRowFixed: Bool

  /// The reference as a formula spells it: `$D7`.
  var spelling: String {
    (isColumnFixed ? "$" : "") + CellAddress.letters(address.column) + (isRowFixed ? "$" : "")
      + "\(address.row + 1)"
  }

  /// The reference as a copy of the formula has it; nil beyond the edge of the sheet.
  func moved(rows: Int, columns: Int) -> CellReference? {
    let row = isRowFixed ? address.row : address.row + rows
    let column = isColumnFixed ? address.column : address.column + columns
    guard (0..<Limits.rows).contains(row), (0..<Limits.columns).contains(column) else { return nil }
    return CellReference(
      address: CellAddress(row: row, column: column), isColumnFixed: isColumnFixed,
      isRowFixed: isRowFixed)
  }
}

extension CellReference {
  /// Reads `$D$7`; nil where the word is no cell.
  init?(_ word: Substring) {
    let letters = word.utf8.drop { $0 == UInt8(ascii: "$") }
      .prefix { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
    let isColumnFixed = word.hasPrefix("$")
    let rest = word.utf8.dropFirst((isColumnFixed ? 1 : 0) + letters.count)
    let isRowFixed = rest.first == UInt8(ascii: "$")
    let digits = rest.dropFirst(isRowFixed ? 1 : 0)
    guard (1...3).contains(letters.count), (1...7).contains(digits.count),
      digits.allSatisfy({ (48...57).contains($0) }), digits.first != 48,
      let address = CellAddress(
        reference: String(Substring(letters)).uppercased() + String(Substring(digits)))
    else { return nil }
    self.init(address: address, isColumnFixed: isColumnFixed, isRowFixed: isRowFixed)
  }
}
