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

  /// Floating columns; nil where no party has any.
  var chart: Chart? {
    guard let columns = bridge.columns, let names = columns.names.range(on: sheet, in: .label),
      let total = columns.names.last.map({ bridge.lines.results[$0] })
    else { return nil }
    let series =
      series("Up to the column", [columns.base], names, .invisible)
      + series("Better", columns.rising, names, .solid)
      + series("Worse", columns.falling, names, .solid)
      + series("Net present value", [columns.total], names, .solid)
    let message = sheet.cases.first?.titled(message(columns, total)) ?? ""
    let values = columns.names.map { bridge.lines.results[$0] }
    let money = AxisMoney(values)
    return Chart(
      kind: .stackedColumns, title: Words.clipped(message, to: 255),
      alternativeText: Words.clipped(
        "\(message). What each kind of payment and cost adds, from business as usual to the alliance.",
        to: 255), horizontalTitle: "Kind of payment or cost, against business as usual",
      verticalTitle: "\(money.words) at today's value", format: money.format, series: series,
      anchor: CellAddress(row: 0, column: 0), size: Chart.usualSize)
  }

  private func series(
    _ name: String, _ parts: [[LineID]], _ names: SheetRange, _ stroke: Chart.Stroke
  ) -> [Chart.Series] {
    parts.compactMap { part in
      part.range(on: sheet, in: .constant).map {
        Chart.Series(name: name, categories: names, values: $0, stroke: stroke)
      }
    }
  }

  private func message(_ columns: FloatingColumns, _ total: Double) -> String {
    let outcome =
      "\(columns.party) \(total < 0 ? "loses" : "gains") \(MoneyText.of(abs(total))) at today's value"
    let parts = columns.names.dropLast()
    guard let largest = parts.max(by: { size($0) < size($1) }),
      let label = bridge.lines.model.lines.first(where: { $0.id == largest })?.label
    else { return outcome }
    let sign = bridge.lines.results[largest] < 0 ? "" : "+"
    return
      "\(outcome); most is moved by \(label.lowercased()): \(sign)\(MoneyText.of(bridge.lines.results[largest]))"
  }

  private func size(_ line: LineID) -> Double { bridge.lines.results[line].magnitude }
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
