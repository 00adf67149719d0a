public import Analysis
import Evaluation
import Modelling
import Probability

extension Inquiry {
  /// How likely each party gains or loses, what drives it, and what knowing more would be worth.
  public static func risk(_ risk: Risk) -> Inquiry {
    let tables = RiskTables(risk)
    let sampling = risk.plan.isSpread ? "a Latin hypercube" : "each drawn by itself"
    let inputs = risk.inputs.all.count
    return Inquiry(
      name: "risk", title: "Risk",
      method:
        "\(RiskWords.count(risk.plan.trials)) futures (seed \(risk.plan.seed), \(sampling)) of \(inputs) uncertain input\(inputs == 1 ? "" : "s"), the same futures for every scenario; budgets, plans and what the parties choose stay as agreed. P10 to P90 is an 80% prediction interval. When somebody loses and what knowing is worth come from the first \(RiskWords.count(risk.lookedInto)) futures, what drives results from \(RiskWords.count(Risk.pairs)) pairs of futures of their own. Half a pound is neither a gain nor a loss.",
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
  private func of(_ source: Int, _ words: String) -> String {
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
    return told.joined(separator: "; ").capitalisedFirst + "."
  }

  /// A subject's name; of a measure, that more or less of it is better.
  private func label(_ subject: Int) -> String {
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
      return of(source, "nobody is worse off than as usual in any future drawn.").capitalisedFirst
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
    return of(source, told.joined(separator: "; ") + ".").capitalisedFirst
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
    let count = alerts.count
    let others = alerts.isEmpty ? [] : ["\(count) other alert\(count == 1 ? "" : "s"), see below"]
    return of(source, "in any year: \((named.map(told) + others).joined(separator: "; ")).")
      .capitalisedFirst
  }

  /// When parties lose, where that can be said.
  private var boxes: [String] {
    risk.losses.compactMap { loss in
      guard case .box(let box) = loss.finding, !box.restrictions.isEmpty else { return nil }
      let percent = MoneyText.decimals(100 * box.quality.coverage, 0)
      let density = MoneyText.decimals(100 * box.quality.density, 0)
      return of(
        loss.source,
        "\(risk.subjects[loss.subject].label) loses mostly where \(RiskWords.limits(loss, risk)): \(percent)% of its losses lie there (coverage), and \(density)% of such futures are losses (density)."
      )
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

  /// What drives the criterion most under each case, and what drives whoever loses most often.
  private var drivers: [String] {
    risk.drivers.filter { isTold($0) }.compactMap { driver in
      let most = driver.factors.sorted { $0.index.total.value > $1.index.total.value }
        .filter { $0.index.total.value >= 0.05 }.prefix(3)
      guard !most.isEmpty else { return nil }
      let told = most.map { factor in
        let labels = factor.inputs.map { risk.inputs.all[$0].label }.joined(separator: " + ")
        return "\(labels) \(MoneyText.decimals(100 * min(1, factor.index.total.value), 0))%"
      }
      return of(
        driver.source,
        "what drives \(risk.subjects[driver.subject].label), in shares of its variance with all that an input does together with others: \(told.joined(separator: "; "))."
      ).capitalisedFirst
    }
  }

  private func isTold(_ driver: RiskDrivers) -> Bool {
    let most = risk.subjects.indices.filter { risk.subjects[$0].isAppraised }
      .max { risk.worse(driver.source, $0) < risk.worse(driver.source, $1) }
    return driver.subject == risk.criterion
      || driver.subject == most && risk.worse(driver.source, driver.subject) >= 0.05
  }

  /// What it would be worth to know more before choosing.
  private var information: String? {
    guard let information = risk.information else { return nil }
    let subject = information.subject
    let (unit, name) = (risk.subjects[subject].unit, label(subject))
    let title = risk.cases[information.best].title
    if sources.allSatisfy({ risk.best($0, subject) == 0 }) {
      return "To \(name) the choice makes no difference: knowing more is worth nothing."
    }
    guard information.perfect.value >= unit.leastTold else {
      return
        "\(title) is best on average for \(name), and no future drawn turns that: knowing more would not change the choice."
    }
    func told(_ value: Double) -> String { ValueText.short(value, unit) }
    let perfect =
      "perfect information before choosing would be worth \(told(information.perfect.value)) on average (EVPI, standard error \(told(information.perfect.standardError)))"
    let one =
      information.inputs.first { $0.value.value >= unit.leastTold }.map {
        "of single inputs \(risk.inputs.all[$0.input].label) most, \(told($0.value.value)) (EVPPI, standard error \(told($0.value.standardError)))"
      } ?? "of no single input by itself was a value found (EVPPI)"
    let isMoney = unit == .pounds || unit == .presentPounds
    return
      "\(title) is best on average for \(name); \(perfect), \(one)."
      + (isMoney ? " No study before signing is worth more." : "")
  }

  /// At which likelihood of renewal contracts tie.
  private var renewal: String? {
    let told = risk.ties.map { tie -> String in
      let title = risk.cases[tie.source].title
      guard let spread = tie.spread, tie.some > 0 else {
        return "for \(tie.name) there is none with \(title) in any future drawn"
      }
      return
        "for \(tie.name) with \(title) \(RiskWords.chance(tie.some)), at \(ValueText.of(spread.p50, .probability)) (80% prediction interval \(ValueText.of(spread.p10, .probability)) to \(ValueText.of(spread.p90, .probability)))"
    }
    guard !told.isEmpty else { return nil }
    return
      "A likelihood of renewal at which contracts are worth the same as \(risk.cases[0].title): \(told.joined(separator: "; "))."
  }

  private var broken: String? {
    guard risk.broken > 0 else { return nil }
    return
      "\(RiskWords.count(risk.broken)) of \(RiskWords.count(risk.plan.trials)) futures are left out, because a check of the model fails in them and they could be no contract."
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

extension String {
  /// The same with a capital letter first.
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
