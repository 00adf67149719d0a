import AllianceModel
import Evaluation
import Modelling
import Testing

@Suite("Nothing in a model is idle")
struct MovementTests {
  /// Inputs that move a line in some scenarios only, each with the reason.
  private static let elsewhere = [
    "appraisal.tolerance": "differences of pennies do not arise where the model is right",
    "gainshare.adjustment": "a template without loss carries it and has no pain to take it off",
  ]

  @Test("Every input moves some line, as stated or in other circumstances")
  func inputs() {
    var idle: [String] = []
    var moving: Set<String> = []
    for (name, model) in StructureTests.models {
      var left = model.alliance.model.inputs
      for situation in Situation.allCases where !left.isEmpty {
        let edits = situation.edits(model.alliance.model)
        left = left.filter { input in
          guard moves(model, edits, input) else { return true }
          moving.insert(input.id.path)
          return false
        }
      }
      idle += left.map { "\(name): \($0.id)" }
    }
    let faults = idle.filter { fault in !Self.elsewhere.keys.contains { fault.hasSuffix($0) } }
    #expect(faults.sorted() == [])
    #expect(Self.elsewhere.keys.filter { !moving.contains($0) }.sorted() == [])
  }

  /// Whether a change of an input, in some year and of some size, changes any line.
  private func moves(_ model: Computed, _ situation: [Edit], _ input: Input) -> Bool {
    let before = model.edited(situation)
    let columns: [Int?] =
      input.shape.isEditedOnce ? [nil] : Array(0..<model.results.columns).map { $0 }
    return columns.contains { column in
      let stated = column.map { input.values[$0] } ?? (input.values.last ?? 0)
      let values = [
        stated * 1.1 + 0.01, stated * 0.5, input.bounds.lowerBound, stated + 1,
        min(input.bounds.upperBound, 1000), min(stated * 1000, input.bounds.upperBound),
      ]
      return values.contains { value in
        let after = model.edited(situation + [Edit(input.id, column: column, to: value)])
        return model.lines.contains {
          before.results.values(of: $0.id) != after.results.values(of: $0.id)
        }
      }
    }
  }

  /// Lines that are 0 wherever the model is right, each with the reason.
  private static let silent = [
    "alert.investment.*.unused": "what shipped investments are made for goes ahead",
    "alert.pool.recovery_beyond": "no shipped contract with a ladder runs to the appraisal's end",
    "alert.metric.*.weight": "no shipped metric weighs little",
    "check.metric.*.thresholds": "thresholds of the shipped scenarios rise or fall",
    "check.outcomes.scores": "scores stay within 0 to 100",
    "check.outcomes.weights": "weights of the shipped metrics add up to 100 %",
    "check.contract.term": "options of these contracts leave a year before and after",
    "check.activity": "no more leaves than there is",
    "check.conservation": "positions and cost are both summed from the same entries",
    "check.budget.parts": "the budget is the sum of its parts",
    "check.negative_costs": "no cost is spared that is not spent",
    "check.discounting": "the factor is the power of the rate",
    "check.flows": "payer and payee change places only where a residual value exceeds the capital",
    "check.investment.*.recovered": "a charge pays off what was spent",
    "check.fund.whole": "weights of the fund stay below 100 %",
    "check.pool.ladder": "no rung takes more than there is",
    "check.party.*.bears": "the same pounds are summed two ways",
    "check.pool.shared": "gains are the pool's gain by weight",
    "check.pool.weights": "weights of the shipped scenarios stay below 100 %",
    "check.reconciliation": "the same pounds are summed two ways",
    "bau.check.investment.*.recovered": "a charge pays off what was spent",
    "check.bau.investment.*.recovered": "a charge pays off what was spent",
  ]

  @Test("Every line is other than 0 in some scenario and some circumstances")
  func lines() {
    var isZero: [String: Bool] = [:]
    for model in StructureTests.models.values {
      for situation in Situation.allCases {
        let results = model.edited(situation.edits(model.alliance.model)).results
        for line in model.lines {
          let kind = model.kind(line.id.text)
          if isZero[kind] == false { continue }
          isZero[kind] = results.values(of: line.id).allSatisfy { $0 == 0 }
        }
      }
    }
    let zero = isZero.filter(\.value).map(\.key)
    #expect(zero.filter { !Self.silent.keys.contains($0) }.sorted() == [])
    let known = Set(isZero.keys)
    #expect(Self.silent.keys.filter { known.contains($0) && !zero.contains($0) }.sorted() == [])
  }
}
