/// A sheet: rows of cells and how they are looked at and printed.
public struct Sheet: Sendable {
  /// The name on the tab: `[A-Za-z][A-Za-z0-9 ]*`, at most 31 characters, unlike a cell reference.
  public let name: String
  /// The rows from the top, each from its left; short rows end early.
  public var rows: [[Cell]] = []
  /// The widths of the columns from the left, in characters; the rest keep the default.
  public var widths: [Double] = []
  /// The height of a row of one line, in points.
  public var rowHeight = 16.0
  /// How many rows and columns stay in view while the rest scrolls.
  public var frozen = Frozen()
  /// The row whose cells are repeated on each printed page, from 0; nil repeats none.
  public var repeatedRow: Int?
  /// How the sheet is printed.
  public var print = Print()
  /// The charts laid over the cells.
  public var charts: [Chart] = []
  /// What input cells accept.
  public var validations: [Validation] = []
  /// The cells in which a reader chooses what to look at.
  var choices: [CellAddress] = []
  /// The rows that follow those choices, so that they may differ from delivery.
  var rowsOfChoice: Set<Int> = []
  /// Where status words are coloured as well.
  public var statusRanges: [CellRange] = []
  /// Numbers that are shaded by their size: the lower the warmer, 0 white, the higher the cooler.
  public var maps: [CellRange] = []
  /// Whom the sheet is for, which decides size of text, signs, grid and footer.
  public var look = Look.model
  /// The cells that are marked up as a table; nil marks none.
  public var table: Table?

  /// An empty sheet.
  public init(name: String) { self.name = name }

  /// A sheet of rows.
  init(name: String, rows: [[Cell]]) {
    self.name = name
    self.rows = rows
  }

  /// Whom a sheet is for.
  public enum Look: Hashable, Sendable {
    /// Those who work with the model: small text, negatives in brackets, no grid, a footer on paper.
    case model
    /// Everybody: text of 12 points, negatives with a minus, the grid shown, no footer.
    case publication
  }

  /// Cells that programs know as a table, so that screen readers tell the header of each cell.
  public struct Table: Hashable, Sendable {
    /// Letters, digits and underscores, starting with a letter; unique in the workbook, with its names.
    public let name: String
    /// The cells, the header row first; its cells are texts that all differ.
    public let range: CellRange

    /// Marks cells up.
    public init(name: String, range: CellRange) {
      self.name = name
      self.range = range
    }
  }

  /// How a sheet is printed, A4 across.
  public struct Print: Hashable, Sendable {
    /// The part that is printed; nil prints all of it.
    public var area: CellRange?
    /// The rows before which a new page starts, from 0.
    public var breaks: [Int] = []
    /// How large it is printed.
    public var size = Size.fitted

    /// One page wide, all of the sheet.
    public init() {}

    /// How large a sheet is printed.
    public enum Size: Hashable, Sendable {
      /// As small as it takes to be one page wide.
      case fitted
      /// As small as it takes to be one page wide, at most so many per cent; pages end at breaks.
      case fittedWithBreaks(atMost: Int)
    }
  }

  /// Rows above and columns left of the part that scrolls.
  public struct Frozen: Hashable, Sendable {
    /// Rows that stay.
    public var rows = 0
    /// Columns that stay.
    public var columns = 0

    /// Nothing stays.
    public init() {}
  }

  /// How many cells lead somewhere.
  public var linkCount: Int {
    rows.joined().count { cell in
      if case .link = cell.content { return true }
      return cell.origin != nil
    }
  }

  /// The sheet with no more links than a sheet can hold: where there are more, figures lead nowhere.
  func linked(atMost most: Int) -> Sheet {
    guard linkCount > most else { return self }
    var sheet = self
    for row in sheet.rows.indices {
      for column in sheet.rows[row].indices { sheet.rows[row][column].origin = nil }
    }
    return sheet
  }

  /// The cell at an address; a blank one where there is none.
  public subscript(address: CellAddress) -> Cell {
    guard rows.indices.contains(address.row), rows[address.row].indices.contains(address.column)
    else { return Cell.blank }
    return rows[address.row][address.column]
  }
}
