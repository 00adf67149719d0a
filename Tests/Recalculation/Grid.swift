public import Layouts

/// The cells of one sheet as a spreadsheet program left them; empty cells are not in it.
public typealias Grid = [CellAddress: ForeignValue]

/// The sheets of one workbook by their names.
public typealias Grids = [String: Grid]

/// A value that a spreadsheet program gives for a cell.
public enum ForeignValue: Hashable, Sendable, CustomStringConvertible {
  /// A finite number.
  case number(Double)
  /// A text, which may be empty.
  case text(String)
  /// True or false, which is no number: a sum would leave it out.
  case logical(Bool)
  /// An error, as `#DIV/0!`.
  case error(String)

  /// As a listing shows it: numbers in full, texts in quotes.
  public var description: String {
    switch self {
    case .number(let number): CellValue.number(number).listing
    case .text(let text): CellValue.text(text).listing
    case .logical(let isTrue): isTrue ? "TRUE" : "FALSE"
    case .error(let error): error
    }
  }
}

extension CellValue {
  /// As a listing shows it: numbers in full without a needless `.0`, texts in quotes.
  var listing: String {
    switch self {
    case .number(let number): Int(exactly: number).map(String.init) ?? String(number)
    case .text(let text): "“\(text)”"
    }
  }
}
