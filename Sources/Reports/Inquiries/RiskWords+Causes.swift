import Analysis
import Evaluation
import Modelling
import Probability

extension RiskWords {
  /// When parties lose, where that can be said.
  var boxes: [String] {
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
  var drivers: [String] {
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
      ).capitalizedFirst
    }
  }

  private func isTold(_ driver: RiskDrivers) -> Bool {
    let most = risk.subjects.indices.filter { risk.subjects[$0].isAppraised }
      .max { risk.worse(driver.source, $0) < risk.worse(driver.source, $1) }
    return driver.subject == risk.criterion
      || driver.subject == most && risk.worse(driver.source, driver.subject) >= 0.05
  }

  /// What it would be worth to know more before choosing.
  var information: String? {
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
  var renewal: String? {
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

  var broken: String? {
    guard risk.broken > 0 else { return nil }
    return
      "\(RiskWords.count(risk.broken)) of \(RiskWords.count(risk.plan.trials)) futures are left out, because a check of the model fails in them and they could be no contract."
  }

  /// Inputs whose numbers were cut to what they may be.
  var cut: String? {
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
