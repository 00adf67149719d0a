import Layouts

/// A small workbook that has one of everything.
enum DemoWorkbook {
  static let years = (26...35).map { "20\($0)/\($0 + 1)" }

  static var workbook: Workbook {
    Workbook(
      properties: Workbook.Properties(
        title: "Demo", subject: "Every style and chart", author: "Tests", comments: "_x0041_"),
      sheets: [about, model, styles, published],
      names: [
        DefinedName(name: "total_spend", sheet: "Model A", cell: CellAddress(row: 4, column: 2))
      ])
  }

  static var about: Sheet {
    var sheet = Sheet(name: "About")
    sheet.widths = [30, 60]
    sheet.rows = [
      [Cell(.value(.text("Demonstration of an alliance")), CellStyle(.title))],
      [Cell(.value(.text("£ in whole pounds; brackets are negative")), CellStyle(.note))],
      [],
      [
        Cell(.link("Model A", sheet: "Model A", cell: CellAddress(row: 0, column: 0))),
        Cell(.value(.text("Spend & <saving> of \"both\" parties _x0041_")), CellStyle(wraps: true)),
      ],
    ]
    return sheet
  }

  static var model: Sheet {
    var sheet = Sheet(name: "Model A")
    sheet.widths = [34, 12, 14] + years.map { _ in 14 }
    sheet.frozen.rows = 3
    sheet.frozen.columns = 3
    sheet.repeatedRow = 2
    sheet.rows = [
      [text("Model", .title)],
      [text("£ in whole pounds", .note)],
      [text("Line", .header), text("Unit", .header), text("Total", .header)]
        + years.map { text($0, .header) },
      [text("Spend", .heading)] + Array(repeating: Cell(.blank, CellStyle(.heading)), count: 12),
      row("Budget", .data) { 4_000_000 + 250_000 * Double($0) },
      row("Cost", .data) { 4_300_000 + 100_000 * Double($0) },
      row("Balance", .total) { -300_000 + 150_000 * Double($0) },
      row("Base", .data) { 500_000 * Double($0) },
    ]
    sheet.charts = [
      chart(.columns, [4, 5], "Budget grows past cost", row: 10),
      chart(.stackedColumns, [7, 4, 5], "A bridge on an invisible base", row: 30, invisible: 0),
      chart(.lines, [4, 5, 6, 7], "Balance turns in 2028/29", row: 50),
    ]
    return sheet
  }

  static var styles: Sheet {
    var sheet = Sheet(name: "Styles")
    sheet.widths = [16, 16, 16, 16]
    sheet.rows = [[text("Role", .header), text("Text", .header), text("Number", .header)]]
    sheet.rows += CellStyle.Role.allCases.map { role in
      [
        text("\(role)", .reference), text("Some words", role),
        Cell(.value(.number(-1234567.891)), CellStyle(role, .pounds)),
      ]
    }
    sheet.rows += NumberFormat.allCases.map { format in
      [text("\(format)", .reference)]
        + [1_234_567.891, -1_234_567.891, 0].map {
          Cell(.value(.number($0)), CellStyle(.data, format))
        }
    }
    let first = sheet.rows.count
    sheet.rows += ["OK", "CHECK"].map {
      [
        text("Check", .label),
        Cell(.formula("IF(1>0,\"OK\",\"CHECK\")", .text($0)), CellStyle(.status)),
      ]
    }
    sheet.rows += [
      [text("a share", .label), Cell(.value(.number(0.4)), CellStyle(.input, .percent))]
    ]
    sheet.statusRanges = [
      CellRange(CellAddress(row: first, column: 1), CellAddress(row: first + 1, column: 1))
    ]
    sheet.validations = validations(row: first + 2, words: first)
    return sheet
  }

  /// A marked-up table in text of 12 points.
  static var published: Sheet {
    var sheet = Sheet(name: "Published")
    sheet.look = .publication
    sheet.widths = [40, 20]
    sheet.rows = [
      [text("Surplus by party", .title)],
      [text("Party _x0041_", .header), text("Surplus (£)", .header)],
      [text("Hospital", .label), Cell(.value(.number(-1_234_567)), CellStyle(.data, .pounds))],
    ]
    sheet.table = Sheet.Table(
      name: "surplus_by_party",
      range: CellRange(CellAddress(row: 1, column: 0), CellAddress(row: 2, column: 1)))
    return sheet
  }

  private static func validations(row: Int, words: Int) -> [Validation] {
    let cell = CellAddress(row: row, column: 1)
    let list = CellRange(CellAddress(row: words, column: 1), CellAddress(row: words + 1, column: 1))
    return [
      Validation(
        range: CellRange(cell, cell), rule: .decimal(0...1), title: "A share",
        message: "Write a share from 0% to 100%."),
      Validation(
        range: cellRange(row, 2), rule: .whole(0...60), title: "Years",
        message: "Write whole years."),
      Validation(
        range: cellRange(row, 3), rule: .oneOf(SheetRange(sheet: "Styles", range: list)),
        title: "A word", message: "Choose from the list."),
    ]
  }

  private static func cellRange(_ row: Int, _ column: Int) -> CellRange {
    CellRange(CellAddress(row: row, column: column), CellAddress(row: row, column: column))
  }

  static func text(_ text: String, _ role: CellStyle.Role = .data) -> Cell {
    Cell(.value(.text(text)), CellStyle(role))
  }

  private static func row(_ label: String, _ role: CellStyle.Role, _ value: (Int) -> Double)
    -> [Cell]
  {
    let values = years.indices.map(value)
    let style = CellStyle(role, .pounds)
    return [
      text(label, role == .total ? .total : .label),
      text("£", role == .total ? .total : .reference),
    ]
      + [Cell(.formula("SUM(1,2)", .number(values.reduce(0, +))), style)]
      + values.map { Cell(.formula("1+1", .number($0)), style) }
  }

  private static func chart(
    _ kind: Chart.Kind, _ rows: [Int], _ title: String, row: Int, invisible: Int? = nil
  ) -> Chart {
    Chart(
      kind: kind, title: title, alternativeText: "\(title): £4.0m to £6.2m.",
      horizontalTitle: "Financial year",
      verticalTitle: "£m", format: .millions,
      series: rows.enumerated().map { position, line in
        Chart.Series(
          name: "Line \(line)", categories: SheetRange(sheet: "Model A", range: years(row: 2)),
          values: SheetRange(sheet: "Model A", range: years(row: line)),
          stroke: position == invisible ? .invisible : position == 1 ? .dashed : .solid)
      },
      anchor: CellAddress(row: row, column: 0))
  }

  private static func years(row: Int) -> CellRange {
    CellRange(CellAddress(row: row, column: 3), CellAddress(row: row, column: 12))
  }
}
