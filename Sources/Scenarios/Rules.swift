import Modelling
import SourceText

/// What a scenario's parts must say together, beyond what each key demands.
enum Rules {
  static func check(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    checkTerm(parts, years, &reader)
    checkIndices(parts, &reader)
    checkParties(parts, &reader)
    checkServices(parts, &reader)
    checkShifts(parts, &reader)
    checkMeasures(parts, &reader)
    checkInvestments(parts, years, &reader)
    checkLanding(parts, &reader)
    checkPool(parts, &reader)
  }

  private static func checkTerm(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    let term = parts.contract.years
    if (term.input.values.first ?? 0) > Double(years.horizon - 1) {
      reader.report(
        "term-too-long", term.position,
        "the contract is as long as the appraisal, \(years.horizon) years, or longer",
        "make 'appraisal.years' at least one year longer than the contract")
    }
  }

  private static func checkIndices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for index in parts.indices {
      let hasRate = index.value.rate != nil
      let hasInflation = index.value.inflation != nil
      if hasRate == hasInflation || (hasRate && index.value.efficiency != nil) {
        reader.report(
          "rate-or-inflation", index.position,
          "index '\(index.id)' states its rise twice or not at all",
          "state either 'rate', or 'inflation' and perhaps 'efficiency'")
      }
    }
  }

  private static func checkParties(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for role in PartyRole.allCases where !parts.parties.contains(where: { $0.value.role == role }) {
      reader.report(
        "missing-party", parts.position, "no party is a \(role.rawValue)",
        "add one under 'parties' with role: \(role.rawValue)")
    }
  }

  private static func checkServices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for service in parts.services {
      if !parts.payments.contains(where: { $0.id == service.id }) {
        reader.report(
          "missing-payment", service.position, "nothing says how '\(service.id)' is paid for",
          "add '\(service.id):' under 'payments'")
      }
      if let payer = service.value.payer, role(payer.text, parts) == .provider {
        reader.report(
          "wrong-role", payer.position, "'\(payer.text)' pays for a service but is no commissioner",
          "name a party with role: commissioner")
      }
      if role(service.value.provider.text, parts) == .commissioner {
        reader.report(
          "wrong-role", service.value.provider.position,
          "'\(service.value.provider.text)' delivers a service but is no provider",
          "name a party with role: provider")
      }
    }
    for payment in parts.payments {
      checkRule(payment.value.bau, &reader)
      if let rule = payment.value.alliance { checkRule(rule, &reader) }
    }
    if parts.services.isEmpty, parts.budget.given == nil || parts.spend == nil {
      reader.report(
        "nothing-to-model", parts.position,
        "the scenario has neither services nor budget and spend",
        "add 'services' and 'payments', or 'budget: {given: …}' and 'spend'")
    }
    if !parts.services.isEmpty, let spend = parts.spend {
      reader.report(
        "spend-and-services", spend.position, "'spend' stands beside 'services'",
        "leave 'spend' out: it follows from the services and their payments")
    }
  }

  private static func checkRule(_ rule: Clause<RuleKeys>, _ reader: inout Reader) {
    var missing: [String] = []
    switch rule.rule {
    case .activity: if rule.price == nil { missing = ["price"] }
    case .openBook: break
    case .block:
      if rule.sum == nil {
        if rule.price == nil { missing.append("price") }
        if rule.plan == nil { missing.append("plan") }
      }
    case .blended:
      if rule.price == nil { missing.append("price") }
      if rule.plan == nil { missing.append("plan") }
      if rule.above == nil { missing.append("above") }
      if rule.below == nil { missing.append("below") }
    }
    if rule.plan == .given, rule.planned == nil { missing.append("planned") }
    for key in missing {
      reader.report(
        "missing-key", rule.position, "'\(rule.path)' needs the key '\(key)'",
        "a \(rule.rule.rawValue) payment cannot be computed without it")
    }
    let used = usedKeys(rule)
    let stated: [(String, Bool)] = [
      ("price", rule.price != nil), ("sum", rule.sum != nil), ("plan", rule.plan != nil),
      ("planned", rule.planned != nil), ("above", rule.above != nil), ("below", rule.below != nil),
      ("fee", rule.fee != nil),
    ]
    for (key, isStated) in stated where isStated && !used.contains(key) {
      reader.report(
        "useless-key", rule.position, "'\(rule.path).\(key)' changes nothing here",
        "take it out, or choose another rule than \(rule.rule.rawValue)")
    }
  }

  private static func usedKeys(_ rule: Clause<RuleKeys>) -> Set<String> {
    let plan: Set<String> = rule.plan == .given ? ["price", "plan", "planned"] : ["price", "plan"]
    switch rule.rule {
    case .activity: return ["price"]
    case .openBook: return ["fee"]
    case .block: return rule.sum != nil ? ["sum"] : plan
    case .blended: return plan.union(["above", "below"])
    }
  }

  private static func checkShifts(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for shift in parts.shifts {
      if (shift.value.share == nil) == (shift.value.volume == nil) {
        reader.report(
          "share-or-volume", shift.position,
          "shift '\(shift.id)' states its size twice or not at all",
          "state either 'share' or 'volume'")
      }
      if let delivery = shift.value.delivery, shift.value.optimism != nil {
        reader.report(
          "delivery-twice", delivery.position, "'delivery' stands beside 'optimism'",
          "state one of them: optimism gives delivery = 1 − bias × (1 − mitigation)")
      }
      for target in shift.value.to where target.service.text == shift.value.from.text {
        reader.report(
          "shift-to-itself", target.service.position,
          "the activity goes back to where it came from",
          "name another service, or leave the list empty")
      }
    }
  }

  private static func checkMeasures(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for measure in parts.measures
    where (measure.value.share == nil) == (measure.value.amount == nil) {
      reader.report(
        "share-or-amount", measure.position,
        "measure '\(measure.id)' states its size twice or not at all",
        "state either 'share' or 'amount'")
    }
  }

  private static func checkInvestments(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    for investment in parts.investments {
      if investment.value.recovery == .price, investment.value.rate == nil {
        reader.report(
          "missing-key", investment.position, "'\(investment.value.path)' needs the key 'rate'",
          "state the nominal cost of capital, or let the holder carry it with recovery: own")
      }
      let start = Int(investment.value.start.input.values.first ?? 1)
      let capital = investment.value.capital.input.values
      if let late = capital.indices.first(where: { $0 > start && capital[$0] != 0 }) {
        reader.report(
          "capital-after-start", investment.value.capital.position,
          "capital in \(years.label(late)) falls after recovery starts in \(years.label(start))",
          "let it start later, or make what comes later an investment of its own")
      }
      if start == 0 {
        reader.report(
          "start-in-base-year", investment.value.start.position,
          "recovery cannot start in the base year",
          "name \(years.label(1)) or a later year")
      }
    }
  }

  private static func checkLanding(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for landing in parts.landing {
      guard let support: Clause<SupportKeys> = landing.value.support else { continue }
      let needsPath = support.rule == .stranded
      if needsPath != (support.sharePath != nil) || needsPath == (support.floor != nil) {
        reader.report(
          "support-terms", support.position,
          "support by '\(support.rule.rawValue)' needs '\(needsPath ? "path" : "floor")' and nothing else",
          needsPath ? "state 'path', such as [100%, 67%, 33%, 0]" : "state 'floor', such as 97%")
      }
    }
  }

  private static func checkPool(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let pool = parts.gainshare else { return }
    if pool.net, pool.basis != .cost {
      reader.report(
        "net-needs-cost", pool.position, "'net: yes' needs 'basis: cost'",
        "set the basis to cost, or leave 'net' out")
    }
    if pool.basis == .cost, !pool.net {
      for payment in parts.payments where inScope(payment.id, parts) {
        let rule = payment.value.alliance ?? payment.value.bau
        guard rule.rule != .openBook else { continue }
        reader.report(
          "cost-needs-open-book", rule.position,
          "the pool compares cost, but '\(payment.id)' is not paid open book",
          "pay it open book, or set 'net: yes', or set the basis to payments")
      }
    }
    for (bands, name) in [(pool.gain, "gain"), (pool.pain, "pain")] {
      checkBands(bands, name, pool.position, &reader)
    }
    checkWeights(pool.weights, &reader)
    checkWeights(pool.painWeights, &reader)
    if pool.excess == .others {
      let providers = parts.parties.filter { $0.value.role == .provider }.map(\.id)
      for id in providers where !pool.partyCaps.contains(where: { $0.id == id }) {
        reader.report(
          "missing-cap", pool.position, "'excess: others' needs a cap for '\(id)'",
          "add it under 'party_caps'")
      }
    }
  }

  private static func checkBands(
    _ bands: [Clause<BandKeys>], _ name: String, _ place: SourcePosition, _ reader: inout Reader
  ) {
    var last = 0.0
    for (offset, band) in bands.enumerated() {
      guard let end = band.upTo?.input.values.first else {
        if offset < bands.count - 1 {
          reader.report(
            "open-band", band.position, "only the last band of \(name) may be open",
            "state 'up_to' for this band")
        }
        continue
      }
      if end <= last {
        reader.report(
          "band-order", band.position, "the bands of \(name) do not rise",
          "list them from small to large, each with its end in 'up_to'")
      }
      last = end
    }
  }

  private static func checkWeights(_ weights: Weights?, _ reader: inout Reader) {
    guard case .fixed(let entries) = weights, let last = entries.last else { return }
    let total = entries.compactMap(\.value.input.values.first).reduce(0, +)
    if total > 1 + 1e-12 {
      reader.report(
        "weights-over-one", last.position, "the weights add up to more than 100 %",
        "make them smaller; what is left to 100 % stays with the commissioner")
    }
  }

  private static func role(_ id: String, _ parts: Clause<RootKeys>) -> PartyRole? {
    parts.parties.first { $0.id == id }?.value.role
  }

  private static func inScope(_ id: String, _ parts: Clause<RootKeys>) -> Bool {
    parts.services.first { $0.id == id }?.value.inScope ?? false
  }
}
