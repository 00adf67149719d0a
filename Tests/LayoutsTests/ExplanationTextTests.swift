import Analysis
import DrawnScenarios
import GlidepathKit
import Layouts
import Modelling
import Reports
import Testing

@Suite("An explanation as people read it")
struct ExplanationTextTests {
  private func contract(_ title: String = "A", spend: String = "900") throws -> Case {
    Case(
      try Study(text: SmallContract.text(title, spend: spend)).run(), seekingWarnings: false)
  }

  @Test("A number a line, its formula below it, an input with place, source and owner")
  func one() throws {
    let told = Explanation(
      [try contract("A", spend: "900")], .pool(.saving), column: 1, depth: 1)
    #expect(
      ExplanationText(told).text == """
        A
        Saving against the budget 2026/27: £100  [pool.saving]
          = [Contract runs: 1] * ([Agreed budget: £1,000] - [Outturn: £900])
          Contract runs 2026/27: 1 (goes on; ask for more depth)  [time.in_term]
            = IF([Number of the year: 1] <= [Length of the contract: 2], 1, 0)
          Agreed budget 2026/27: £1,000 (goes on; ask for more depth)  [budget.total]
            = [Budget: given a year: £1,000]
          Outturn 2026/27: £900 (goes on; ask for more depth)  [outturn.total]
            = [Spend: £900]

        """)
  }

  @Test("Two scenarios: what lies between them, with both values")
  func two() throws {
    let cases = [try contract("A", spend: "900"), try contract("B", spend: "[850, 940]")]
    let told = Explanation(cases, .pool(.saving), column: 2, depth: 2)
    let text = ExplanationText(told).text
    #expect(
      text.hasPrefix(
        "B less A\nSaving against the budget 2027/28: -£40 (£100 → £60)  [pool.saving]\n"))
    #expect(text.contains("Agreed budget 2027/28: £1,000 in both  [budget.total]"))
    #expect(
      text.contains(
        "Spend 2027/28: +£40 (£900 → £940) (goes on; ask for more depth)  [contract.spend]"))
  }
}
