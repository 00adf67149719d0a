public import Layouts

/// A workbook as another program saved it: what its cells hold, and nothing of how they look.
public struct ReturnedWorkbook: Sendable {
  /// The sheets from left to right.
  public let sheets: [ReturnedSheet]
  /// What the file says of itself: its description, empty where there is none.
  public let comments: String

  /// Puts a workbook together.
  public init(sheets: [ReturnedSheet], comments: String) {
    self.sheets = sheets
    self.comments = comments
  }

  /// The sheet of a name; nil where there is none.
  public func sheet(_ name: String) -> ReturnedSheet? { sheets.first { $0.name == name } }
}

/// A sheet of a workbook that came back.
public struct ReturnedSheet: Sendable {
  /// The name on the tab.
  public let name: String
  /// The cells that hold something.
  public let cells: [CellAddress: ReturnedCell]

  /// Puts a sheet together.
  public init(name: String, cells: [CellAddress: ReturnedCell]) {
    self.name = name
    self.cells = cells
  }
}

/// A cell of a workbook that came back.
public struct ReturnedCell: Hashable, Sendable {
  /// Its formula; nil where it holds a value alone.
  public let formula: ReturnedFormula?
  /// Its value, of a formula the one that the program saved; nil where it saved none.
  public let value: ReturnedValue?

  /// Puts a cell together.
  public init(formula: ReturnedFormula? = nil, value: ReturnedValue? = nil) {
    self.formula = formula
    self.value = value
  }
}

/// A formula of a workbook that came back, without its equals sign.
public enum ReturnedFormula: Hashable, Sendable {
  /// A formula of its own, or one shared with other cells and written out for this one.
  case plain(String)
  /// A formula over an area, `{=…}`.
  case array(String)
  /// A table of a what-if analysis.
  case table

  /// The formula as people read it.
  public var text: String {
    switch self {
    case .plain(let text): "=\(text)"
    case .array(let text): "{=\(text)}"
    case .table: "{=TABLE()}"
    }
  }
}

/// A value of a workbook that came back.
public enum ReturnedValue: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// A number that shows as a date, or a date as text.
  case date(String)
  /// Words.
  case text(String)
  /// TRUE or FALSE.
  case logical(Bool)
  /// An error such as `#REF!`.
  case error(String)
}
