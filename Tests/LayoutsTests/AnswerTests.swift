import Analysis
import GlidepathKit
import Reports
import Testing

@testable import Layouts

@Suite("The answer in sentences")
struct AnswerTests {
  /// A contract of two years with a budget of £1,000, of whose gain and pain the provider has half.
  private func small(_ title: String, spend: Int) throws -> Case {
    let text = """
      scenario: {title: \(title)}
      contract: {start: 2026/27, years: 2}
      parties: {board: {role: commissioner}, charity: {role: provider}}
      budget: {given: 1000}
      spend: [\(spend), \(spend)]
      gainshare: {gain: [{providers: 50%}], pain: [{providers: 50%}]}
      """
    return Case(try Study(text: text).run(), seekingWarnings: false)
  }

  @Test("Who gains in one case and loses in the other changes side, and nobody else")
  func sides() throws {
    let (gain, level, pain) = (
      try small("Gain", spend: 900), try small("Level", spend: 1000),
      try small("Pain", spend: 1100)
    )
    func changes(_ first: Case, _ second: Case) -> [String] {
      WorkbookReport(Report([first, second]), toolVersion: "t").answer.overall.filter {
        $0.contains("change side: ")
      }
    }
    // £100 saved or overspent a year: half of it is the charity's, some £50 a year, not discounted far.
    #expect(changes(gain, pain).count == 1)
    #expect(changes(pain, gain).count == 1)
    #expect(changes(level, pain).isEmpty)
    #expect(changes(pain, level).isEmpty)
    #expect(changes(gain, gain).isEmpty)
  }
}
