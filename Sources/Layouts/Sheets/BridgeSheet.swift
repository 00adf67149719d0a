import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The sheet of the bridge from business as usual to the alliance, and its chart.
struct BridgeSheet {
  let sheet: SheetOverCases
  private let bridge: Bridge

  init(_ bridge: Bridge, _ cases: [PlacedCase]) {
    self.bridge = bridge
    sheet = SheetOverCases(
      "Bridge", title: "From business as usual to the alliance",
      note: SheetTop.conventions + " What a party receives or saves is positive.", bridge.lines,
      cases)
  }

  /// A case with the check that every bridge ends at the net present value of the model.
  func checked(_ placed: PlacedCase) -> PlacedCase {
    guard let id = bridge.checks[placed.letter], let place = sheet.rows.places[id] else {
      return placed
    }
    let cell = CellAddress(row: place.row, column: TimeAxis.constant)
    var checked = placed
    checked.sheetChecks.append(
      PlacedCase.SheetCheck(
        name: sheet.name, label: "Every bridge ends at the net present value",
        remedy: "A payment or cost of a party is in its position but in no row of its bridge.",
        reference:
          "\(SheetRange.quoted(sheet.name))!$\(ColumnLetters.of(cell.column))$\(cell.row + 1)",
        isUp: bridge.lines.results[id] != 0))
    return checked
  }

  /// Floating columns under the sentence that says what they come to; nil where no party has any.
  var chart: ChartBlock? {
    guard let columns = bridge.columns, let names = columns.names.range(on: sheet, in: .label),
      let total = columns.names.last, let place = sheet.rows.places[total]
    else { return nil }
    let drawn =
      series("Up to the column", [columns.base], names, .invisible, 0)
      + series("Better", columns.rising, names, .solid, 0)
      + series("Worse", columns.falling, names, .solid, 1)
      + series("Net present value", [columns.total], names, .solid, 2)
    let money = SheetMoney(columns.names.map { bridge.lines.results[$0] })
    let cell = CellAddress(row: place.row, column: TimeAxis.constant)
    let value = LiveNumber("\(sheet.name)!\(cell.absolute)", bridge.lines.results[total])
    let letter = sheet.cases.first?.titled("") ?? ""
    return ChartBlock(
      sentence: .literal("\(letter)\(columns.party)")
        + .when(value.isBelow(0), " loses ", else: " gains ") + value.poundsInWords
        + " at today's value.",
      chart: Chart(
        kind: .stackedColumns, title: "\(letter)From business as usual to the alliance",
        alternativeText: Words.clipped(
          "What each kind of payment and cost adds for \(columns.party), from business as usual to the alliance. The figures stand in the cells it reads.",
          to: 255), horizontalTitle: "Kind of payment or cost, against business as usual",
        verticalTitle: "\(money.words) at today's value", format: money.format, series: drawn,
        anchor: CellAddress(row: 0, column: 0)))
  }

  private func series(
    _ name: String, _ parts: [[LineID]], _ names: SheetRange, _ stroke: Chart.Stroke,
    _ colour: Int
  ) -> [Chart.Series] {
    parts.compactMap { part in
      part.range(on: sheet, in: .constant).map {
        Chart.Series(name: name, colour: colour, categories: names, values: $0, stroke: stroke)
      }
    }
  }
}

/// A column of a sheet with years that a chart reads.
private enum ChartColumn { case label, constant }

extension [LineID] {
  /// The cells of lines that stand below each other.
  fileprivate func range(on sheet: SheetOverCases, in column: ChartColumn) -> SheetRange? {
    let rows = compactMap { sheet.rows.places[$0]?.row }
    guard rows.count == count, let first = rows.first, let last = rows.last,
      last - first == count - 1
    else { return nil }
    let column = column == .label ? TimeAxis.label : TimeAxis.constant
    return SheetRange(
      sheet: sheet.name,
      range: CellRange(
        CellAddress(row: first, column: column), CellAddress(row: last, column: column)))
  }
}
