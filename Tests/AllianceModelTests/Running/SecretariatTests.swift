import Evaluation
import Modelling
import Testing

@Suite("Running the alliance: cost, grants and subscriptions")
struct SecretariatTests {
  @Test(
    "Posts, overhead and other cost run with the contract; set-up and workshops fall in their years"
  )
  func cost() throws {
    let model = try Computed.sharingSecretariat(
      """
      index: wages
        posts: {lead: {cost: 80k}, desk: {number: [0.5, 1], cost: 30k}}
        overhead: 10%
        other_cost: 4500
        evaluation: [0, 10k]
        set_up: {2025/26: 7k, 2030/31: 1k}
        workshops: {number: {2025/26: 1, 2027/28: 2}, people: 12, rate: 400}
      """, "indices: {wages: {rate: 10%}}")
    // (80,000 + 0.5 × 30,000) × 1.1 × 1.1 + 4,500 × 1.1; then 110,000 × 1.1 × 1.21 + 4,500 × 1.21.
    model.expect("secretariat.running", [119_900, 151_855, 167_040.5, 0, 0])
    // 10,000 × 1.21 and × 1.331.
    model.expect("secretariat.evaluation", [0, 12_100, 13_310, 0])
    // (2 + 1) days × 12 people × £400 = £14,400 a workshop.
    #expect(model.base("secretariat.workshops") == 14_400)
    model.expect("secretariat.workshops", [0, 28_800, 0])
    #expect(model.base("secretariat.cost") == 21_400)
    model.expect("secretariat.cost", [119_900, 192_755, 180_350.5, 0, 1000])
    // What is spent before or after the contract is the host's alone.
    #expect(model.base("cost.set_up.board") == 7000)
    model.expect("secretariat.shared", [119_900, 192_755, 180_350.5, 0, 0])
    model.expect("flow.subscription.hospital.board", [39_966.67, 64_251.67])
    model.expect("party.hospital.change", [-39_966.67, -64_251.67])
    model.expect("party.board.change", [-39_966.67, -64_251.67])
    #expect(model.base("party.board.change") == -21_400)
    // Evaluation and workshops are not recurrent; subscriptions are.
    model.expect("party.board.underlying_change", [-39_966.67, -23_351.67])
    // What the system uses up is the whole cost.
    model.expect("pool.real_saving", [-119_900, -192_755])
    #expect(model.errors == [])
  }

  @Test("What members give in kind is their cost and the host's saving, and no money is paid")
  func inKind() throws {
    let model = try Computed.sharingSecretariat(
      "posts: {lead: {cost: 60k}}\n  in_kind: {hospital: [9k, 70k]}\n  host: community")
    // The host bears 51,000, then nothing: 70,000 given, of which 60,000 are needed.
    model.expect("secretariat.cost", [51_000, 0])
    model.expect("cost.in_kind.hospital", [9000, 70_000])
    model.expect("cost.in_kind.community", [-9000, -60_000])
    model.expect("flow.subscription.hospital.community", [17_000, 0])
    model.expect("flow.subscription.board.community", [17_000, 0])
    model.expect("party.hospital.change", [-26_000, -70_000])
    model.expect("party.community.change", [-17_000, 0])
    model.expect("party.hospital.cash_change", [-17_000, 0])
    // In cash the host pays its lead in full.
    model.expect("party.community.cash_change", [-26_000, -60_000])
    model.expect("system.change", [-60_000, -70_000])
    #expect(model.errors == [])
  }

  @Test("Grants pay the cost, no more, and what they leave is shared by income")
  func grants() throws {
    let model = try Computed.sharingSecretariat(
      """
      posts: {lead: {cost: 90k}}
        grants: {national: {amount: [60k, 80k, 30k]}, trust: {payer: hospital, amount: [0, 40k, 0]}}
        split: income
      """)
    model.expect("grants.due", [60_000, 120_000, 30_000, 0])
    // Year 2: 120,000 are promised and 90,000 are needed: three quarters of each.
    model.expect("grants.share_paid", [1, 0.75, 1, 1])
    model.expect("flow.grant.outside.board", [60_000, 60_000, 30_000, 0])
    model.expect("flow.grant.hospital.board", [0, 30_000, 0])
    // 30,000 and 60,000 are left: by 6,000, 4,000 and 2,000 a half, a third and a sixth.
    model.expect("party.board.subscription", [15_000, 0, 30_000])
    model.expect("flow.subscription.hospital.board", [10_000, 0, 20_000])
    model.expect("flow.subscription.community.board", [5000, 0, 10_000])
    model.expect("system.from_outside", [60_000, 60_000, 30_000, 0])
    #expect(model.errors == [])
  }

  @Test("A grant whose metric is missed is not paid, and a share of what is held goes back")
  func clawback() throws {
    let model = try Computed.sharingSecretariat(
      """
      posts: {lead: {cost: 90k}}
        grants: {national: {amount: [100, 60, 30], metric: home, below: 50, clawback: 50%}}
      """,
      "outcomes: {metrics: {home: {weight: 100%, thresholds: [0, 100], forecast: [50, 60, 49.9]}}}")
    // At the score itself it is paid.
    model.expect("flow.grant.outside.board", [100, 60, 0, 0])
    // Half of the 160 held goes back; the members bear it with the cost of the year.
    model.expect("flow.clawback.board.outside", [0, 0, 80, 0])
    model.expect("grant.national.held", [100, 160, 80, 80])
    model.expect("secretariat.shared", [89_900, 89_940, 90_080, 0])
    model.expect("flow.subscription.hospital.board", [29_966.67, 29_980, 30_026.67])
    #expect(model.errors == [])
  }

  @Test("By stated weights, which need not add up; equal where they are all 0")
  func weights() throws {
    let text = "posts: {lead: {cost: 80k}}\n  split: weights\n  weights: "
    let model = try Computed.sharingSecretariat(text + "{hospital: 3, community: 1}")
    model.expect("flow.subscription.hospital.board", [60_000])
    model.expect("flow.subscription.community.board", [20_000])
    #expect(model.row("party.board.subscription").isEmpty)
    try Computed.sharingSecretariat(text + "{hospital: 0, community: 0}")
      .expect("flow.subscription.hospital.board", [26_666.67])
  }

  @Test("A member that is excluded pays no more and gives no more; the others share what is left")
  func excluded() throws {
    let model = try Computed.sharingSecretariat(
      "posts: {lead: {cost: 90k}}\n  in_kind: {hospital: 9k}",
      "events: {default: {kind: exclusion, party: hospital, year: 2027/28, response: continue}}")
    // 81,000 in thirds, then 90,000 in halves.
    model.expect("flow.subscription.hospital.board", [27_000, 0, 0])
    model.expect("flow.subscription.community.board", [27_000, 45_000, 45_000])
    model.expect("cost.in_kind.hospital", [9000, 0])
    #expect(model.errors == [])
  }

  @Test(
    "The commissioner's share is outturn, and budget as agreed: what comes at plan moves no saving")
  func budget() throws {
    let model = try Computed.sharingSecretariat("posts: {lead: {cost: 90k}}\n  evaluation: 6k")
    model.expect("outturn.total", [38_000, 38_000, 38_000, 6000])
    model.expect("budget.subscription.board", [32_000, 32_000, 32_000, 0])
    model.expect("pool.saving", [0, 0, 0])
    // A lead of £135,000: 141,000 ÷ 3 = 47,000, of which 47,000 × 90 ÷ 135 = 31,333.33 is agreed.
    let dear = model.edited([Edit(InputID("secretariat.posts.lead.cost"), to: 135_000)])
    dear.expect("outturn.total", [53_000])
    dear.expect("budget.subscription.board", [31_333.33])
    dear.expect("pool.saving", [-15_666.67])
    let agreed = try Computed.sharingSecretariat(
      "posts: {lead: {cost: 90k}}", "budget: {running_cost: 45k}")
    agreed.expect("budget.subscription.board", [15_000])
  }

  @Test("Running cost in % of the budget, below, at and above what was declared")
  func share() throws {
    func alerts(_ range: String) throws -> [String] {
      try Computed.sharingSecretariat("posts: {lead: {cost: 60}}\n  \(range)").alerts
    }
    // 60 ÷ (6,000 + 20 of the board's own share) = 0.9967 %.
    try Computed.sharingSecretariat("posts: {lead: {cost: 60}}").expect(
      "secretariat.share", [60 / 6020], within: 1e-9)
    #expect(try alerts("share_at_least: 0.99%") == [])
    #expect(
      try alerts("share_at_least: 1%") == (1...3).map { "alert.secretariat.share @ \($0)" })
    #expect(try alerts("share_at_most: 1%") == [])
    #expect(try alerts("share_at_most: 0.99%").count == 3)
    #expect(try alerts("share_at_least: 0.5%\n  share_at_most: 2%") == [])
  }

  @Test("Days of dispute cost the parties, as usual and in the alliance")
  func disputes() throws {
    let model = try disputes("ends")
    model.expect("bau.cost.disputes.hospital", [22_000, 36_300, 39_930])
    // 5 days × £1,100 and £1,210; after the contract as usual.
    model.expect("cost.disputes.hospital", [5500, 6050, 39_930])
    model.expect("cost.disputes.board", [0, 0, 13_310])
    model.expect("cost.disputes.community", [1100, 1210, 0])
    model.expect("party.board.change", [11_000, 12_100, 0])
    model.expect("pool.real_saving", [26_400, 41_140, 0])
    #expect(model.errors == [])
    // Services that continue keep the peace; the alliance's days go on: 5 × £1,331.
    try disputes("continues").expect("cost.disputes.hospital", [5500, 6050, 6655])
  }

  private func disputes(_ after: String) throws -> Computed {
    try Computed(
      years: 2, horizon: 4, after: after,
      clauses: """
        indices: {fees: {rate: 10%}}
        services:
          wards: {provider: hospital, activity: 100, unit_cost: 10}
        payments:
          wards: {bau: {rule: block, sum: 4000}}
        disputes: {rate: 1000, index: fees, bau: {board: 10, hospital: [20, 30]}, alliance: {hospital: 5, community: 1}}
        """)
  }
}
