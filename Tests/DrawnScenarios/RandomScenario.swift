/// The text of a valid scenario drawn by a seed: its sections can be joined in any order.
public struct RandomScenario: Sendable {
  /// The sections of the file, each with its key.
  public private(set) var sections: [String] = []
  private var random: SeededGenerator
  /// What varies, drawn by itself, so that all else stays as it was.
  private var varying: SeededGenerator
  /// Paths of services' growth that has a range.
  private var varied: [String] = []
  private let start: Int
  private let horizon: Int
  private let term: Int
  private let commissioners: [String]
  private let providers: [String]
  private let services: [String]
  private let indices: [String]
  private let investments: [String]
  private let shifts: Int
  private var isRelet = false
  /// Whether the service that shifts leave has blocks, which can run on beside what replaces them.
  private var keepsBlocks = false

  /// Draws a scenario; the same seed gives the same text.
  public init(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    start = Int.random(in: 2024...2035, using: &random)
    horizon = Int.random(in: 4...20, using: &random)
    term = Int.random(in: 1..<horizon, using: &random)
    commissioners = (1...Int.random(in: 1...2, using: &random)).map { "board_\($0)" }
    providers = (1...Int.random(in: 1...4, using: &random)).map { "trust_\($0)" }
    services = (1...Int.random(in: 1...5, using: &random)).map { "service_\($0)" }
    indices = (1...Int.random(in: 1...3, using: &random)).map { "index_\($0)" }
    investments = Array(["hub", "van"].prefix(Int.random(in: 0...2, using: &random)))
    shifts = services.count < 2 ? 0 : Int.random(in: 0...2, using: &random)
    self.random = random
    varying = SeededGenerator(seed: seed &+ 7_000_000)
    write()
  }

  /// The file with its sections in the order of the tables, or in another.
  public func text(_ order: [Int]? = nil) -> String {
    (order ?? Array(sections.indices)).map { sections[$0] }.joined()
  }

  private mutating func afterTerm() -> [String] {
    let after = one(["continues", "ends", "relet"])
    isRelet = after == "relet"
    var lines =
      isRelet
      ? ["after_term: relet", "reprocurement: £350k"] : some("after_term: \(after)")
    if term + 1 < horizon {
      lines += some("extension: {years: 1, exercised: \(one(["yes", "no"]))}")
    }
    if term > 1, after != "relet" {
      lines += some(
        "break: {year: \(year(term)), notice: 0, cost: £20k, exercised: \(one(["yes", "no"]))}")
    }
    return lines
  }

  private mutating func write() {
    section("scenario", ["title: Drawn", "purpose: 'To test: reading'", "decisions: [one, two]"])
    section(
      "contract",
      ["start: \(year(1))", "years: \(stated("\(term)"))"]
        + afterTerm())
    section(
      "appraisal",
      ["years: \(horizon)"] + some("discount_rate: \(series(0, 9, "%"))")
        + some("discount_timing: \(one(["0", "0.5", "1"]))")
        + some("deflator: \(series(0, 4, "%"))")
        + some("margin_drift: 30%") + some("tolerance: £0.05"))
    section(
      "indices",
      indices.map { id in
        coin
          ? "\(id): {rate: \(series(0, 5, "%"))}"
          : "\(id): {inflation: \(series(0, 5, "%")), efficiency: \(series(0, 2, "%"))}"
      })
    writeParties()
    writeServices()
    writePayments()
    writeChanges()
    writeEstates()
    writeDeal()
    if coin { writeRunning() }
    writeEvents()
    writeCorrelations()
    section(
      "lines",
      [
        "own: {formula: 'budget.total - outturn.total', name: Own, unit: pounds, meaning: Own line.}",
        "next: {formula: \"previous(lines.own) * 2\", opening: \"0\"}",
      ])
    section("checks", ["own: {formula: lines.own <= 1000000000, severity: alert}"])
    section("accounts", ["party.\(providers[0]).surplus: 4711"])
  }

  private mutating func writeParties() {
    var parties = commissioners.map { id in
      "\(id): \(keys(["role: commissioner"] + some("funding: \(series(1, 90, "m"))")))"
    }
    for id in providers {
      let rest =
        coin
        ? ["other_income: \(series(1, 90, "m"))", "other_cost: \(series(1, 90, "m"))"]
          + some("other_index: \(one(indices))")
        : []
      parties.append(
        "\(id): \(keys(["role: provider", "name: Trust"] + rest + some("margin_floor: -5%") + some("reserves: £3m") + (delivering.contains(id) ? some("group: {members: {elm: {list: 4000}, oak: {list: 9k}}}") : [])))"
      )
    }
    section("parties", parties)
  }

  private mutating func writeServices() {
    var lines: [String] = []
    for (number, id) in services.enumerated() {
      let blocks =
        "blocks: "
        + keys(
          ["size: \(number + 1)00", "cost: £1m"] + some("release_lag: \(one(["0", "1", "2"]))")
            + some("release_max: \(series(1, 9, ""))") + some("exit_cost: 50k")
            + some("opening_cost: £20k"))
      let own = some(blocks)
      if number == 0 { keepsBlocks = !own.isEmpty }
      let fixed =
        "fixed: "
        + keys(
          ["cost: \(stated("£2m"))"] + some("fixed_growth: 20%")
            + some(
              keys(
                ["takeout: \(series(0, 9, "%"))"] + some("exit_multiple: 0.5") + some("needs: 1")
                  + some("counts_as_cip: 10%"), brackets: false)))
      let all =
        [
          "name: Service \(number)", "unit: spells",
          "provider: \(providers[number % providers.count])", "activity: \(stated("12k"))",
        ] + some("payer: \(one(commissioners))") + some("growth: \(series(0, 4, "%"))")
        + some("efficiency: \(series(0, 2, "%"))")
        + (coin
          ? ["unit_cost: \(stated("£70"))"] + some("index: \(one(indices))") : [])
        + some("irrecoverable_vat: 3%") + some("irrecoverable_vat_as_usual: 1%") + own + some(fixed)
        + some("in_scope: \(number == 0 ? "yes" : one(["yes", "no"]))")
      lines.append("\(id): \(keys(all))")
      if all.contains(where: { $0.hasPrefix("growth:") && $0.contains("range:") }) {
        varied.append("services.\(id).growth")
      }
    }
    section("services", lines)
  }

  private mutating func writePayments() {
    var lines: [String] = []
    for id in services {
      let later =
        some("{from: \(year(2)), bau: \(rule())}") + some("{from: \(year(3)), alliance: \(rule())}")
      let changes = later.isEmpty ? "" : ", then: [\(later.joined(separator: ", "))]"
      lines.append("\(id): {bau: \(rule())\(coin ? ", alliance: \(rule())" : "")\(changes)}")
    }
    section("payments", lines)
    guard providers.count > 1, services.count > 1, coin else { return }
    let own = "subcontracts: {\(services[0]): \(rule())}"
    section(
      "prime",
      ["party: \(providers[1])", "margin: \(stated("3%"))"]
        + some("risk_premium: 2%") + some("management_cost: \(series(1, 9, "k"))")
        + some("management_fee: \(series(1, 9, "k"))") + some(own))
  }

  private mutating func rule() -> String {
    let index = some("index: \(one(indices))")
    let plan = one(["bau", "base", "rolling", "alliance", "given"])
    let planned =
      ["plan: \(plan)"]
      + (plan == "given" ? ["planned: \(series(1, 20, "k", isAgreed: true))"] : [])
    return switch one(["activity", "block", "sum", "blended", "open_book"]) {
    case "activity": keys(["rule: activity", "price: \(stated("£198"))"] + index)
    case "block": keys(["rule: block", "price: £150"] + planned + index)
    case "sum": keys(["rule: block", "sum: \(series(1, 9, "m"))"] + index)
    case "blended":
      keys(["rule: blended", "price: £150", "above: 20%", "below: 50%"] + planned + index)
    default: keys(["rule: open_book"] + some("fee: 3%"))
    }
  }

  private mutating func writeChanges() {
    var lines: [String] = []
    for number in 0..<shifts {
      let size = coin ? "share: \(series(1, 9, "%"))" : "volume: \(series(1, 9, "00"))"
      let delivery =
        coin ? some("delivery: \(series(50, 90, "%"))") : ["optimism: {bias: 20%, mitigation: 40%}"]
      let target = coin ? "[]" : "[{service: \(services[1]), units: 2}]"
      lines.append(
        "shift_\(number): "
          + keys(
            ["from: \(services[0])", "to: \(target)", size] + delivery + some("ramp: \(ramp())")
              + some("backfill: 10%") + some("needs: 1")
              + (keepsBlocks ? some("double_running: 1") : [])
              + (investments.isEmpty ? [] : some("with: \(one(investments))"))))
    }
    section("shifts", lines)
    section(
      "measures",
      [
        "measure: "
          + keys(
            ["service: \(services[0])", "amount: \(series(1, 9, "k"))"] + some("ramp: \(ramp())")
              + some("delivery: 90%") + some("needs: 1")
              + some("one_off_cost: {\(year(0)): 5k, \(year(2)): 6k}"))
      ])
    section(
      "investments",
      investments.map { id in
        "\(id): "
          + keys(
            [
              "holder: \(one(providers))", "capital: {\(year(0)): £1m, \(year(1)): £2m}",
              "start: \(year(min(2, term)))", "asset_life: 20", "rate: 5%",
            ] + some("years: \(one(["contract_term", "asset_life", "7"]))")
              + some("method: \(one(["annuity", "straight_line"]))") + some("charge_rate: 3.5%")
              + some("running_cost: \(series(1, 9, "k"))") + some("needs: 1")
              + some("underwritten: £200k, underwriter: \(one(commissioners + ["outside"]))")
              + some("residual: £40k, residual_to: \(one(commissioners + providers))"))
      })
  }

  private mutating func writeEstates() {
    guard coin else { return }
    let tenant = coin ? ["tenant: \(commissioners[0])"] + some("saves: \(series(1, 9, "k"))") : []
    let fitOut = coin ? ["fit_out: {\(year(0)): 5k}"] + some("fit_out_by: \(one(providers))") : []
    section(
      "estates",
      [
        "wing: "
          + keys(
            ["owner: \(providers[0])", "from: \(year(2))", "rent: \(series(1, 90, "k"))"] + tenant
              + fitOut + some("index: \(one(indices))"))
      ])
  }

  private mutating func writeRunning() {
    section(
      "secretariat",
      ["posts: {lead: {name: Lead, number: \(series(1, 2, "")), cost: £60k}}"]
        + some("host: \(one(providers))") + some("index: \(one(indices))")
        + some("overhead: \(series(1, 20, "%"))") + some("other_cost: \(series(1, 9, "k"))")
        + some("evaluation: \(series(1, 9, "k"))") + some("set_up: {\(year(0)): 5k}")
        + some("workshops: {number: {\(year(0)): 1}, people: 12, rate: £400}")
        + some("in_kind: {\(providers[0]): \(series(1, 9, "k"))}")
        + some("grants: {start: {amount: [9k, 5k]}, more: {payer: \(one(providers)), amount: 2k}}")
        + some("split: income") + some("share_at_most: 3%"))
    section(
      "disputes",
      ["rate: £900", "bau: {\(commissioners[0]): \(series(1, 9, ""))}"]
        + some("index: \(one(indices))") + some("alliance: {\(providers[0]): 2}"))
    section(
      "benefits",
      [
        "calm: "
          + keys(["kind: societal", "amount: \(series(1, 9, "k"))"] + some("ramp: \(ramp())")),
        "trust: {kind: unmonetised, statement: In words, because: {context: Here, mechanism: So, outcome: That, whose_need: Ours, evidence: high}}",
      ])
    section(
      "readiness",
      [
        "factors: {prior_trust: {score: \(series(1, 99, "%"))}, stable_boards: {score: 60%}, own: {score: 30%, weight: 2}}"
      ]
        + some("mandated: yes") + some("structural: no") + some("multiplies_delivery: yes"))
  }

  private mutating func writeDeal() {
    let measured = coin
    if measured { writeOutcomes() }
    section(
      "landing",
      [
        "\(providers[0]): {support: "
          + (coin ? "{rule: stranded, path: \(series(0, 90, "%"))}" : "{rule: income, floor: 97%}")
          + "}"
      ])
    section(
      "budget",
      some("growth: {\(services[0]): \(series(0, 4, "%", isAgreed: true))}")
        + some("efficiency: \(series(0, 2, "%", isAgreed: true))")
        + (isRelet ? some("rebase_share: 50%") : []))
    let bands = "[{up_to: 5%, providers: 50%}, {providers: \(stated("30%"))}]"
    let weights =
      coin
      ? ["weights: {\(providers.map { "\($0): 20%" }.joined(separator: ", "))}"]
      : some("weights: {by: \(one(["equal", "budget"])), providers: 90%}")
    section(
      "gainshare",
      ["gain: \(bands)", "pain: \(bands)"] + weights
        + some("period: \(one(["year", "cumulative"]))")
        + (coin ? ["dead_band: 1%"] + some("first_pound: no") : []) + some("cap: 8%")
        + some("pain_cap: 6%")
        + some("cap_real: yes") + some("adjustment: \(series(0, 9, "k"))")
        + some(caps)
        + some(one(["paid: year", "paid: arrears", "interim: {share: 80%, retention: 5%}"]))
        + some("overspend: {recovered: 50%, own_expense: 60%, contingency: \(series(0, 9, "k"))}")
        + (measured ? some("factor: \(curve)") + some("pain_factor: \(curve)") : []))
    if measured, coin { writeFund() }
  }

  private mutating func writeEvents() {
    var events = some(
      "winter: "
        + keys(
          ["kind: shock", "input: services.\(services[0]).growth", "from: \(year(2))"]
            + some("to: \(year(3))") + [coin ? "add: \(stated("2%"))" : "times: 1.5"]))
    if shifts > 0 {
      events += some(
        "late: {name: Late, kind: shock, input: services.\(services[1]).growth, from: \(year(1)), times: 0.5}"
      )
    }
    // The last of several: there is one to take its place.
    if providers.count > 1, term > 1, coin {
      let response = one([
        "terminate, wind_up: 9k", "replace, by: \(providers[0]), mobilisation: 9k",
      ])
      events.append(
        "fraud: {kind: exclusion, party: \(providers[providers.count - 1]), happens: \(one(["yes", "no"])), year: \(year(2)), response: \(response)}"
      )
    }
    section("events", events)
  }

  private mutating func writeFund() {
    let weights =
      coin ? "{matrix: {\(providers[0]): [20%, 60%]}}" : "{by: budget, providers: 90%}"
    section(
      "fund",
      [coin ? "amount: \(series(1, 9, "k"))" : "share: 2%", "weights: \(weights)"]
        + some("from: \(one(["new", "withheld"]))")
        + some(one(["unearned: forward", "unearned: use\n  use: Grants"])) + some("paid: arrears")
        + some("earned: \(curve)"))
  }

  /// The providers that deliver a service: only they have an income that a cap can be a share of.
  private var delivering: [String] { Array(providers.prefix(services.count)) }

  private var caps: String {
    mutating get {
      let all = delivering.map { "\($0): 2%" }.joined(separator: ", ")
      return "party_caps: {\(all)}\n  excess: \(one(["commissioner", "carry"]))"
    }
  }

  private var curve: String { "[{score: 20, factor: 60%}, {score: 80, factor: 120%}]" }

  private mutating func writeOutcomes() {
    let stay = keys([
      "objective: Home sooner", "statement: 'I go home when I am ready'", "unit: days",
      "weight: 60%",
      "thresholds: [12, 10, 8, 7]", "forecast: \(series(6, 13, ""))",
    ])
    let falls = keys([
      "weight: 40%", "party: \(providers[0])", "thresholds: [0, 50, 100]",
      "forecast: \(series(0, 100, ""))", "between: step", "gate: {below: 30, gain_at_most: 60%}",
    ])
    section(
      "outcomes",
      some("overall: \(one(["weighted", "geometric", "weakest"]))")
        + ["metrics: {stay: \(stay), falls: \(falls)}"])
  }
}

// How pieces of text are drawn.
extension RandomScenario {
  private var coin: Bool { mutating get { Bool.random(using: &random) } }

  private mutating func one(_ words: [String]) -> String {
    words.randomElement(using: &random) ?? ""
  }

  /// The piece, or nothing.
  private mutating func some(_ piece: String) -> [String] { coin ? [piece] : [] }

  /// A section in lines of its own; none where nothing stands in it.
  private mutating func section(_ name: String, _ lines: [String]) {
    guard !lines.isEmpty else { return }
    sections.append("\(name):\n" + lines.map { "  \($0)\n" }.joined())
  }

  private func keys(_ entries: [String], brackets: Bool = true) -> String {
    let text = entries.joined(separator: ", ")
    return brackets ? "{\(text)}" : text
  }

  /// The financial year of a column.
  private func year(_ column: Int) -> String {
    let first = start - 1 + column
    let end = (first + 1) % 100
    return "\(first)/\(end < 10 ? "0" : "")\(end)"
  }

  /// A number by itself, or with its source.
  private mutating func stated(_ number: String) -> String {
    switch Int.random(in: 0...3, using: &random) {
    case 0: "{value: \(number), source: drawn}"
    case 1: "{value: \(number), note: drawn, role: lever, date: 2026-09-30}"
    default: number
    }
  }

  /// A number a year in one of its forms.
  private mutating func series(
    _ low: Int, _ high: Int, _ ending: String, isAgreed: Bool = false
  ) -> String {
    var last = low
    func number() -> String {
      last = Int.random(in: low...high, using: &random)
      return "\(last)\(ending)"
    }
    let form =
      switch Int.random(in: 0...3, using: &random) {
      case 0: "[\(number()), \(number()), \(number())]"
      case 1: "{\(year(1)): \(number()), \(year(3)): \(number())}"
      case 2: "{\(year(1)): \(number()), \(year(4)): \(number()), fill: step}"
      default: number()
      }
    let text = stated(form)
    guard !isAgreed, low < high, Int.random(in: 0...3, using: &varying) == 0 else { return text }
    let isOne = form == "\(last)\(ending)"
    let variation = variation(low...high, ending, around: isOne ? last : nil)
    return "{value: \(form), \(variation), source: drawn}"
  }

  /// A range and how a value varies within it: all values, or one that lies at the centre.
  private mutating func variation(
    _ all: ClosedRange<Int>, _ ending: String, around value: Int?
  ) -> String {
    func range(_ low: Int, _ high: Int) -> String { "range: [\(low)\(ending), \(high)\(ending)]" }
    if let value, value > all.lowerBound, value < all.upperBound, Bool.random(using: &varying) {
      let isEven = value % 2 == 0 && 2 * value <= all.upperBound
      return isEven && Bool.random(using: &varying)
        ? "\(range(value / 2, 2 * value)), distribution: lognormal"
        : "\(range(value - 1, value + 1)), distribution: normal"
    }
    let words = [
      "", ", distribution: pert", ", distribution: triangular", ", distribution: uniform",
    ]
    return range(all.lowerBound, all.upperBound)
      + (words.randomElement(using: &varying) ?? "")
  }

  /// Each growth that has a range with the next.
  private mutating func writeCorrelations() {
    let pairs = zip(varied, varied.dropFirst()).map { "\($0), \($1)" }
    section(
      "correlations",
      pairs.map { pair in
        let rank = ["0.4", "-0.3", "0.25"].randomElement(using: &varying) ?? "0.4"
        return "- {inputs: [\(pair)], rank: \(rank), source: drawn}"
      })
  }

  private mutating func ramp() -> String {
    switch Int.random(in: 0...2, using: &random) {
    case 0: "{linear: {from: \(year(1)), over: 3}}"
    case 1: "{s_curve: {over: \(stated("4"))}}"
    default: series(10, 90, "%")
    }
  }
}
