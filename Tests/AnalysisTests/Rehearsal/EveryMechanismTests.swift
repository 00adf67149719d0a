import DrawnScenarios
import GlidepathKit
import Testing

@testable import Analysis

@Suite("Every mechanism can be aligned and rehearsed")
struct EveryMechanismTests {
  /// Why an exclusion may be refused by a scenario in which all is well.
  private static let reasons = [
    "excluded already", "takes over, but is excluded", "changes what is shared from the start",
    "nobody could take its place",
  ]

  private func texts() throws -> [(name: String, text: String)] {
    let drawn = (0..<UInt64(Seeds.count(12, proving: 60))).map { seed -> (String, String) in
      var generator = ScenarioGenerator(seed: seed)
      return ("seed \(seed)", generator.text())
    }
    return KitchenSink.all.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + drawn
  }

  @Test("Nothing is refused but for a reason of the contract, and every change is a number")
  func rehearsed() throws {
    for (name, text) in try texts() {
      let studied = try Studied(text: text)
      let found = Rehearsal(
        studied.study, studied.source, measuring: MeasuredLine.usual(of: studied.source))
      for refusal in found.refusals {
        #expect(
          Self.reasons.contains { refusal.reason.contains($0) },
          "\(name): \(refusal.party.id) \(refusal.response): \(refusal.reason)")
      }
      #expect(
        found.exclusions.allSatisfy { ($0.changes ?? []).allSatisfy(\.isFinite) }, "\(name)")
    }
  }

  @Test("A step is what the file with its numbers gives, or cannot be stated alone")
  func aligned() throws {
    var held = 0
    for (name, text) in try texts() {
      let studied = try Studied(text: text)
      let measures = MeasuredLine.usual(of: studied.source)
      let alignment = Alignment(studied.source, measuring: measures)
      let drafts = StepDraft.shifts(of: studied.source) + StepDraft.outcomes(of: studied.source)
      for draft in drafts {
        let step = try #require(alignment.matrix.steps.first { $0.input == draft.input })
        guard let run = try? studied.study.run(draft.edits) else { continue }
        held += 1
        for (measure, effect) in zip(measures, step.effects) {
          let change =
            run.results[measure.line, measure.column]
            - studied.source.results[measure.line, measure.column]
          #expect(
            abs(change * (step.isTurned ? -1 : 1) - effect) < 1e-5,
            "\(name): \(step.name), \(measure.name)")
        }
      }
      #expect(alignment.matrix.steps.allSatisfy { $0.effects.allSatisfy(\.isFinite) }, "\(name)")
    }
    #expect(held > 20)
  }
}
