import Modelling
import SourceText
import Testing

@testable import Scenarios

@Suite("Files of criteria")
struct CriteriaTests {
  private func read(_ text: String, options: [String] = ["one", "two-b"]) throws -> Criteria {
    try Criteria(SourceFile(name: "criteria.yaml", text: text), options: options)
  }

  @Test("Weights, reasons, measures, scales and stated scores are read")
  func read() throws {
    let criteria = try read(
      """
      title: Which?
      criteria:
        money:
          name: Value
          weight: {value: 60%, source: board}
          reason: Money counts.
          measure: system.npv
          worst: £0
          best: £2m
        low_cost: {weight: 15%, measure: governance, better: low}
        trust:
          weight: 25%
          scores: {one: {score: 10, source: a workshop}, two-b: {score: 90.5, source: a survey}}
      """)
    #expect(criteria.title == "Which?")
    #expect(criteria.all.map(\.name) == ["Value", "Low cost", "Trust"])
    #expect(criteria.all.map(\.weight) == [0.6, 0.15, 0.25])
    #expect(criteria.all[0].weightSource == "board" && criteria.all[0].reason == "Money counts.")
    guard case .measured(let word, .anchored(let worst, let best)) = criteria.all[0].basis,
      case .measured(_, .amongOptions(let end)) = criteria.all[1].basis,
      case .stated(let scores) = criteria.all[2].basis
    else {
      Issue.record("\(criteria.all)")
      return
    }
    #expect(word.text == "system.npv" && word.position.line == 7)
    #expect(worst.input.values == [0] && best.input.values == [2_000_000])
    #expect(end == .low)
    #expect(scores["two-b"] == .init(score: 90.5, source: "a survey"))
  }

  @Test(
    "Mistakes are told with their places, several at once",
    arguments: [
      (
        "criteria: {a: {weight: 100%, scores: {one: {score: 5}, two-b: {score: 5, source: x}}}}",
        "'criteria.a.scores.one' needs the key 'source'"
      ),
      (
        "criteria: {a: {weight: 100%, scores: {one: {score: 101, source: x}, two-b: {score: 5, source: x}}}}",
        "is 101, out of range"
      ),
      ("criteria: {a: {weight: 100, measure: system.npv}}", "without a per cent sign"),
      ("criteria: {a: {wieght: 100%, measure: system.npv}}", "has no key 'wieght'"),
      ("criterion: {a: {weight: 100%}}", "a file of criteria has no key 'criterion'"),
      ("criteria: {a: {weight: 60%, measure: system.npv}}", "add up to 60%, not to 100%"),
      (
        "criteria: {a: {weight: 100%, measure: system.npv, better: more}}", "'more' is not a choice"
      ),
      (
        "criteria: {a: {weight: 100%, scores: {one: {score: 5, source: x}, two-c: {score: 5, source: x}}}}",
        "there is no option 'two-c'"
      ),
    ])
  func mistakes(_ text: String, _ message: String) throws {
    let error = #expect(throws: Diagnostics.self) { try read(text + "\n") }
    let all = try #require(error?.all)
    #expect(all.contains { $0.message.contains(message) }, "\(all.map(\.message))")
    #expect(all.allSatisfy { $0.position.line == 1 && $0.remedy != nil })
  }

  @Test("The reference explains every key of such a file")
  func reference() {
    let paths = KeyReference.criteria.sections.flatMap(\.entries).map(\.path)
    #expect(
      Set(paths).isSuperset(of: [
        "title", "criteria", "criteria.*.weight", "criteria.*.measure",
        "criteria.*.scores.*.source",
      ]))
  }
}
