import AllianceModel
import Evaluation
import Modelling
import Testing

@Suite("A contract that is let again has its budget agreed anew")
struct RebasingTests {
  /// 100 spells at £10: a first budget of £1,000, and terms of three years.
  private func contract(
    activity: Int = 100, growth: String = "1%", agreed: String = "0%", budget: String = "",
    basis: String = "",
    payment: String = "bau: {rule: activity, price: 10}"
  ) throws -> Computed {
    try Computed(
      years: 3, horizon: 8, after: "relet",
      clauses: """
        services:
          wards: {provider: hospital, activity: \(activity), growth: \(growth), unit_cost: 8}
        payments:
          wards: {\(payment)}
        budget: {growth: {wards: \(agreed)}\(budget)}
        gainshare:
          pain: [{providers: 50%}]
          gain: [{providers: 50%}]
          weights: {hospital: 100%}
          \(basis)
        """)
  }

  @Test("Demand one point a year above the agreed growth turns into pain, in each term anew")
  func demand() throws {
    let model = try contract()
    model.expect("outturn.total", [1010, 1020.10, 1030.301, 1040.60401])
    model.expect("budget.outturn_share", [1.01, 1.0201, 1.030301], within: 1e-9)
    // Year 4 starts from what year 3 came to, and only the year's own growth is over.
    model.expect("budget.rebase", [1, 1, 1, 1.030301, 1.030301, 1.030301], within: 1e-9)
    model.expect("budget.total", [1000, 1000, 1000, 1030.301, 1030.301, 1030.301])
    model.expect("pool.saving", [-10, -20.10, -30.301, -10.30301, -20.7091], within: 0.001)
    model.expect("flow.pain.hospital.board", [5, 10.05, 15.1505, 5.1515], within: 0.001)
    // Year 7: 1.01 ^ 6.
    #expect(abs(model.row("budget.rebase")[6] - 1.061520150601) < 1e-9)
    #expect(model.errors.isEmpty)
  }

  @Test("As far as the parties agreed", arguments: [(0, 1), (50, 1.0151505), (100, 1.030301)])
  func share(_ share: Int, _ rebase: Double) throws {
    let model = try contract(budget: ", rebase_share: \(share)%")
    model.expect("budget.rebase", [1, 1, 1, rebase], within: 1e-9)
    model.expect("budget.total", [1000, 1000, 1000, 1000 * rebase])
  }

  @Test("Agreed efficiency starts again, on what the new term starts from")
  func efficiency() throws {
    let model = try contract(growth: "0%", budget: ", efficiency: 2%")
    // 2 % a year for three years; the hospital is still paid £1,000, so the new term starts there.
    model.expect("budget.efficiency", [0.98, 0.9604, 0.941192, 0.98, 0.9604], within: 1e-9)
    model.expect("budget.rebase", [1, 1, 1, 1], within: 1e-9)
    model.expect("budget.total", [980, 960.40, 941.192, 980])
    // Paid £940 by a block: the new budget is 940 less 2 %.
    let block = try contract(
      growth: "0%", budget: ", efficiency: 2%",
      payment: "bau: {rule: activity, price: 10}, alliance: {rule: block, sum: 940}")
    block.expect("budget.total", [980, 960.40, 941.192, 921.20, 902.776, 884.7205, 921.20])
  }

  @Test("Of cost, where the pool compares cost")
  func cost() throws {
    let model = try contract(
      basis: "basis: cost", payment: "bau: {rule: activity, price: 10}, alliance: {rule: open_book}"
    )
    // £8 a spell: 800 agreed, 824.2408 spent in year 3.
    model.expect("budget.total", [800, 800, 800, 824.2408])
  }

  @Test("A service that nobody delivers is agreed anew at nothing")
  func nothing() throws {
    let model = try contract(activity: 0)
    model.expect("budget.rebase", [1, 1, 1, 1])
    model.expect("budget.total", [0, 0, 0, 0])
    #expect(model.errors.isEmpty)
  }

  @Test("A budget that is given, or that is agreed once, is not agreed anew")
  func notRebased() throws {
    #expect(
      throws: (any Error).self,
      performing: {
        try Computed(
          """
          scenario: {title: Given}
          contract: {start: 2026/27, years: 3, after_term: relet}
          parties: {board: {role: commissioner}, charity: {role: provider}}
          budget: {given: 100, rebase_share: 50%}
          spend: 90
          """)
      })
    let once = try Computed(
      years: 3, horizon: 8,
      clauses: """
        services: {wards: {provider: hospital, activity: 100, unit_cost: 8}}
        payments: {wards: {bau: {rule: activity, price: 10}}}
        """)
    #expect(once.row("budget.rebase").isEmpty && once.row("budget.at_first").isEmpty)
  }
}
