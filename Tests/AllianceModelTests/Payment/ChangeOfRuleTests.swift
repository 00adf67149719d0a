import Evaluation
import Modelling
import Testing

@Suite("A rule of payment changes in a given year")
struct ChangeOfRuleTests {
  /// 1,000 spells that grow by 10 % a year; a fifth leaves; the rules vary.
  private func contract(
    _ rules: String, years: Int = 3, after: String = "continues", rest: String = ""
  )
    throws -> Computed
  {
    try Computed(
      years: years, horizon: 4, after: after,
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, growth: 10%, unit_cost: 5}
        payments:
          wards: {\(rules)}
        shifts:
          away: {from: wards, share: 20%}
        \(rest)
        """)
  }

  @Test("The alliance's rule changes; business as usual and the budget do not")
  func alliance() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10}, alliance: {rule: activity, price: 12},
      then: [{from: 2028/29, alliance: {rule: block, sum: [9000, 9500, 9900]}}]
      """)
    // 880 and 968 spells at £12, then the block's third sum, and its last.
    model.expect("service.wards.payment", [10_560, 11_616, 9900, 9900])
    model.expect("service.wards.payment_rule_1", [10_560, 11_616, 12_777.6])
    model.expect("service.wards.payment_rule_2", [9000, 9500, 9900])
    model.expect("bau.service.wards.payment", [11_000, 12_100, 13_310])
    model.expect("budget.service.wards", [11_000, 12_100, 13_310])
    #expect(model.row("agreed.service.wards.payment") == [])
    #expect(model.errors == [])
  }

  @Test(
    "The usual rule changes; the alliance, without rules of its own, follows, and so does the budget"
  )
  func usual() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10},
      then: [{from: 2027/28, bau: {rule: block, price: 11, plan: base}}]
      """)
    model.expect("bau.service.wards.payment", [11_000, 11_000, 11_000])
    model.expect("service.wards.payment", [8800, 11_000, 11_000])
    model.expect("agreed.service.wards.payment", [11_000, 11_000, 11_000])
    model.expect("budget.service.wards", [11_000, 11_000, 11_000])
  }

  @Test("The alliance pays as usual, changes included, until it has a rule of its own")
  func laterOwn() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10},
      then:
        [
          {from: 2027/28, bau: {rule: activity, price: 20}},
          {from: 2028/29, bau: {rule: activity, price: 30}, alliance: {rule: activity, price: 5}},
          {from: 2029/30, bau: {rule: activity, price: 40}},
        ]
      """)
    // 1,100 × 10; 1,210 × 20; 1,331 × 30; 1,464.1 × 40.
    model.expect("bau.service.wards.payment", [11_000, 24_200, 39_930, 58_564])
    // 880 × 10; 968 × 20; 1,064.8 × 5; 1,171.28 × 5.
    model.expect("service.wards.payment", [8800, 19_360, 5324, 5856.4])
  }

  @Test("Each rolling plan is the plan of its own rule, in the budget too")
  func rolling() throws {
    let model = try contract(
      """
      bau: {rule: block, price: 10, plan: rolling},
      then: [{from: 2028/29, bau: {rule: block, price: 20, plan: rolling}}]
      """, rest: "budget: {pass_through: demand}")
    model.expect("bau.service.wards.payment", [11_000, 12_100, 26_620])
    model.expect("budget.service.wards", [11_000, 12_100, 26_620])
    // 1,000, 880 and 968, each grown by 10 %.
    model.expect("service.wards.payment", [11_000, 9680, 21_296])
  }

  @Test("After a contract that ends, the usual rules hold with their changes")
  func ends() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10}, alliance: {rule: activity, price: 12},
      then: [{from: 2027/28, alliance: {rule: activity, price: 14}}, {from: 2029/30, bau: {rule: activity, price: 20}}]
      """, years: 2, after: "ends")
    // 880 × 12; 968 × 14; then all 1,331 at £10 and 1,464.1 at £20.
    model.expect("service.wards.payment", [10_560, 13_552, 13_310, 29_282])
    #expect(model.errors == [])
  }

  @Test("A plan of the alliance is known to a rule that comes later")
  func plan() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10},
      then: [{from: 2027/28, alliance: {rule: block, price: 10, plan: alliance}}]
      """)
    model.expect("service.wards.payment", [8800, 9680, 10_648])
    let early = model.edited([Edit(InputID("payments.wards.then.1.from"), to: 1)])
    early.expect("service.wards.payment", [8800, 9680, 10_648])
  }

  @Test(
    "The year is an input: a change beyond the appraisal never comes, one in year 1 came at once")
  func moved() throws {
    let model = try contract(
      """
      bau: {rule: activity, price: 10}, alliance: {rule: activity, price: 12},
      then: [{from: 2028/29, alliance: {rule: activity, price: 14}}]
      """)
    func from(_ year: Double) -> Computed {
      model.edited([Edit(InputID("payments.wards.then.1.from"), to: year)])
    }
    from(5).expect("service.wards.payment", [10_560, 11_616, 12_777.6, 14_055.36])
    from(1).expect("service.wards.payment", [12_320, 13_552, 14_907.2, 16_397.92])
  }
}
