public import Analysis
import Evaluation
import Modelling
import Probability

extension Inquiry {
  /// How likely each party gains or loses, what drives it, and what knowing more would be worth.
  public static func risk(_ risk: Risk) -> Inquiry {
    let tables = RiskTables(risk)
    let sampling = risk.plan.isSpread ? "a Latin hypercube" : "each drawn by itself"
    return Inquiry(
      name: "risk", title: "Risk",
      method:
        "\(MoneyText.decimals(Double(risk.plan.trials), 0)) futures (seed \(risk.plan.seed), \(sampling)) of \(risk.inputs.all.count) uncertain inputs, the same futures for every scenario; budgets, plans and what the parties choose stay as agreed. P10 to P90 is an 80% prediction interval.",
      sentences: RiskWords(risk).sentences, tables: tables.all)
  }
}

/// What risk comes to, in sentences.
struct RiskWords {
  private let risk: Risk

  init(_ risk: Risk) { self.risk = risk }

  private var sources: Range<Int> { risk.cases.indices }

  /// The answers, the choice between scenarios first.
  var sentences: [String] {
    [choice].compactMap(\.self) + sources.map(standing) + sources.compactMap(happening)
      + boxes + drivers + [information, renewal, broken, cut].compactMap(\.self)
  }

  /// A share of futures: `83%`, `under 1%`, `never`, `always`.
  static func chance(_ share: Double) -> String {
    switch share {
    case 0: "never"
    case 1: "always"
    case ..<0.01: "in under 1% of futures"
    case 0.99...: "in over 99% of futures"
    default: "in \(MoneyText.decimals(100 * share, 0))% of futures"
    }
  }

  /// Which scenario is best for whom.
  private var choice: String? {
    guard risk.cases.count > 1 else { return nil }
    let told = risk.subjects.indices.map { subject -> String in
      let best = sources.max { risk.best($0, subject) < risk.best($1, subject) } ?? 0
      let label = risk.subjects[subject].label
      guard risk.best(best, subject) > 0 else { return "no one for \(label)" }
      return
        "\(risk.cases[best].title) for \(label) \(RiskWords.chance(risk.best(best, subject)))"
    }
    return "Which scenario is best: \(told.joined(separator: "; "))."
  }

  /// Who is worse off under a case, and how far.
  private func standing(_ source: Int) -> String {
    let appraised = risk.subjects.indices.filter { risk.subjects[$0].isAppraised }
    let losing = appraised.filter { risk.worse(source, $0) > 0 }
      .sorted { (risk.worse(source, $0), $1) > (risk.worse(source, $1), $0) }
    let start = risk.cases.count > 1 ? "\(risk.cases[source].title): " : ""
    guard !losing.isEmpty else { return start + "nobody is worse off in any future." }
    let told = losing.map { subject -> String in
      let label = risk.subjects[subject].label
      let chance = RiskWords.chance(risk.worse(source, subject))
      guard let spread = risk.worth(source, subject) else { return "\(label) \(chance)" }
      return
        "\(label) \(chance) (80% prediction interval \(short(spread.p10, subject)) to \(short(spread.p90, subject)), median \(short(spread.p50, subject)))"
    }
    return start + "worse off than as usual are \(told.joined(separator: "; "))."
  }

  private func short(_ number: Double, _ subject: Int) -> String {
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
    let start = risk.cases.count > 1 ? "\(risk.cases[source].title), in" : "In"
    let others = alerts.isEmpty ? [] : ["other alerts, see below: \(alerts.count)"]
    return "\(start) any year: \((named.map(told) + others).joined(separator: "; "))."
  }

  /// When parties lose, where that can be said.
  private var boxes: [String] {
    risk.losses.compactMap { loss in
      guard case .box(let box) = loss.finding, !box.restrictions.isEmpty else { return nil }
      let start = risk.cases.count > 1 ? "\(risk.cases[loss.source].title): " : ""
      let percent = MoneyText.decimals(100 * box.quality.coverage, 0)
      let density = MoneyText.decimals(100 * box.quality.density, 0)
      return
        "\(start)\(risk.subjects[loss.subject].label) loses when \(RiskWords.limits(loss, risk)): \(percent)% of its losses lie there, and \(density)% of these futures are losses."
    }
  }

  /// A box in words: `growth is under 2.6% and take-out over 2 years`; empty without one.
  static func limits(_ loss: RiskLoss, _ risk: Risk) -> String {
    guard case .box(let box) = loss.finding else { return "" }
    return box.restrictions.map { limit in
      let input = risk.inputs.all[loss.inputs[limit.input]]
      func words(_ number: Double) -> String { input.words(number, in: risk.cases[loss.source]) }
      return switch (limit.lower, limit.upper) {
      case (let lower?, let upper?):
        "\(input.label) is from \(words(lower)) to \(words(upper))"
      case (let lower?, nil): "\(input.label) is at least \(words(lower))"
      case (nil, let upper?): "\(input.label) is at most \(words(upper))"
      case (nil, nil): input.label
      }
    }.joined(separator: " and ")
  }

  /// What drives the criterion most, under each case.
  private var drivers: [String] {
    risk.drivers.filter { $0.subject == risk.criterion }.compactMap { driver in
      let most = driver.factors.sorted { $0.index.total.value > $1.index.total.value }
        .filter { $0.index.total.value >= 0.05 }.prefix(3)
      guard !most.isEmpty else { return nil }
      let told = most.map { factor in
        let labels = factor.inputs.map { risk.inputs.all[$0].label }.joined(separator: " + ")
        return "\(labels) \(MoneyText.decimals(100 * factor.index.total.value, 0))%"
      }
      let start = risk.cases.count > 1 ? "\(risk.cases[driver.source].title): " : ""
      return
        "\(start)what drives \(risk.subjects[driver.subject].label) most, in shares of its variance: \(told.joined(separator: "; "))."
    }
  }

  /// What it would be worth to know more before choosing.
  private var information: String? {
    guard let information = risk.information else { return nil }
    let unit = risk.subjects[information.subject].unit
    let best =
      "\(risk.cases[information.best].title) is best on average for \(risk.subjects[information.subject].label)"
    guard information.perfect.value >= unit.leastTold else {
      return "\(best) and in every future that was drawn: knowing more would not change the choice."
    }
    let most = information.inputs.first { $0.value.value >= unit.leastTold }
    let one =
      most.map {
        "knowing \(risk.inputs.all[$0.input].label) alone up to \(ValueText.short($0.value.value, unit)) (± \(ValueText.short($0.value.standardError, unit)))"
      } ?? "knowing any one input alone nothing"
    return
      "\(best); knowing everything before choosing would be worth up to \(ValueText.short(information.perfect.value, unit)) (± \(ValueText.short(information.perfect.standardError, unit))), \(one): no study may cost more."
  }

  /// At which likelihood of renewal contracts tie.
  private var renewal: String? {
    let told = risk.ties.map { tie -> String in
      let title = risk.cases[tie.source].title
      guard let spread = tie.spread, tie.some > 0 else {
        return "\(tie.name) never with \(title)"
      }
      return
        "\(tie.name) with \(title) \(RiskWords.chance(tie.some)), at \(ValueText.of(spread.p50, .probability)) (80% prediction interval \(ValueText.of(spread.p10, .probability)) to \(ValueText.of(spread.p90, .probability)))"
    }
    guard !told.isEmpty else { return nil }
    return
      "A likelihood of renewal at which contracts are worth the same as \(risk.cases[0].title): \(told.joined(separator: "; "))."
  }

  private var broken: String? {
    guard risk.broken > 0 else { return nil }
    return
      "\(risk.broken) of \(risk.plan.trials) futures could be no contract, because a check of the model breaks in them; they count nowhere."
  }

  /// Inputs whose numbers were cut to what they may be.
  private var cut: String? {
    let told = risk.inputs.all.indices.compactMap { input -> String? in
      let most = sources.map { risk.cut($0, input) }.max() ?? 0
      guard most > 0 else { return nil }
      let percent = most < 0.001 ? "under 0.1" : MoneyText.decimals(100 * most, 1)
      return "\(risk.inputs.all[input].label) (\(percent)%)"
    }
    guard !told.isEmpty else { return nil }
    return
      "Numbers drawn beyond what an input may be were cut to it: \(told.joined(separator: "; "))."
  }
}
