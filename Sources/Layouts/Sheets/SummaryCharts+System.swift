import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// What the cases bring the system to date, on one horizon.
struct CumulativeChart {
  let cases: [PlacedCase]

  /// The chart; nil where there is one case only.
  var chart: Chart? {
    let line = LineID.system(.cumulative)
    let lines = cases.map { ChartLine(placed: $0, line: line, name: $0.shortTitle) }
    guard cases.count > 1, cases.allSatisfy({ $0.has(line) }),
      let best = cases.max(by: { end($0) < end($1) })
    else {
      return nil
    }
    let message =
      "\(best.source.title) brings the system most: \(MoneyText.of(end(best))) by \(best.axis.years.label(best.axis.years.horizon))"
    return Chart(
      .lines, message,
      alternativeText: "\(message). Change against business as usual to date, by scenario.",
      vertical: "to date", lines: lines)
  }

  private func end(_ placed: PlacedCase) -> Double {
    placed.results[.system(.cumulative), placed.axis.years.horizon]
  }
}

/// What each case is worth to each party, side by side.
struct PartyValueChart {
  let tables: [SummaryTable]
  /// The rows of the tables' first parties on Summary.
  let rows: [Int]

  /// The chart; nil where there is one case only, or where the parties differ.
  var chart: Chart? {
    guard let first = tables.first, tables.count > 1, let top = rows.first,
      tables.allSatisfy({ $0.placed.alliance.parties == first.placed.alliance.parties })
    else { return nil }
    let shown = zip(tables, rows).prefix(4)
    let values = shown.flatMap { table, _ in table.partyValues }
    let money = AxisMoney(values)
    let message =
      "Parties better off: "
      + shown.map { table, _ in
        "\(table.placed.source.title) \(table.partyValues.filter { $0 >= -1 }.count) of \(table.partyCount)"
      }.joined(separator: ", ")
    func range(_ row: Int, _ column: Int) -> SheetRange {
      SheetRange(
        sheet: SummarySheet.name,
        range: CellRange(
          CellAddress(row: row, column: column),
          CellAddress(row: row + first.partyCount - 1, column: column)))
    }
    return Chart(
      kind: .columns, title: Words.clipped(message, to: 255),
      alternativeText: Words.clipped(
        "\(message). Net present value over the same years by party and scenario.", to: 255),
      horizontalTitle: "Party", verticalTitle: "\(money.words) at today's value",
      format: money.format,
      series: shown.map { table, row in
        Chart.Series(
          name: table.placed.shortTitle, categories: range(top, 0), values: range(row, 1))
      }, anchor: CellAddress(row: 0, column: 0), size: Chart.usualSize)
  }
}

/// What the commissioners spend against what was agreed.
struct SpendChart {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The chart; nil where there is no budget.
  var chart: Chart? {
    guard placed.has(.budget(.total)), placed.has(.outturn(.total)) else { return nil }
    let saved = placed.total(.pool(.saving))
    let message =
      saved >= 0
      ? "Spend stays \(MoneyText.of(saved)) under the budget while the contract runs"
      : "Spend exceeds the budget by \(MoneyText.of(-saved)) while the contract runs"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Agreed budget and outturn a year.",
      lines: [
        ChartLine(placed: placed, line: .budget(.total), name: "Agreed budget", stroke: .dashed),
        ChartLine(placed: placed, line: .outturn(.total), name: "Outturn"),
      ])
  }
}

/// Activity of the service that changes most, with the alliance and as usual.
struct ActivityChart {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The service that loses most of its activity, else the one that changes most.
  var chart: Chart? {
    let changed = placed.alliance.services.map { (service: $0, change: change($0)) }
      .filter { $0.change != 0 }
    let fallen = changed.filter { $0.change < 0 }.min { $0.change < $1.change }
    let most = changed.max { abs($0.change) < abs($1.change) }
    return (fallen ?? most).flatMap { chart($0.service) }
  }

  /// By which share of the usual activity the years differ.
  private func change(_ service: Alliance.Service) -> Double {
    let usual = placed.total(service.usualActivity)
    return usual == 0 ? 0 : placed.total(service.activity) / usual - 1
  }

  private func chart(_ service: Alliance.Service) -> Chart? {
    let share = change(service)
    let percent = MoneyText.decimals(share.magnitude * 100, 1)
    let message =
      "\(service.name): \(percent)% \(share < 0 ? "fewer" : "more") \(service.unit.label)"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message) over the years than as usual. Activity a year.",
      vertical: "\(service.unit.label) a year", format: .count,
      lines: [
        ChartLine(placed: placed, line: service.activity, name: "With the alliance"),
        ChartLine(placed: placed, line: service.usualActivity, name: "As usual", stroke: .dashed),
      ])
  }
}
