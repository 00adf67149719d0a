import AllianceModel
import DrawnScenarios
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("What varies, and what moves together")
struct CorrelationTests {
  private static let text = """
    scenario: {title: A sample}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties: {board: {role: commissioner}, hospital: {role: provider}, team: {role: provider}}
    indices: {prices: {rate: {value: 2%, range: [1%, 3%]}}}
    services:
      wards: {provider: hospital, activity: 12000, growth: {value: 1%, range: [0, 3%]}, unit_cost: 700}
      homes: {provider: team, activity: 4000, growth: {value: 2%, range: [1%, 3%], role: fixed}, unit_cost: 70}
    payments:
      wards: {bau: {rule: activity, price: £1980, index: prices}}
      homes: {bau: {rule: activity, price: £84}}
    shifts:
      care:
        from: wards
        to: [{service: homes, units: 2}]
        share: {value: 10%, range: [5%, 20%], role: lever}
        delivery: {value: 70%, range: [40%, 100%], distribution: uniform}
    budget: {pass_through: none}
    gainshare: {gain: [{providers: 50%}]}
    correlations:
      - {inputs: [services.wards.growth, shifts.care.delivery], rank: -0.3, source: a survey, note: weak}

    """

  private func alliance(_ text: String = text, under top: String? = nil) throws -> Alliance {
    let base = SourceFile(name: "base.yaml", text: text)
    let document =
      try top.map { try ScenarioDocument(SourceFile(name: "top.yaml", text: $0), over: base) }
      ?? ScenarioDocument(base)
    return try Alliance(Scenario(document))
  }

  @Test("The world draws what has a range, and neither levers nor what is fixed or agreed")
  func uncertain() throws {
    let model = try alliance().model
    #expect(
      model.uncertainInputs.map(\.id.path) == [
        "indices.prices.rate", "services.wards.growth", "shifts.care.delivery",
      ])
    // What was agreed follows the growth and the prices as they stood, as inputs of their own.
    let agreed = model.inputs.filter { $0.id.section == "budget" }
    #expect(agreed.map(\.id.path).contains("budget.growth.wards"))
    #expect(agreed.map(\.id.path).contains("budget.prices.prices"))
    #expect(agreed.allSatisfy { $0.provenance.range == nil })
  }

  @Test("A correlation keeps both inputs, its rank, where it is from and where it stands")
  func carried() throws {
    let found = try #require(try alliance().correlations.first)
    #expect(found.first == InputID("services.wards.growth"))
    #expect(found.second == InputID("shifts.care.delivery"))
    #expect(found.rank == -0.3)
    #expect((found.source, found.note) == ("a survey", "weak"))
    #expect((found.position.file, found.position.line) == ("base.yaml", 21))
  }

  @Test(
    "What a file laid over says of an input takes its correlation away, and says so",
    arguments: [
      ("services: {wards: {growth: 2%}}", 0, 1), ("remove: services.wards.growth", 0, 1),
      ("remove: shifts", 0, 1), ("remove: correlations", 0, 0), ("contract: {years: 2}", 1, 0),
      ("services: {wards: {growth: {value: 2%, range: [1%, 4%]}}}", 1, 0),
      ("shifts: {care: {delivery: {value: 50%, range: [0, 60%], role: fixed}}}", 0, 1),
    ])
  func overruled(_ top: String, _ count: Int, _ dropped: Int) throws {
    let laid = try alliance(under: top)
    #expect(laid.correlations.count == count)
    #expect(laid.remarks.count { $0.code == "correlation-dropped" } == dropped)
  }

  @Test("A list laid over another replaces it, and is held against the inputs below")
  func replaced() throws {
    let top = "correlations: [{inputs: [indices.prices.rate, services.wards.growth], rank: 0.2}]"
    #expect(try alliance(under: top).correlations.map(\.rank) == [0.2])
    let wrong = "correlations: [{inputs: [shifts.care.share, services.wards.growth], rank: 0.2}]"
    let error = #expect(throws: Diagnostics.self) { try alliance(under: wrong) }
    #expect(error?.all.map(\.code) == ["useless-correlation"])
    #expect(error?.all.first?.position.file == "top.yaml")
  }
}
