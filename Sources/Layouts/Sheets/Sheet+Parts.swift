import Modelling

extension Cell {
  /// A cell with words.
  static func text(_ text: String, _ role: CellStyle.Role = .data, wraps: Bool = false) -> Cell {
    text.isEmpty ? .blank : Cell(.value(.text(text)), CellStyle(role, wraps: wraps))
  }

  /// A cell with nothing in it that looks like its neighbours.
  static func empty(_ role: CellStyle.Role) -> Cell { Cell(.blank, CellStyle(role)) }

  /// A heading that runs over so many columns.
  static func heading(_ text: String, over columns: Int) -> [Cell] {
    [.text(text, .heading)] + [Cell](repeating: .empty(.heading), count: max(0, columns - 1))
  }

  /// A cell with a number that stands by itself.
  static func number(_ number: Double, _ format: NumberFormat, _ role: CellStyle.Role = .data)
    -> Cell
  {
    Cell(.value(.number(number)), CellStyle(role, format))
  }

  /// A cell that leads to the top of a sheet.
  static func link(_ text: String, to sheet: String) -> Cell {
    Cell(.link(text, sheet: sheet, cell: CellAddress(row: 0, column: 0)))
  }
}

/// What stands at the top of every sheet.
enum SheetTop {
  /// How numbers are to be read.
  static let conventions =
    "Money in pounds of the year; £ PV is at today's value, in base-year prices and discounted. (Brackets) are negative: money paid out, a deficit, a loss."

  /// How many rows stand at the top of every sheet: title, conventions, and whether checks hold.
  static let height = 3
  /// The row that says whether checks hold.
  static let statusRow = 2

  /// The title, the conventions, and room for whether checks hold.
  static func rows(_ title: String, _ note: String = conventions) -> [[Cell]] {
    [[.text(title, .title)], [.text(note, .note)], []]
  }

  /// A sheet with the words that say whether checks hold.
  static func checked(_ sheet: Sheet, _ words: CellValue?) -> Sheet {
    var sheet = sheet
    let reference = "\(ChecksSheet.name)!\(ChecksSheet.wordsCell.absolute)"
    let cell = Cell(.formula(reference, words ?? .text("")), CellStyle(.headline)).aboutDelivery
    sheet.rows[statusRow] = [cell] + sheet.rows[statusRow].dropFirst()
    return sheet
  }

  /// A sheet with years: title, conventions, and the frozen header in the rows that all such sheets
  /// have in common.
  static func timeSheet(
    _ name: String, title: String, note: String = conventions, columns: [String], axis: TimeAxis
  ) -> Sheet {
    var sheet = Sheet(name: name)
    let years = axis.years
    let ends = (0..<years.count).map { "to 31 March \(years.base + $0 + 1)" }
    let blanks = [Cell](repeating: .empty(.header), count: TimeAxis.base)
    sheet.rows =
      rows(title, note) + [
        (columns + years.labels).map { .text($0, .header) },
        blanks + ends.map { .text($0, .header) },
      ]
    sheet.widths = [34, 46, 12, 15, 17] + [Double](repeating: 16, count: years.count)
    sheet.frozen.rows = TimeAxis.firstRow
    sheet.frozen.columns = 2
    sheet.repeatedRow = TimeAxis.headerRow
    return sheet
  }

  /// The header of what stands in the column Constant: the value of a line without years, or what the
  /// total of one with years is.
  static let constant = "Constant, or what the total is"

  /// The header of the total: which years it is over.
  static func total(_ axis: TimeAxis) -> String {
    "Total from \(axis.years.label(1))"
  }
}

extension Sheet {
  /// Lets the years and their ends go on in the next line, where their columns are narrow.
  mutating func wrapHeaderOfYears() {
    for row in [TimeAxis.headerRow, TimeAxis.headerRow + 1] {
      for column in rows[row].indices { rows[row][column].style.wraps = true }
    }
  }
}
