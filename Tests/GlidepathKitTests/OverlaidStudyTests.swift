import GlidepathKit
import Testing

@Suite("A text is laid over a study")
struct OverlaidStudyTests {
  private static let text = """
    scenario: {title: A sample}
    contract: {start: 2026/27, years: 2}
    parties: {board: {role: commissioner}, trust: {role: provider}}
    budget: {given: 100k}
    spend: 90k
    gainshare: {gain: [{providers: 50%}]}
    """

  @Test("What it states replaces what the study states, and all else stays")
  func laid() throws {
    let study = try Study(text: Self.text)
    let laid = try study.overlaid(
      by: SourceFile(name: "dearer.yaml", text: "extends: anything.yaml\nspend: 95k"))
    #expect(laid.name == "dearer")
    let gain = LineID.party("trust", .gain)
    // Half of £10,000, and half of £5,000.
    #expect(try study.run().value(of: gain, in: 1) == 5000)
    #expect(try laid.run().value(of: gain, in: 1) == 2500)
    #expect(laid.scenario.differences.map(\.description) == ["spend: 90k → 95k"])
  }

  @Test("Mistakes are told at their place in the text, with the texts for excerpts")
  func mistakes() throws {
    let study = try Study(text: Self.text)
    let error = #expect(throws: StudyError.self) {
      try study.overlaid(by: SourceFile(name: "wrong.yaml", text: "spent: 95k"))
    }
    let told = try #require(error?.diagnostics.first)
    #expect(told.position.file == "wrong.yaml" && told.position.line == 1)
    #expect(error?.sources.map(\.name) == ["wrong.yaml", "scenario.yaml"])
  }
}
