import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What the cases bring the system to date, on one horizon.
struct CumulativeChart {
  let cases: [PlacedCase]

  /// The chart; nil where there is one case only.
  var chart: Chart? {
    let line: LineID = "system.cumulative"
    let lines = cases.map { ChartLine(placed: $0, line: line, name: $0.shortTitle) }
    guard cases.count > 1, let best = cases.max(by: { end($0) < end($1) }), best.has(line) else {
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
    placed.results["system.cumulative", placed.axis.years.horizon]
  }
}

/// What the commissioners spend against what was agreed.
struct SpendChart {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The chart; nil where there is no budget.
  var chart: Chart? {
    guard placed.has("budget.total"), placed.has("outturn.total") else { return nil }
    let saved = placed.total("pool.saving")
    let message =
      saved >= 0
      ? "Spend stays \(MoneyText.of(saved)) under the budget in the term"
      : "Spend exceeds the budget by \(MoneyText.of(-saved)) in the term"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Agreed budget and outturn a year.",
      lines: [
        ChartLine(placed: placed, line: "budget.total", name: "Agreed budget", stroke: .dashed),
        ChartLine(placed: placed, line: "outturn.total", name: "Outturn"),
      ])
  }
}

/// Activity of the services that change most, with the alliance and as usual.
struct ActivityCharts {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// At most two charts, one a service: their units differ.
  var charts: [Chart] {
    let changed = services.map { ($0, change($0)) }.filter { $0.1 != 0 }
    return changed.sorted { abs($0.1) > abs($1.1) }.prefix(2).compactMap { chart($0.0) }
  }

  private var services: [String] {
    placed.alliance.model.lines.compactMap { line in
      let parts = line.id.text.split(separator: ".")
      guard parts.count == 3, parts[0] == "service", parts[2] == "activity" else { return nil }
      return String(parts[1])
    }
  }

  private func line(_ service: String) -> LineID { LineID("service.\(service).activity") }
  private func usual(_ service: String) -> LineID { LineID("bau.service.\(service).activity") }

  /// By which share of the usual activity the years differ.
  private func change(_ service: String) -> Double {
    let usual = placed.total(usual(service))
    return usual == 0 ? 0 : placed.total(line(service)) / usual - 1
  }

  private func chart(_ service: String) -> Chart? {
    let unit = placed.linesByID[line(service)]?.unit
    let share = change(service)
    let percent = MoneyText.decimals(share.magnitude * 100, 1)
    let message =
      "\(service.asHeading): \(percent)% \(share < 0 ? "fewer" : "more") \(unit?.label ?? "units")"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message) over the years than as usual. Activity a year.",
      vertical: "\(unit?.label ?? "units") a year", format: .count,
      lines: [
        ChartLine(placed: placed, line: line(service), name: "With the alliance"),
        ChartLine(placed: placed, line: usual(service), name: "As usual", stroke: .dashed),
      ])
  }
}
