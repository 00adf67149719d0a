/// Writes valid scenarios in which the model is right, the same for the same seed.
public struct ScenarioGenerator: Sendable {
  private var random: SeededGenerator
  private let seed: UInt64
  /// Whether the contract is let again after its term.
  private var isRelet = false
  /// Services with blocks or take-out, which can run on beside what replaces them.
  private var keeping: Set<String> = []
  /// Every sum of money is multiplied by this; all else stays.
  let scale: Double
  /// Whether nothing is shifted, invested, saved or paid by another rule.
  let isBusinessAsUsual: Bool
  /// Whether sections list their parties the other way round.
  let isReversed: Bool

  /// Prepares the scenario of a seed, or a variant of it that differs in one respect.
  public init(
    seed: UInt64, scale: Double = 1, isBusinessAsUsual: Bool = false, isReversed: Bool = false
  ) {
    self.seed = seed
    self.scale = scale
    self.isBusinessAsUsual = isBusinessAsUsual
    self.isReversed = isReversed
    random = SeededGenerator(seed: seed)
  }

  private mutating func whole(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }
  private mutating func coin() -> Bool { Bool.random(using: &random) }
  private mutating func one(_ of: [String]) -> String { of[whole(0...(of.count - 1))] }
  private mutating func maybe(_ text: String) -> String { coin() ? text : "" }
  private mutating func percent(_ range: ClosedRange<Int>) -> String {
    let tenths = whole((range.lowerBound * 10)...(range.upperBound * 10))
    return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)%"
  }
  private mutating func money(_ range: ClosedRange<Int>) -> String {
    "\(Double(whole(range)) * scale)"
  }
  private mutating func series(_ item: (inout Self) -> String) -> String {
    guard coin() else { return item(&self) }
    return "[" + (0..<whole(1...2)).map { _ in item(&self) }.joined(separator: ", ") + "]"
  }

  private static let providers = ["hospital", "community", "practice"]
  private static let services = [
    ("wards", "hospital"), ("clinics", "hospital"), ("homes", "community"), ("calls", "practice"),
  ]

  /// Whether the council delivers a service too.
  private var hasTeam = false

  /// The scenario.
  public mutating func text() -> String {
    let years = whole(1...6)
    var parts = [
      """
      scenario: {title: Seed \(seed)}
      contract: {start: 2026/27, years: \(years), \(afterTerm(years))}
      appraisal: {years: \(years + whole(2...5)), deflator: \(series { $0.percent(0...4) }), discount_rate: \(series { $0.percent(1...5) }), discount_timing: \(one(["0", "0.5", "1"])), tolerance: 0.01}
      indices:
        wages: {rate: \(series { $0.percent(-1...5) })}
        tariff: {inflation: \(series { $0.percent(0...5) }), efficiency: \(percent(0...2))}
      """
    ]
    parts.append(parties())
    parts.append(servicesText())
    let followers =
      isBusinessAsUsual
      ? ""
      : [prime(), shifts(), measures(), investments(), estates(), landing(), running()].joined()
    parts.append(followers + budget() + gainshare())
    parts.append(events(years))
    if !isBusinessAsUsual, coin() { parts.append(outcomes() + fund()) }
    return parts.joined(separator: "\n")
  }

  /// What follows the term, and the options that fit beside it.
  private mutating func afterTerm(_ years: Int) -> String {
    let after = one(["continues", "ends", "relet"])
    let more = coin() ? ", extension: {years: 1, exercised: \(one(["yes", "no"]))}" : ""
    if isBusinessAsUsual { return "after_term: \(after)\(more)" }
    isRelet = after == "relet"
    if isRelet { return "after_term: relet\(more), reprocurement: \(money(0...500))" }
    let early =
      coin() && years > 1
      ? ", break: {year: 2027/28, notice: 0, cost: \(money(0...500)), exercised: \(one(["yes", "no"]))}"
      : ""
    return "after_term: \(after)\(more)\(early)"
  }

  private mutating func parties() -> String {
    hasTeam = coin()
    var entries = [
      "  board: {role: commissioner}",
      "  council: {role: commissioner\(hasTeam ? ", team: yes, other_cost: \(money(1...90))" : "")}",
      "  hospital: {role: provider, other_income: \(money(100...900)), other_cost: \(money(100...900)), other_index: wages}",
      "  community: {role: provider}",
      "  practice: {role: provider\(maybe(", group: {rule: \(one(["equal", "list_size"])), members: {elm: {list: \(whole(0...9000))}, oak: {list: \(whole(0...9000))}}}"))}",
    ]
    if isReversed { entries.reverse() }
    return "parties:\n" + entries.joined(separator: "\n")
  }

  private mutating func servicesText() -> String {
    var entries: [String] = []
    var rules: [String] = []
    for (service, provider) in Self.services + (hasTeam ? [("visits", "council")] : []) {
      // Release lag and double running of a shift are three years at most.
      let lag = whole(0...(isBusinessAsUsual ? 3 : 2))
      let taker = one(["", "community", "practice"])
      let staff =
        taker.isEmpty
        ? "" : ", redeployment: {to: \(taker), posts: \(whole(1...30)), saving: \(money(1...9))}"
      let block =
        "blocks: {size: \(whole(40...300)), cost: \(money(100...5000)), release_lag: \(lag)\(staff), exit_cost: \(money(0...500)), opening_cost: \(money(0...500))\(maybe(", release_max: \(whole(0...3))"))}, "
      let fixed =
        "fixed: {cost: \(money(100...20_000)), fixed_growth: \(percent(0...90)), takeout: \(isBusinessAsUsual ? "0%" : series { $0.percent(0...30) }), exit_multiple: 0.\(whole(0...9)), counts_as_cip: \(percent(0...50))}, "
      let (hasBlocks, hasFixed) = (coin(), coin())
      if hasBlocks || hasFixed { keeping.insert(service) }
      let moved = hasBlocks || hasFixed ? "redeployed: \(percent(0...60))" : ""
      entries.append(
        """
          \(service): {provider: \(provider), payer: \(one(["board", "council"])), activity: \(whole(200...3000)), growth: \(series { $0.percent(-6...8) }), unit_cost: \(money(1...40)), index: wages, \(hasBlocks ? block : "")\(hasFixed ? fixed : "")\(maybe("efficiency: 1%, "))\(maybe("irrecoverable_vat: 7%, "))\(isBusinessAsUsual ? "" : maybe("irrecoverable_vat_as_usual: 2%, "))\(moved)}
        """)
      let own = coin() && !isBusinessAsUsual ? ", alliance: {\(rule(isUsual: false))}" : ""
      rules.append("  \(service): {bau: {\(rule(isUsual: true))}\(own)\(changes())}")
    }
    return
      "services:\n\(entries.joined(separator: "\n"))\npayments:\n\(rules.joined(separator: "\n"))"
  }

  /// Rules that hold later.
  private mutating func changes() -> String {
    let usual = maybe("{from: 2027/28, bau: {\(rule(isUsual: true))}}")
    let own = maybe("{from: 2028/29, alliance: {\(rule(isUsual: false))}}")
    let all = [usual, isBusinessAsUsual ? "" : own].filter { !$0.isEmpty }
    return all.isEmpty ? "" : ", then: [\(all.joined(separator: ", "))]"
  }

  private mutating func rule(isUsual: Bool) -> String {
    let plans = ["bau", "base", "rolling", "given, planned: \(whole(200...3000))"]
    let plan = one(isUsual ? plans : plans + ["alliance"])
    switch whole(0...4) {
    case 0: return "rule: activity, price: \(money(5...60)), index: tariff"
    case 1: return "rule: block, sum: \(series { $0.money(1000...60_000) }), index: tariff"
    case 2: return "rule: block, price: \(money(5...60)), plan: \(plan)"
    case 3: return "rule: open_book, fee: \(percent(0...5))"
    default:
      return
        "rule: blended, price: \(money(5...60)), index: tariff, plan: \(plan), above: \(percent(0...100)), below: \(percent(0...100))"
    }
  }

  private mutating func prime() -> String {
    guard coin() else { return "" }
    let own = coin() ? ", subcontracts: {wards: {\(rule(isUsual: false))}}" : ""
    return """

      prime: {party: community, margin: \(percent(1...5)), risk_premium: \(percent(0...4)), management_fee: \(series { $0.money(1...300) }), management_cost: \(money(1...300)), index: wages\(own)}

      """
  }

  private mutating func ramp() -> String {
    one([
      "", ", ramp: {linear: {over: 3}}", ", ramp: {s_curve: {from: 2027/28, over: 2}}",
      ", ramp: [10%, 60%, 100%]",
    ])
  }

  private mutating func shifts() -> String {
    """

    shifts:
      first: {from: wards, to: [{service: homes, units: 1.5}], share: \(series { $0.percent(0...60) }), delivery: \(percent(30...100))\(ramp())\(maybe(", needs: \(whole(0...4))"))\(double("wards"))}
      second: {from: wards, to: [{service: calls}, {service: clinics, units: 0.3}], share: \(percent(0...70)), backfill: \(percent(0...50))\(ramp())}
      third: {from: clinics, volume: \(whole(0...400)), optimism: {bias: \(percent(0...50))}\(ramp())\(double("clinics"))}

    """
  }

  private mutating func double(_ service: String) -> String {
    keeping.contains(service) ? maybe(", double_running: \(whole(0...1))") : ""
  }

  private mutating func measures() -> String {
    """
    measures:
      tests: {service: wards, share: \(percent(0...9)), one_off_cost: \(money(0...500))\(ramp())\(maybe(", needs: 2"))}
      forms: {service: calls, amount: \(money(0...90))\(ramp())}

    """
  }

  private mutating func investments() -> String {
    let recovery = one([
      "recovery: own", "rate: 4%", "rate: 0%, method: straight_line", "rate: 5%, years: 7",
      "rate: 3%, years: asset_life, payer: board",
      "rate: 4%, underwritten: \(money(100...3000)), underwriter: \(one(["outside", "council"]))",
      "rate: 2%, years: 3, residual: \(money(0...90)), residual_to: hospital",
    ])
    return """
      investments:
        hub: {holder: community, capital: {2025/26: \(money(0...900)), 2026/27: \(money(100...5000))}, start: 2026/27, asset_life: \(whole(2...12)), \(recovery), charge_rate: \(percent(0...5)), running_cost: \(money(0...50))\(maybe(", needs: 3"))}
        tower: {case: bau, holder: hospital, capital: \(money(100...5000)), asset_life: 9, recovery: own\(maybe(", residual_to: community"))}

      """
  }

  private mutating func estates() -> String {
    guard coin() else { return "" }
    let tenant = one(["", ", tenant: board", ", tenant: community, saves: \(money(0...90))"])
    let fitOut = one(["", ", fit_out: \(money(0...200))\(maybe(", fit_out_by: practice"))"])
    return """
      estates:
        wing: {owner: hospital, from: \(one(["2026/27", "2027/28"])), rent: \(series { $0.money(1...90) }), index: tariff\(tenant)\(fitOut)}

      """
  }

  private mutating func landing() -> String {
    let terms = one([
      "rule: stranded, path: [100%, 60%, 20%]", "rule: income, floor: 95%",
      "rule: margin, floor: 1%",
    ])
    return """
      landing:
        hospital: {support: {\(terms)\(one(["", ", payer: outside", ", recoup: yes", ", payer: council"]))}\(maybe(", weight: [50%, 30%]"))\(maybe(", pain_weight: 10%"))}

      """
  }

  private mutating func running() -> String {
    var parts: [String] = []
    if coin() {
      let split = one([
        "equal", "income", "weights, weights: {hospital: 2, board: \(whole(0...3))}",
      ])
      let grant =
        "grants: {start: {payer: \(one(["outside", "community"])), amount: [\(money(0...900)), \(money(0...300))]}}, "
      parts.append(
        """
        secretariat: {host: \(one(["board", "council", "hospital"])), index: wages, posts: {lead: {cost: \(money(10...800))}, desk: {number: \(series { "0.\($0.whole(0...9))" }), cost: \(money(0...300))}}, overhead: \(percent(0...20)), \(maybe("evaluation: \(money(1...90)), "))\(maybe(grant))\(maybe("in_kind: {community: \(series { $0.money(0...900) })}, "))set_up: {2025/26: \(money(0...900))}, split: \(split)}
        """)
    }
    if coin() {
      parts.append(
        "disputes: {rate: \(money(1...9)), bau: {board: \(whole(0...9))}, alliance: {hospital: \(whole(0...9))}}"
      )
    }
    if coin() {
      parts.append(
        "readiness: {mandated: \(one(["yes", "no"])), multiplies_delivery: \(one(["yes", "no"])), factors: {prior_trust: {score: \(series { $0.percent(0...100) })}, regulator: {score: \(percent(0...100))}}}"
      )
    }
    if coin() {
      parts.append(
        "benefits: {calm: {kind: societal, amount: \(series { $0.money(0...900) })\(ramp())}}")
    }
    return parts.map { $0 + "\n" }.joined()
  }

  private mutating func outcomes() -> String {
    """
    outcomes:
      overall: \(one(["weighted", "geometric", "weakest"]))
      metrics:
        stay: {weight: 70%, thresholds: [12, 10, 8, 7], forecast: \(series { "\($0.whole(6...13))" })}
        stories: {weight: 30%, thresholds: [10%, 60%, 90%], forecast: \(series { $0.percent(0...99) }), between: step}

    """
  }

  private mutating func fund() -> String {
    let size = coin() ? "amount: \(series { $0.money(0...900) })" : "share: \(percent(0...5))"
    let weights = one([
      "{by: budget, providers: 90%}", "{hospital: 30%, practice: 50%}",
      "{matrix: {hospital: [50%, 20%, 10%], community: [10%, 30%, 80%]}}",
    ])
    let rest = one([", unearned: forward", ", unearned: use, use: Grants", ""])
    return
      "fund: {\(size), weights: \(weights), from: \(one(["new", "withheld"])), paid: \(one(["year", "arrears"]))\(rest)}\n"
  }

  private mutating func budget() -> String {
    let efficiency = isBusinessAsUsual ? "" : "efficiency: \(percent(-3...6)), "
    let follows =
      isBusinessAsUsual
      ? "[prices, demand]" : one(["prices", "demand", "none", "[prices, demand]"])
    let rebase = isRelet ? maybe(", rebase_share: \(percent(0...100))") : ""
    return "\nbudget: {\(efficiency)pass_through: \(follows)\(rebase)}\n"
  }

  private mutating func gainshare() -> String {
    let weights = one([
      "{hospital: 40%, community: 30%, practice: 20%}", "{by: budget, providers: 90%}",
      "{by: equal}", "{by: compensation}", "{by: investment}",
    ])
    let caps = one([
      "  party_caps: {hospital: 1%}",
      "  excess: others\n  party_caps: {hospital: 1%, community: 2%, practice: 3%\(hasTeam ? ", council: 1%" : "")}",
      "",
      "  excess: carry\n  party_caps: {hospital: 0.1%, community: 2%}",
    ])
    let paid = one(["paid: year", "paid: arrears", "interim: {share: 70%, retention: 10%}"])
    let ladder = maybe(
      "overspend: {absorbed: \(percent(0...2)), recovered: \(percent(0...60)), own_expense: 40%, contingency: \(series { $0.money(0...900) })}"
    )
    return """
      gainshare:
        dead_band: \(percent(0...2))
        first_pound: \(one(["yes", "no"]))
        period: \(one(["year", "cumulative"]))
        \(paid)
        cap_real: \(one(["yes", "no"]))
        gain: [{up_to: 3%, providers: \(percent(0...90))}, {providers: \(percent(0...90))}]
        pain: [{up_to: 3%, providers: \(percent(0...90))}]
        cap: \(percent(1...5))
        pain_cap: \(percent(1...5))
        adjustment: \(money(0...50))
        weights: \(weights)
        \(ladder)
      \(caps)
      """
  }

  /// Somebody is excluded, in one scenario of two.
  private mutating func exclusion(_ years: Int) -> [String] {
    let response = one([
      "terminate, wind_up: \(money(0...900))", "continue, lost: \(percent(0...90))",
      "replace, by: hospital, gap: \(percent(0...90)), price: \(percent(-5...9)), mobilisation: \(money(0...900))",
    ])
    let year = 2026 + whole(1...max(years - 1, 1))
    guard years > 1, coin(), !isBusinessAsUsual else { return [] }
    return [
      "fraud: {kind: exclusion, party: \(one(["community", "practice"])), happens: \(one(["yes", "yes", "no"])), year: \(year)/\(year - 1999), response: \(response)}"
    ]
  }

  /// Shocks of demand, prices and money of a party; the same as usual and in the alliance.
  private mutating func events(_ years: Int) -> String {
    let shocks = [
      "winter: {kind: shock, input: services.wards.growth, from: 2027/28, to: 2028/29, add: \(percent(-5...5))}",
      "late: {kind: shock, input: services.wards.growth, from: 2028/29, times: 0.\(whole(0...9))}",
      "prices: {kind: shock, input: indices.wages.rate, from: 2027/28, add: \(percent(0...4))}",
      "estate: {kind: shock, input: parties.hospital.other_cost, from: 2028/29, add: \(money(0...500))}",
    ].filter { _ in coin() }
    let all = shocks + exclusion(years)
    return all.isEmpty
      ? "" : "\nevents:\n" + all.map { "  \($0)" }.joined(separator: "\n") + "\n"
  }
}
