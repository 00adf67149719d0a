import Evaluation
import Modelling
import Testing

@Suite("The old service runs on beside the new one")
struct DoubleRunningTests {
  /// 20 % of 10,000 spells in ten blocks leaves at once.
  private func wards(_ wards: String, shifts: String, years: Int = 5, after: String = "continues")
    throws -> Computed
  {
    try Computed(
      years: years, after: after,
      clauses: """
        indices: {wages: {rate: 10%}}
        services:
          wards: {provider: hospital, activity: 10000, unit_cost: 0, index: wages, \(wards)}
        payments:
          wards: {bau: {rule: block, sum: 1000}}
        shifts: {\(shifts)}
        """)
  }

  @Test(
    "A year of double running is added to the release lag",
    arguments: [
      (0, 0, [8, 8, 8, 8]), (0, 1, [10, 8, 8, 8]), (1, 1, [10, 10, 8, 8]), (1, 2, [10, 10, 10, 8]),
      (3, 0, [10, 10, 10, 8]),
    ] as [(Int, Int, [Double])])
  func blocks(lag: Int, double: Int, held: [Double]) throws {
    let model = try wards(
      "blocks: {size: 1000, cost: 1000, release_lag: \(lag)}",
      shifts: "away: {from: wards, share: 20%, double_running: \(double)}")
    model.expect("service.wards.blocks_held", held)
    // (held − 8) × £1,000 at the year's prices: two blocks cost 2,200, 2,420, 2,662.
    model.expect(
      "service.wards.double_running_cost",
      zip(held, [1100, 1210, 1331, 1464.1]).map { ($0 - 8) * $1 })
    // As usual nothing runs double.
    model.expect("bau.service.wards.blocks_held", [10, 10, 10])
    #expect(model.errors == [])
  }

  @Test("The longest of several shifts counts, and only out of its own service")
  func longest() throws {
    let model = try wards(
      "blocks: {size: 1000, cost: 1000, release_lag: 0}",
      shifts:
        "away: {from: wards, share: 10%, double_running: 2}, home: {from: wards, share: 10%, double_running: 1}"
    )
    model.expect("service.wards.double_running", [2])
    model.expect("service.wards.blocks_held", [10, 10, 8])
  }

  @Test("Part of a year counts as a whole one")
  func part() throws {
    // Only a cell of the workbook can hold such a number.
    let model = try wards(
      "blocks: {size: 1000, cost: 1000, release_lag: 1}",
      shifts: "away: {from: wards, share: 20%, double_running: 1}")
    model.edited([Edit(InputID("shifts.away.double_running"), column: nil, to: 0.5)])
      .expect("service.wards.blocks_held", [10, 10, 8])
  }

  @Test("Take-out waits as long, and what needs years of the contract is judged when it comes")
  func takeout() throws {
    let fixed = "fixed: {cost: 1000, takeout: [10%, 20%], exit_multiple: 1"
    let shift = "away: {from: wards, share: 20%, double_running: 1}"
    let model = try wards("\(fixed)}", shifts: shift)
    model.expect("service.wards.takeout", [0, 0.1, 0.2, 0.2])
    // 1,210 × 90 %; 1,331 × 80 %.
    model.expect("service.wards.fixed_cost", [1100, 1089, 1064.8])
    // 10 % of 1,210 and of 1,331.
    model.expect("service.wards.exit_cost", [0, 121, 133.1, 0])
    // Without blocks there is no row of blocks, and take-out held back is not ahead of activity.
    #expect(model.row("service.wards.double_running_cost").isEmpty)
    #expect(model.alerts.filter { $0.hasPrefix("alert.service.wards.takeout") } == [])
    // The second step comes in year 3, when none of three years is left.
    try wards("\(fixed), needs: 1}", shifts: shift, years: 3)
      .expect("service.wards.takeout", [0, 0.1, 0.1, 0.1])
  }

  @Test("With a contract that ends take-out held back is undone with it")
  func ends() throws {
    let model = try wards(
      "fixed: {cost: 1000, takeout: 10%}",
      shifts: "away: {from: wards, share: 20%, double_running: 1}", years: 2, after: "ends")
    model.expect("service.wards.takeout", [0, 0.1, 0, 0])
  }

  @Test("More than three years together is an error, in the file and in the workbook")
  func tooLong() throws {
    let model = try wards(
      "blocks: {size: 1000, cost: 1000, release_lag: 2}",
      shifts: "away: {from: wards, share: 20%, double_running: 1}")
    #expect(model.errors == [])
    let edited = model.edited([Edit(InputID("shifts.away.double_running"), column: nil, to: 1.5)])
    #expect(edited.errors == ["check.service.wards.lag @ 1"])
  }
}
