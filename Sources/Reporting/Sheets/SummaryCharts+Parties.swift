import AllianceModel
import Evaluation
import Modelling

/// Charts about the provider on whom the alliance bears hardest.
struct ProviderCharts {
  private let placed: PlacedCase
  private let party: Alliance.Party

  /// Finds the provider that loses most income against business as usual; nil where there is none.
  init?(_ placed: PlacedCase) {
    let providers = placed.alliance.parties.filter { !$0.isCommissioner }
    func lost(_ party: Alliance.Party) -> Double {
      placed.total(LineID("bau.party.\(party.id).income"))
        - placed.total(LineID("party.\(party.id).income"))
    }
    guard let party = providers.max(by: { lost($0) < lost($1) }) else { return nil }
    self.placed = placed
    self.party = party
  }

  private func line(_ name: String, _ words: String, isUsual: Bool = false) -> ChartLine {
    ChartLine(
      placed: placed, line: LineID("\(isUsual ? "bau." : "")party.\(party.id).\(name)"),
      name: words,
      stroke: isUsual ? .dashed : .solid)
  }

  /// Income and cost a year, with and without the alliance.
  var incomeAndCost: Chart? {
    let lines = [
      line("income", "Income"), line("cost", "Cost"),
      line("income", "Income as usual", isUsual: true),
      line("cost", "Cost as usual", isUsual: true),
    ]
    let lost =
      placed.total(LineID("bau.party.\(party.id).income"))
      - placed.total(LineID("party.\(party.id).income"))
    let message =
      lost >= 0
      ? "\(party.name) receives \(MoneyText.of(lost)) less over the years"
      : "\(party.name) receives \(MoneyText.of(-lost)) more over the years"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Income and cost a year, with the alliance and as usual.",
      lines: lines)
  }

  /// The gap between income and cost, and what is stranded.
  var gap: Chart? {
    let lines = [
      line("surplus", "Surplus"), line("surplus", "Surplus as usual", isUsual: true),
      line("gap", "Gap to be bridged"), line("stranded_cost", "Stranded cost"),
    ]
    let surplus = LineID("party.\(party.id).surplus")
    guard let worst = placed.lowest(surplus) else { return nil }
    let message = "\(party.name) is at its lowest in \(worst.year), at \(MoneyText.of(worst.value))"
    return Chart(
      .columns, placed.titled(message),
      alternativeText:
        "\(message). Surplus a year with and without the alliance, the gap and stranded cost.",
      lines: lines)
  }
}

/// Charts that show all parties side by side.
struct PartyCharts {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The underlying surplus of the parties on whom it moves most.
  var underlying: Chart? {
    let lines = lines("underlying")
    guard let first = lines.first, let lowest = placed.lowest(first.line) else { return nil }
    let message =
      "Underlying surplus: \(first.name) is lowest in \(lowest.year), at \(MoneyText.of(lowest.value))"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Underlying surplus a year by party.", lines: lines)
  }

  /// What each party gains from the pool.
  var shares: Chart? {
    let lines = lines("gain").filter { placed.total($0.line) != 0 }
    guard let first = lines.first else { return nil }
    let message =
      "\(first.name) earns most gainshare: \(MoneyText.of(placed.total(first.line))) over the years"
    return Chart(
      .stackedColumns, placed.titled(message),
      alternativeText: "\(message). Gainshare a year by party.", lines: lines)
  }

  /// A line of every party, those first that it is largest for.
  ///
  /// A commissioner's surplus is what it spends, so providers are shown alone where there are any.
  private func lines(_ name: String) -> [ChartLine] {
    let providers = placed.alliance.parties.filter { !$0.isCommissioner }
    return (providers.isEmpty ? placed.alliance.parties : providers).map {
      ChartLine(placed: placed, line: LineID("party.\($0.id).\(name)"), name: $0.name)
    }.filter(\.isThere).sorted { placed.spread($0.line) > placed.spread($1.line) }
  }
}

extension PlacedCase {
  /// The title of a chart, with the letter of the case where there are several.
  func titled(_ message: String) -> String { letter.isEmpty ? message : "\(letter): \(message)" }

  /// The sum over the years after the base year.
  func total(_ line: LineID) -> Double {
    results.values(of: line)?.dropFirst().reduce(0, +) ?? 0
  }

  /// How far the values of the years lie apart.
  func spread(_ line: LineID) -> Double {
    guard let values = results.values(of: line)?.dropFirst(), let low = values.min(),
      let high = values.max()
    else { return 0 }
    return max(high - low, high.magnitude, low.magnitude)
  }

  /// The lowest value after the base year and its financial year.
  func lowest(_ line: LineID) -> (value: Double, year: String)? {
    guard let values = results.values(of: line)?.dropFirst(), let value = values.min(),
      let column = values.firstIndex(of: value)
    else { return nil }
    return (value, axis.years.label(column))
  }
}
