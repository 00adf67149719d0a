import AllianceModel
import Evaluation
import Modelling
import Reports

/// Charts about the provider on whom the alliance bears hardest.
struct ProviderCharts {
  private let placed: PlacedCase
  let party: Alliance.Party

  /// Finds the provider that loses most income against business as usual; nil where there is none.
  init?(_ placed: PlacedCase) {
    let providers = placed.alliance.parties.filter { !$0.isCommissioner }
    func lost(_ party: Alliance.Party) -> Double {
      placed.total(.party(party.id, .income, .usual)) - placed.total(.party(party.id, .income))
    }
    guard let party = providers.max(by: { lost($0) < lost($1) }) else { return nil }
    self.placed = placed
    self.party = party
  }

  private func id(_ line: PartyLine, _ view: View = .alliance) -> LineID {
    .party(party.id, line, view)
  }

  private func line(_ line: PartyLine, _ words: String, _ view: View = .alliance) -> ChartLine {
    ChartLine(
      placed: placed, line: id(line, view), name: words, stroke: view == .usual ? .dashed : .solid)
  }

  /// How much less there is than as usual, over the years.
  private func fall(_ line: PartyLine) -> Double {
    placed.total(id(line, .usual)) - placed.total(id(line))
  }

  /// Income and cost of its services a year, with and without the alliance: the rest of a large
  /// provider would hide the gap.
  var incomeAndCost: Chart? {
    guard placed.has(id(.serviceCost)) else { return nil }
    let gap = fall(.serviceIncome) - fall(.serviceCost)
    let message =
      "\(party.name)'s services earn \(inWords(fall(.serviceIncome))) and cost \(inWords(fall(.serviceCost))): \(gap < 0 ? "a gain" : "a gap") of \(MoneyText.of(abs(gap)))"
    return Chart(
      .lines, placed.titled(message),
      alternativeText:
        "\(message) over the years. Income and cost of its services a year, with the alliance and as usual.",
      lines: [
        line(.serviceIncome, "Income"), line(.serviceCost, "Cost"),
        line(.serviceIncome, "Income as usual", .usual),
        line(.serviceCost, "Cost as usual", .usual),
      ])
  }

  private func inWords(_ less: Double) -> String {
    "\(MoneyText.of(abs(less))) \(less < 0 ? "more" : "less")"
  }

  /// The gap, the stranded cost in it, and what bridges it.
  var gap: Chart? {
    let support = placed.alliance.flows.first {
      $0.kind == .support && $0.payee == party.id && !$0.isBusinessAsUsual
    }?.line
    let supported = support.map { placed.total($0) } ?? 0
    guard placed.has(id(.gap)), let highest = placed.highest(id(.gap)) else { return nil }
    let shared = placed.has(id(.gainshare)) ? placed.total(id(.gainshare)) : 0
    let back = supported + shared
    let message =
      "\(party.name)'s gap is widest in \(highest.year), at \(MoneyText.of(highest.value)); support and gainshare \(back < 0 ? "take" : "bring") \(MoneyText.of(abs(back))) over the years"
    return Chart(
      .columns, placed.titled(message),
      alternativeText:
        "\(message). Gap, stranded cost, support and gainshare (gain less pain) a year; a negative gap is a gain.",
      lines: [line(.gap, "Gap"), line(.strandedCost, "Stranded cost")]
        + (support.map { [ChartLine(placed: placed, line: $0, name: "Support")] } ?? [])
        + [line(.gainshare, "Gainshare")])
  }
}

/// Charts that show all parties side by side.
struct PartyCharts {
  let placed: PlacedCase

  init(_ placed: PlacedCase) { self.placed = placed }

  /// The underlying surplus of the parties on whom it moves most.
  var underlying: Chart? {
    let lines = lines(.underlying)
    guard let first = lines.first, let lowest = placed.lowest(first.line) else { return nil }
    let message =
      "\(first.name)'s underlying surplus is lowest in \(lowest.year), at \(MoneyText.of(lowest.value))"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Underlying surplus a year by party.", lines: lines)
  }

  /// The underlying margin of providers, those first on whom it moves most.
  var margins: Chart? {
    let lines = lines(.underlyingMargin)
    let lowest = lines.compactMap { line in
      placed.lowest(line.line).map { (name: line.name, value: $0.value, year: $0.year) }
    }.min { $0.value < $1.value }
    guard let lowest else { return nil }
    let percent = MoneyText.decimals(lowest.value * 100, 1)
    let message = "Underlying margin is lowest at \(lowest.name): \(percent)% in \(lowest.year)"
    return Chart(
      .lines, placed.titled(message),
      alternativeText: "\(message). Underlying margin a year by provider.",
      vertical: "% of recurrent income", format: .precisePercent, lines: lines)
  }

  /// What gain less pain brings each party.
  var shares: Chart? {
    let lines = lines(.gainshare).filter(\.hasValues)
    guard let best = lines.max(by: { placed.total($0.line) < placed.total($1.line) }) else {
      return nil
    }
    let total = placed.total(best.line)
    let message =
      total < 0
      ? "Gainshare costs every provider; \(best.name) bears least: \(MoneyText.of(-total)) over the years"
      : "Gainshare brings \(best.name) most: \(MoneyText.of(total)) over the years, pain taken off"
    return Chart(
      .stackedColumns, placed.titled(message),
      alternativeText: "\(message). Gain less pain a year by party.", lines: lines)
  }

  /// A line of every party, those first that it is largest for.
  ///
  /// A commissioner's surplus is what it spends, so providers are shown alone where there are any.
  private func lines(_ line: PartyLine) -> [ChartLine] {
    let providers = placed.alliance.parties.filter { !$0.isCommissioner }
    return (providers.isEmpty ? placed.alliance.parties : providers).map {
      ChartLine(placed: placed, line: .party($0.id, line), name: $0.name)
    }.filter(\.isThere).sorted { placed.spread($0.line) > placed.spread($1.line) }
  }
}

extension PlacedCase {
  /// The title of a chart, with the letter of the case where there are several.
  func titled(_ message: String) -> String { letter.isEmpty ? message : "\(letter): \(message)" }

  /// The sum over the years after the base year.
  func total(_ line: LineID) -> Double {
    results.values(of: line).dropFirst().reduce(0, +)
  }

  /// How far the values of the years lie apart.
  func spread(_ line: LineID) -> Double {
    let values = results.values(of: line).dropFirst()
    guard let low = values.min(), let high = values.max() else { return 0 }
    return max(high - low, high.magnitude, low.magnitude)
  }

  /// The highest value after the base year and its financial year.
  func highest(_ line: LineID) -> (value: Double, year: String)? {
    let values = results.values(of: line).dropFirst()
    guard let value = values.max(), let column = values.firstIndex(of: value) else { return nil }
    return (value, axis.years.label(column))
  }

  /// The lowest value after the base year and its financial year.
  func lowest(_ line: LineID) -> (value: Double, year: String)? {
    let values = results.values(of: line).dropFirst()
    guard let value = values.min(), let column = values.firstIndex(of: value) else { return nil }
    return (value, axis.years.label(column))
  }
}
