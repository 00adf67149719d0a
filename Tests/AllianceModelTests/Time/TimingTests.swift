import Foundation
import Testing

@Suite("When in the year money counts")
struct TimingTests {
  @Test("Half a year is discounted at the rate of its own year")
  func declining() throws {
    let model = try Computed(
      """
      scenario: {title: A rate that declines}
      contract: {start: 2026/27, years: 1}
      appraisal: {years: 40, discount_timing: 0.5, discount_rate: {2026/27: 3.5%, 2056/57: 3%, fill: step}}
      parties: {board: {role: commissioner}, trust: {role: provider}}
      budget: {given: 100}
      spend: 100
      """)
    let factors = model.row("appraisal.discount_factor")
    // 1.035^−0.5; 1.035^−29.5; 1.035^−30 × 1.03^−0.5 (HM Treasury's schedule after thirty years).
    for (year, factor) in [(1, 0.98294637), (30, 0.36245966), (31, 0.35105155)] {
      #expect(abs(factors[year - 1] - factor) < 5e-9)
    }
    // Money of the base year is half a year away at the rate of the first: 1.035^0.5.
    #expect(abs(model.base("appraisal.discount_factor") - pow(1.035, 0.5)) < 1e-12)
    // Capital of year 32 is spent at the end of year 31: 1.035^−30 ÷ 1.03.
    let capital = model.row("appraisal.capital_factor")[31]
    #expect(abs(capital - pow(1.035, -30) / 1.03) < 1e-12)
  }

  @Test(
    "A charge at the rate of discount is worth the capital, whenever money counts",
    arguments: ["1", "0.5", "0"], ["annuity", "straight_line"])
  func worthItsCapital(_ timing: String, _ method: String) throws {
    let model = try Computed(
      """
      scenario: {title: A charge}
      contract: {start: 2026/27, years: 9}
      appraisal: {years: 10, discount_rate: 5%, discount_timing: \(timing)}
      parties: {board: {role: commissioner}, trust: {role: provider}}
      services: {ward: {provider: trust, activity: 1, unit_cost: £100k}}
      payments: {ward: {bau: {rule: activity, price: £100k}}}
      investments:
        kit: {holder: trust, capital: {2026/27: 100}, asset_life: 9, rate: 5%, method: \(method)}
      """)
    model.expect("party.board.npv", [-100], within: 1e-9)
    #expect(abs(model.row("investment.kit.balance")[8]) < 1e-9)
    #expect(model.errors == [])
  }

  @Test("In the middle of the year a charge needs half a year's interest less")
  func straightLine() throws {
    let model = try Computed(
      """
      scenario: {title: Equal parts}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 10%, discount_timing: 0.5}
      parties: {board: {role: commissioner}, trust: {role: provider}}
      services: {ward: {provider: trust, activity: 1, unit_cost: £100k}}
      payments: {ward: {bau: {rule: activity, price: £100k}}}
      investments:
        kit: {holder: trust, capital: {2026/27: 100}, asset_life: 2, rate: 10%, method: straight_line}
      """)
    // (50 + 10) ÷ 1.1^0.5; (50 + 5) ÷ 1.1^0.5.
    model.expect("investment.kit.charge", [57.21, 52.44])
    model.expect("investment.kit.balance", [50, 0])
  }
}
