import DrawnScenarios
import GlidepathKit
import Testing

@testable import Analysis

@Suite("The number at which a measure comes to meet a condition")
struct SearchTests {
  private func finding(
    _ text: String, _ path: String, _ line: String, column: Int = 1,
    _ condition: Search.Condition, within domain: ClosedRange<Double>? = nil
  ) throws -> (finding: Search.Finding, solution: Solution) {
    let studied = try Studied(text: text)
    let goal = Search.Goal(
      try studied.move(path), try studied.measure(line, column: column), condition, within: domain)
    return (Search(studied.source).findings([goal])[0], Solution(studied.source, goal))
  }

  @Test("What is straight is met in one step, and stated in few digits")
  func straight() throws {
    // Saving is £1,000 − spend: £250 at £750.
    let (finding, solution) = try finding(
      SmallContract.text(), "spend", "pool.saving", .atLeast(250))
    let crossing = try #require(finding.crossing)
    #expect(finding.now == .init(number: 900, value: 100))
    #expect(abs(crossing.after.number - 750) < 1e-6)
    #expect(crossing.after.value >= 250 && crossing.before.value < 250)
    #expect(!crossing.isJump)
    #expect(crossing.rounds <= 2)
    #expect(solution.stated == .init(number: 750, value: 250))
  }

  @Test("Where the measure jumps, both sides are told")
  func jump() throws {
    // 120 spells need 12 blocks of ten, the next spell a thirteenth.
    let (finding, solution) = try finding(
      Studied.wards, "services.wards.activity", "service.wards.blocks_held", .atLeast(12.5))
    let crossing = try #require(finding.crossing)
    #expect(crossing.isJump)
    #expect(crossing.before.value == 12)
    #expect(crossing.after.value == 13)
    #expect(abs(crossing.after.number - 120) < 1e-6)
    #expect(solution.stated?.number == 121)
    #expect(solution.stated?.value == 13)
  }

  @Test("Whole numbers are tried one by one")
  func whole() throws {
    // The term is what it is called: at least three years of it need three.
    let (finding, solution) = try finding(
      Studied.wards.replacing("{years: 3}", with: "{years: 4}"), "contract.years", "contract.term",
      column: 0, .atLeast(2.5))
    let crossing = try #require(finding.crossing)
    #expect(crossing.before == .init(number: 2, value: 2))
    #expect(crossing.after == .init(number: 3, value: 3))
    #expect(solution.stated?.number == 3)
  }

  @Test("What holds already, or nowhere, states nothing and says how far the measure goes")
  func nothing() throws {
    let (_, already) = try finding(
      SmallContract.text(), "spend", "pool.saving", .atMost(100))
    #expect(already.holdsAlready && already.stated == nil && already.edits.isEmpty)
    let (finding, never) = try finding(
      SmallContract.text(), "spend", "pool.saving", .atLeast(1001), within: 0...1800)
    #expect(!never.holdsAlready && never.stated == nil)
    // £1,000 saved of a spend of £0, £800 too much at twice £900.
    #expect(finding.extremes?.highest == .init(number: 0, value: 1000))
    #expect(finding.extremes?.lowest == .init(number: 1800, value: -800))
  }

  @Test("Nothing outside the numbers that are to be tried is an answer")
  func within() throws {
    // Saving of £250 begins at a spend of £750, and from £0 to £600 it holds everywhere.
    let (finding, solution) = try finding(
      SmallContract.text(), "spend", "pool.saving", .atLeast(250), within: 0...600)
    #expect(finding.origin == .init(number: 600, value: 400))
    #expect(solution.stated == .init(number: 600, value: 400))
    // From £0 to £600 no saving is below £400.
    let (_, none) = try self.finding(
      SmallContract.text(), "spend", "pool.saving", .atMost(90), within: 0...600)
    #expect(none.stated == nil)
  }

  @Test("A factor is rounded no further than a twentieth of the way to it")
  func factors() throws {
    let text = SmallContract.text(spend: "[900, 900]")
    // £60 saved a year at 940 ÷ 900; a factor of 1.1 would save £10 alone, and 1.04 gives £64.
    let (_, solution) = try finding(text, "spend", "pool.saving", .atMost(60))
    let stated = try #require(solution.stated)
    let exact = 940.0 / 900
    #expect(stated.number >= exact)
    #expect(stated.number - exact <= 0.05 * (exact - 1))
  }

  @Test("A contract that outlasts the appraisal is never looked at")
  func term() throws {
    // Three years are appraised: at most two of contract.
    let (finding, solution) = try finding(
      Studied.wards, "contract.years", "contract.term", column: 0, .atLeast(2.5))
    #expect(finding.crossing == nil && solution.stated == nil)
  }

  @Test("Nothing says how far to look for what is 0 and has no end")
  func endless() throws {
    let text = Studied.wards.replacing("unit_cost: £10", with: "unit_cost: £0")
    #expect(try Studied(text: text).move("services.wards.unit_cost").searched == nil)
  }

  @Test("A number that no contract could state is never looked at")
  func sound() throws {
    // The hospital's weight in gain is 45 %, the others' 55 %: from 45 % on they exceed 100 %.
    let studied = try Studied(shipped: "northshire/five-years")
    let goal = Search.Goal(
      try studied.move("gainshare.weights.hospital"), try studied.measure("system.npv"),
      .atLeast(1e12))
    let finding = Search(studied.source).findings([goal])[0]
    let highest = try #require(finding.extremes?.highest)
    #expect(highest.number <= 0.45 + 1e-9)
  }
}
