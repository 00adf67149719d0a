import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import SourceText
import Testing

@Suite("What was agreed stands, whatever an uncertain input turns out to be")
struct SignedTests {
  private func contract(
    activity: String = "1000", cost: String = "8", rule: String, shares: String = "share: 10%",
    alliance: String = ""
  ) throws -> Computed {
    try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: \(activity), unit_cost: \(cost)}
          homes: {provider: community, activity: 0}
        payments:
          wards: {bau: {\(rule)}\(alliance)}
          homes: {bau: {rule: block, sum: 0}}
        shifts:
          away: {from: wards, to: [{service: homes}], \(shares)}
        gainshare:
          gain: [{providers: 50%}]
          pain: [{providers: 50%}]
          weights: {hospital: 100%}
        """)
  }

  private func moved(_ model: Computed, _ input: String, to value: Double) -> Computed {
    model.edited([Edit(InputID(input), to: value)])
  }

  @Test("A plan after agreed shifts does not follow the share that is really moved")
  func plan() throws {
    let model = try contract(
      rule: "rule: activity, price: 10", shares: "share: {value: 10%, range: [0, 20%]}",
      alliance: ", alliance: {rule: blended, price: 10, plan: alliance, above: 20%, below: 30%}")
    // 1,000 less 10 %.
    model.expect("agreed.service.wards.after_shifts", [900])
    model.expect("service.wards.payment", [9_000])
    let more = moved(model, "shifts.away.share", to: 0.2)
    more.expect("service.wards.activity", [800])
    more.expect("agreed.service.wards.after_shifts", [900])
    // (900 − 30 % × 100) × £10.
    more.expect("service.wards.payment", [8_700])
  }

  @Test("A budget that a price makes stands where the price turns out otherwise")
  func price() throws {
    let model = try contract(
      activity: "{value: 1000, range: [900, 1100]}",
      rule: "rule: activity, price: {value: 10, range: [8, 12]}")
    // 1,000 × £10; 900 are left after the shift.
    model.expect("budget.total", [10_000])
    model.expect("pool.saving", [1_000])
    let dearer = moved(model, "payments.wards.bau.price", to: 12)
    dearer.expect("budget.total", [10_000])
    // 10,000 − 900 × 12.
    dearer.expect("pool.saving", [-800])
    let fuller = moved(model, "services.wards.activity", to: 1_100)
    fuller.expect("budget.total", [10_000])
    // 10,000 − 1,100 × 90 % × 10.
    fuller.expect("pool.saving", [100])
  }

  @Test("An open-book budget stands where cost turns out otherwise")
  func openBook() throws {
    let model = try contract(cost: "{value: 8, range: [6, 10]}", rule: "rule: open_book")
    model.expect("budget.total", [8_000])
    let dearer = moved(model, "services.wards.unit_cost", to: 10)
    dearer.expect("budget.total", [8_000])
    // 8,000 − 900 × 10.
    dearer.expect("pool.saving", [-1_000])
  }

  @Test("Where nothing is uncertain, nothing is added")
  func nothingAdded() throws {
    let model = try contract(rule: "rule: open_book")
    #expect(!model.alliance.model.inputs.contains { $0.id.path.hasPrefix("budget.signed.") })
    #expect(!model.lines.contains { $0.id.text.hasPrefix("agreed.signed.") })
  }

  @Test("A range of what is only a plan is refused")
  func onlyPlan() throws {
    let rule = "rule: block, price: 10, plan: given, planned: {value: 900, range: [800, 1000]}"
    do {
      _ = try contract(rule: rule)
      Issue.record("a range that moves nothing was taken")
    } catch let problem as Diagnostics {
      #expect(problem.all.map(\.code) == ["agreed-input"])
    }
  }

  @Test(
    "No end of a range moves budget or plan, but for prices and demand that pass through",
    arguments: UInt64(31_000)..<31_040)
  func drawn(_ seed: UInt64) throws {
    var generator = ScenarioGenerator(seed: seed)
    let text = generator.text()
    // A contract let again is agreed anew at what was paid.
    guard !text.contains("after_term: relet") else { return }
    let model = try Computed(varied(text))
    #expect(model.alliance.model.uncertainInputs.count > 3, "seed \(seed)")
    let agreed = model.lines.filter {
      $0.subject.isAgreedAtSigning || $0.id.text.hasPrefix("budget.")
    }
    #expect(agreed.contains { $0.id.text == "budget.total" }, "seed \(seed)")
    for input in model.alliance.model.uncertainInputs {
      guard !input.id.path.hasPrefix("indices."), let range = input.provenance.range,
        !passesDemand(text) || !input.id.path.hasSuffix(".activity")
      else { continue }
      for end in [range.lowerBound, range.upperBound] {
        let run = moved(model, input.id.path, to: end)
        let changed = agreed.filter {
          zip(run.results.values(of: $0.id), model.results.values(of: $0.id))
            .contains { abs($0 - $1) > 1e-9 * max(1, abs($1)) }
        }
        #expect(changed.map(\.id) == [], "seed \(seed): \(input.id) at \(end)")
      }
    }
  }

  private func passesDemand(_ text: String) -> Bool {
    text.contains(/pass_through: \[?(prices, )?demand/)
  }

  /// The text with a range of 10 % each way about single numbers, shares up to 100 %.
  private func varied(_ text: String) -> String {
    let keys =
      /\b(activity|unit_cost|price|sum|above|below|fee|share|volume|cost|size|rate|units): ([0-9.]+)(%?)(?=[,}])/
    return text.replacing(keys) { match in
      guard let value = Double(match.2), value > 0 else { return String(match.0) }
      let unit = match.3
      let high = unit.isEmpty ? value * 1.1 : min(100, value * 1.1)
      return "\(match.1): {value: \(match.2)\(unit), range: [\(value * 0.9)\(unit), "
        + "\(high)\(unit)], distribution: uniform}"
    }
  }
}
