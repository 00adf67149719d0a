import AllianceModel
import DrawnScenarios
import Evaluation
import Foundation
import Modelling
import Testing

@Suite("Published figures of discounting and equivalent annual cost")
struct OracleTests {
  /// A row of a published table.
  private struct Published {
    let year: Int
    let value: Double
    let tolerance: Double
  }

  /// The rows of a table: year, figure, tolerance and source.
  private func table(_ name: String) throws -> [Published] {
    let url = try #require(
      Bundle.module.url(forResource: name, withExtension: "csv", subdirectory: "Oracles"))
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").dropFirst().map {
      let cells = $0.split(separator: ",")
      return Published(
        year: try #require(Int(cells[0])), value: try #require(Double(cells[1])),
        tolerance: try #require(Double(cells[2])))
    }
  }

  /// HM Treasury's declining schedule, standard rates (Green Book 2022, annex A6).
  private let schedule = [
    (1, 0.035), (31, 0.03), (76, 0.025), (126, 0.02), (201, 0.015), (301, 0.01),
  ]

  private func longContract() throws -> Computed {
    try Computed(
      """
      scenario: {title: Sixty years}
      contract: {start: 2026/27, years: 5}
      appraisal:
        years: 60
        discount_rate: {2026/27: 3.5%, 2056/57: 3.0%, fill: step}
      parties:
        board: {role: commissioner}
        trust: {role: provider}
      budget: {given: 1}
      spend: 1
      gainshare: {gain: [{providers: 50%}]}
      """)
  }

  @Test("Discount factors of the declining schedule, years 0 to 60")
  func discountFactors() throws {
    let model = try longContract()
    let factors = model.results.values(of: "appraisal.discount_factor")
    let rows = try table("discount-factors")
    #expect(rows.count == 46)
    let wrong = rows.filter { $0.year <= 60 && abs(factors[$0.year] - $0.value) > $0.tolerance }
    #expect(wrong.map(\.year) == [])
  }

  @Test("The same line over 500 years meets the rest of the table")
  func discountFactorsBeyond() throws {
    let alliance = try longContract().alliance.model
    let wanted: Set<LineID> = [
      "time.year", "time.first_year", "appraisal.rate", "appraisal.first_rate",
      "appraisal.year_end_factor", "appraisal.discount_factor",
    ]
    let inputs = alliance.inputs.filter { $0.id.path.hasPrefix("appraisal.discount") }.map {
      input in
      let rates = (0...500).map { year in schedule.last { $0.0 <= max(year, 1) }?.1 ?? 0 }
      return Input(
        id: input.id, label: input.label, unit: input.unit, shape: input.shape,
        values: input.shape == .constant ? input.values : rates, bounds: input.bounds,
        provenance: input.provenance)
    }
    let model = Model(
      years: Years(base: 2025, horizon: 500), inputs: inputs,
      sections: [
        Section(
          title: "Prices", introduction: "",
          lines: alliance.lines.filter { wanted.contains($0.id) })
      ], checks: [])
    let results = try Program(model).run()
    let rows = try table("discount-factors")
    let wrong = rows.filter {
      abs(results["appraisal.discount_factor", $0.year] - $0.value) > $0.tolerance
    }
    #expect(wrong.map(\.year) == [])
  }

  @Test("When money counts within the year moves the factor by part of a year")
  func timing() throws {
    for (timing, first) in [(1, 1 / 1.035), (0.5, 1 / 1.035.squareRoot()), (0, 1)] {
      let model = try Computed(
        """
        scenario: {title: Timing}
        contract: {start: 2026/27, years: 2}
        appraisal: {years: 3, discount_timing: \(timing)}
        parties: {board: {role: commissioner}, trust: {role: provider}}
        budget: {given: 1}
        spend: 1
        gainshare: {gain: [{providers: 50%}]}
        """)
      model.expect("appraisal.discount_factor", [first, first / 1.035], within: 1e-12)
      // Capital falls on the first day of its year, whatever the rest does.
      model.expect("appraisal.capital_factor", [1, 1 / 1.035], within: 1e-12)
      #expect(abs(model.base("appraisal.capital_factor") - 1.035) < 1e-12)
    }
  }

  @Test("The charge of £1 over n years is the published equivalent annual cost")
  func equivalentAnnualCost() throws {
    let rows = try table("equivalent-annual-cost")
    #expect(rows.count == 30)
    let wrong = rows.filter { row in
      let charge = -Arithmetic.payment(
        rate: 0.035, periods: Double(row.year), present: 1, future: 0)
      return abs(charge - row.value) > row.tolerance
    }
    #expect(wrong.map(\.year) == [])
  }

  @Test("An investment's charge follows the same table")
  func chargeOfInvestment() throws {
    for row in try table("equivalent-annual-cost") where row.year <= 7 {
      let model = try investment(capital: 100_000, years: row.year, rate: "3.5%")
      let charge = try #require(model.row("investment.hub.charge").first)
      #expect(abs(charge / 100_000 - row.value) <= row.tolerance, "\(row.year) years")
    }
  }

  @Test("An optimism bias of 51 %, 92 % mitigated, leaves 4.08 % of shortfall")
  func optimismBias() throws {
    // Mott MacDonald 2002: (1 − 92 %) × 51 % = 4.08 %, rounded to 4 % before it is used.
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 1}
        payments:
          wards: {bau: {rule: activity, price: 1}}
        shifts:
          away: {from: wards, volume: 100, optimism: {bias: 51%, mitigation: 92%}}
        """)
    model.expect("shift.away.delivered", [95.92], within: 1e-9)
  }

  private func investment(
    capital: Int, years: Int, rate: String, residual: Int = 0, horizon: Int = 12,
    rest: String = "", life: Int = 60, term: Int = 3
  ) throws -> Computed {
    try Computed(
      years: term, horizon: horizon,
      clauses: """
        services:
          homes: {provider: community, activity: 100, unit_cost: 1}
        payments:
          homes: {bau: {rule: activity, price: 1}}
        investments:
          hub: {holder: community, capital: \(capital), asset_life: \(life), rate: \(rate), years: \(years), residual: \(residual)\(rest)}
        """)
  }
}
