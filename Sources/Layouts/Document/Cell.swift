/// One cell: what it holds and how it looks.
public struct Cell: Hashable, Sendable {
  /// What the cell holds.
  public var content: Content
  /// How it looks.
  public var style: CellStyle
  /// Whether it compares with what was delivered, so that it changes with any edit of an input.
  public var isAboutDelivery = false
  /// The cell that a click on a formula leads to: where its number comes from.
  public var origin: Origin?

  /// A cell of a sheet of this workbook.
  public struct Origin: Hashable, Sendable {
    /// The name of the sheet.
    public let sheet: String
    /// The cell.
    public let cell: CellAddress
  }

  /// Fills a cell.
  public init(_ content: Content, _ style: CellStyle = CellStyle()) {
    self.content = content
    self.style = style
  }

  /// The same cell, known to compare with what was delivered.
  var aboutDelivery: Cell {
    var cell = self
    cell.isAboutDelivery = true
    return cell
  }

  /// The same formula, a click on which leads to where its number comes from.
  func leading(to cell: CellAddress, of sheet: String) -> Cell {
    var linked = self
    linked.origin = Origin(sheet: sheet, cell: cell)
    return linked
  }

  /// A cell with nothing in it.
  public static let blank = Cell(.blank)

  /// What a cell holds.
  public enum Content: Hashable, Sendable {
    /// Nothing.
    case blank
    /// A number or a text that stands by itself.
    case value(CellValue)
    /// A live formula without its equals sign, and the value the engine gives for it.
    case formula(String, CellValue)
    /// A text that leads to a cell of this workbook.
    case link(String, sheet: String, cell: CellAddress)
  }

  /// The value that the cell shows, nil where it is blank.
  public var value: CellValue? {
    switch content {
    case .blank: nil
    case .value(let value), .formula(_, let value): value
    case .link(let text, _, _): .text(text)
    }
  }
}

/// A value that a cell shows.
public enum CellValue: Hashable, Sendable {
  /// A finite number.
  case number(Double)
  /// A text.
  case text(String)
}

/// How a cell looks: what part it plays and how its number is written.
public struct CellStyle: Hashable, Sendable {
  /// The part the cell plays on its sheet.
  public var role: Role
  /// How a number is written.
  public var format: NumberFormat
  /// Whether long text goes on in the next line.
  public var wraps: Bool
  /// Whether a text stands at the right of its cell, as numbers do.
  public var standsAtRight = false

  /// A style; a plain data cell where nothing is said.
  public init(_ role: Role = .data, _ format: NumberFormat = .general, wraps: Bool = false) {
    self.role = role
    self.format = format
    self.wraps = wraps
  }

  /// The part a cell plays.
  public enum Role: Hashable, Sendable, CaseIterable {
    /// The title of a sheet.
    case title
    /// What stands under the title: units, signs, conventions.
    case note
    /// The heading of a section, on a fill.
    case heading
    /// The heading of a section where nothing is filled.
    case subtitle
    /// The header of columns: years and the like.
    case header
    /// The words of a row.
    case label
    /// A line id, a path, a unit: small and grey.
    case reference
    /// A number or text of the model.
    case data
    /// A total under the rows that it adds up.
    case total
    /// A number that is the answer, within a sentence.
    case headline
    /// A number that people may change.
    case input
    /// What a reader chooses to look at: no input, it changes no result.
    case choice
    /// A number that another scenario states, linked from there.
    case inherited
    /// A choice that only the scenario file can change.
    case setting
    /// A word that says whether something holds: OK or CHECK.
    case status
  }
}

/// How a number is written; the number itself stays as it is.
public enum NumberFormat: Hashable, Sendable, CaseIterable {
  /// As it comes.
  case general
  /// Whole pounds with thousands separators, negatives in brackets.
  case pounds
  /// Pounds and pence, negatives in brackets.
  case pence
  /// Thousands of pounds with one decimal, negatives in brackets.
  case thousands
  /// Millions of pounds with two decimals, negatives in brackets.
  case millions
  /// Per cent with one decimal.
  case percent
  /// Per cent with one decimal; a negative number is no likelihood and shows as "none".
  case likelihood
  /// Per cent with two decimals.
  case precisePercent
  /// A multiplier with four decimals.
  case factor
  /// Whole things with thousands separators.
  case count
  /// One decimal, with thousands separators.
  case decimal
  /// A whole number without separators: a year, a flag.
  case integer
}
