import Foundation
import GlidepathKit
import SourceText
import Testing

@Suite("The plan is the one that was agreed")
struct AgreedPlanTests {
  private static let text = """
    scenario: {title: A small contract}
    contract: {start: 2026/27, years: 2}
    parties: {board: {role: commissioner}, charity: {role: provider}}
    budget: {given: 1000}
    spend: [900, 900]
    gainshare: {gain: [{providers: 50%}]}

    """

  private static func study(_ actuals: String, plan: String = text) throws(StudyError) -> Study {
    try Study(
      text: text + "actuals: \(actuals)\n",
      beside: [
        SourceFile(
          name: "delivered.csv", text: "year,line,party,value\n2026/27,contract.spend,,950\n"),
        SourceFile(name: "plan.yaml", text: plan),
      ])
  }

  @Test("A plan with another fingerprint is refused at the fingerprint, with both ways out")
  func changed() throws {
    let hash = try Study(text: Self.text, file: "plan.yaml").scenario.inputHash
    let actuals = "{from: delivered.csv, plan: {file: plan.yaml, hash: \(hash)}}"
    #expect(try Self.study(actuals).plan?.alliance.facts.inputHash == hash)
    let error = #expect(throws: StudyError.self) {
      _ = try Self.study(actuals, plan: Self.text + "# changed\n")
    }
    #expect(error?.diagnostics.map(\.code) == ["plan-changed"])
    #expect(error?.diagnostics.first?.position.line == 7)
  }

  @Test("A plan that names itself, or this scenario, is refused and followed no further")
  func circle() {
    let own = "actuals: {from: delivered.csv, plan: {file: plan.yaml}}\n"
    let error = #expect(throws: StudyError.self) {
      _ = try Self.study("{from: delivered.csv, plan: {file: plan.yaml}}", plan: Self.text + own)
    }
    #expect(error?.diagnostics.map(\.code) == ["plan-delivered"])
  }

  @Test("Years that are not over hold no figure, so that none is taken for one")
  func padding() throws {
    let study = try Self.study("delivered.csv")
    let input = try #require(
      study.alliance.model.inputs.first { $0.id == InputID("actuals.contract.spend") })
    #expect(input.values.prefix(3) == [0, 950, 0])
    #expect(study.alliance.isDelivered(input.id))
    #expect(!study.alliance.isDelivered(InputID("spend")))
  }

  @Test("Neither what was delivered nor an edit moves the plan")
  func frozen() throws {
    let study = try Self.study("delivered.csv")
    let run = try study.run([Edit(InputID("spend"), column: 2, to: 800)])
    #expect(try run.values(of: .pool(.saving)).prefix(3) == [0, 50, 200])
    #expect(study.plan?.results.values(of: .pool(.saving)).prefix(3) == [0, 100, 100])
  }

  @Test("The fingerprint of a scenario is that of its table and its plan too")
  func fingerprint() throws {
    let one = try Self.study("{from: delivered.csv, plan: {file: plan.yaml}}")
    let other = try Self.study(
      "{from: delivered.csv, plan: {file: plan.yaml}}", plan: Self.text + "# changed\n")
    #expect(one.scenario.inputHash != other.scenario.inputHash)
    #expect(one.sources.map(\.name) == ["scenario.yaml", "delivered.csv", "plan.yaml"])
  }

  @Test(
    "A file that extends the scenario cannot state what was delivered, and says where to correct it"
  )
  func overlay() throws {
    let study = try Self.study("delivered.csv")
    let error = #expect(throws: StudyError.self) {
      _ = try study.overlay(
        stating: [Edit(InputID("actuals.contract.spend"), column: 1, to: 940)],
        extending: "scenario.yaml", as: "edited.yaml")
    }
    #expect(error?.diagnostics.map(\.code) == ["not-stated"])
    #expect(error?.diagnostics.first?.remedy == "correct it in the table 'delivered.csv'")
    let later = try study.overlay(
      stating: [Edit(InputID("spend"), column: 2, to: 800)], extending: "scenario.yaml",
      as: "edited.yaml")
    #expect(later.text.contains("spend"))
  }

  @Test("A text without its table says so")
  func missing() {
    let error = #expect(throws: StudyError.self) {
      _ = try Study(text: Self.text + "actuals: delivered.csv\n")
    }
    #expect(error?.diagnostics.map(\.code) == ["named-missing"])
  }
}
