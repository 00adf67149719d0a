import Analysis
import Evaluation
import Modelling
import Probability

/// What risk comes to, in sentences.
struct RiskWords {
  let risk: Risk

  init(_ risk: Risk) { self.risk = risk }

  var sources: Range<Int> { risk.cases.indices }

  /// The answers, the choice between scenarios first.
  var sentences: [String] {
    [few, broken, choice].compactMap(\.self) + sources.map(standing)
      + sources.compactMap(happening) + boxes + drivers
      + [information, renewal, cut].compactMap(\.self)
  }

  /// A number of futures: `10,000`.
  static func count(_ number: Int) -> String { MoneyText.decimals(Double(number), 0) }

  /// A share of futures: `in 83% of futures`, `in no future drawn`.
  static func chance(_ share: Double) -> String {
    switch share {
    case 0: "in no future drawn"
    case 1: "in every future drawn"
    case ..<0.01: "in under 1% of futures"
    case 0.99...: "in over 99% of futures"
    default: "in \(MoneyText.decimals(100 * share, 0))% of futures"
    }
  }

  /// What is said of one scenario where there are several: its title first.
  func of(_ source: Int, _ words: String) -> String {
    risk.cases.count > 1 ? "\(risk.cases[source].title): \(words)" : words
  }

  /// Fewer futures than this say little.
  private static let enough = 1_000

  private var few: String? {
    guard risk.plan.trials < RiskWords.enough else { return nil }
    return
      "\(RiskWords.count(risk.plan.trials)) futures are few: chances and percentiles are rough; draw \(RiskWords.count(RiskWords.enough)) or more."
  }

  /// Which scenario is best for whom: those for whom it is the same one together.
  private var choice: String? {
    guard risk.cases.count > 1 else { return nil }
    var told = sources.compactMap { source -> String? in
      let own = risk.subjects.indices.filter { subject in
        risk.best(source, subject) > 0
          && sources.allSatisfy { risk.best($0, subject) <= risk.best(source, subject) }
      }
      guard !own.isEmpty else { return nil }
      let chances = own.map { RiskWords.chance(risk.best(source, $0)) }
      let groups = chances.withoutRepeats.map { chance in
        let names = zip(own, chances).filter { $0.1 == chance }.map { label($0.0) }
        return "\(chance) for \(names.joined(separator: ", "))"
      }
      return "\(risk.cases[source].title) is best \(groups.joined(separator: ", "))"
    }
    let alike = risk.subjects.indices.filter { subject in
      sources.allSatisfy { risk.best($0, subject) == 0 }
    }
    if !alike.isEmpty {
      told.append("it makes no difference to \(alike.map(label).joined(separator: ", "))")
    }
    return told.joined(separator: "; ").capitalizedFirst + "."
  }

  /// A subject's name; of a measure, that more or less of it is better.
  func label(_ subject: Int) -> String {
    let own = risk.subjects[subject]
    return own.isAppraised
      ? own.label : "\(own.label) (the \(own.prefersLess ? "less" : "more") the better)"
  }

  /// A chance below which a party is only named.
  private static let slight = 0.01

  /// Who is worse off under a case, and how far.
  private func standing(_ source: Int) -> String {
    let losing = risk.subjects.indices.filter {
      risk.subjects[$0].isAppraised && risk.worse(source, $0) > 0
    }.sorted { (risk.worse(source, $0), $1) > (risk.worse(source, $1), $0) }
    guard !losing.isEmpty else {
      return of(source, "nobody is worse off than as usual in any future drawn.").capitalizedFirst
    }
    let often = losing.filter { risk.worse(source, $0) >= RiskWords.slight }
    var told = often.map { subject -> String in
      let label = risk.subjects[subject].label
      let chance = RiskWords.chance(risk.worse(source, subject))
      guard let spread = risk.worth(source, subject) else { return "\(label) \(chance)" }
      return
        "\(label) is worse off than as usual \(chance): median \(short(spread.p50, subject)), 80% prediction interval \(short(spread.p10, subject)) to \(short(spread.p90, subject))"
    }
    let seldom = losing.filter { risk.worse(source, $0) < RiskWords.slight }
    if !seldom.isEmpty {
      told.append(
        "\(seldom.map { risk.subjects[$0].label }.joined(separator: ", ")) in under 1% of futures")
    }
    return of(source, told.joined(separator: "; ") + ".").capitalizedFirst
  }

  func short(_ number: Double, _ subject: Int) -> String {
    ValueText.short(number, risk.subjects[subject].unit)
  }

  /// How likely gain and pain are paid and margin floors break, and how many other alerts come up.
  private func happening(_ source: Int) -> String? {
    let events = risk.events(source)
    let named = events.indices.filter { events[$0].kind != .alert }
    let alerts = events.indices.filter {
      events[$0].kind == .alert && risk.chance(source, $0) > 0
    }
    func told(_ place: Int) -> String {
      "\(events[place].label) \(RiskWords.chance(risk.chance(source, place)))"
    }
    guard !named.isEmpty || !alerts.isEmpty else { return nil }
    let count = alerts.count
    let others =
      alerts.isEmpty
      ? [] : ["\(count) other alert\(count == 1 ? "" : "s"), see What may happen"]
    return of(source, "in any year: \((named.map(told) + others).joined(separator: "; ")).")
      .capitalizedFirst
  }
}
