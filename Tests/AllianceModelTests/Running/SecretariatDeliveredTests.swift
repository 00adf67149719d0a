import Evaluation
import Modelling
import Testing

@Suite("The budget for running the alliance, whatever was delivered of its cost")
struct SecretariatDeliveredTests {
  @Test(
    "The budget has a third of the 96,000 that was expected, whichever part of the cost was another",
    arguments: [
      // What was delivered, and the board's third of it.
      ("secretariat.running,,135k", 47_000.0),
      ("secretariat.running,,0", 2000),
      ("secretariat.evaluation,,0", 30_000),
      ("secretariat.evaluation,,12k", 34_000),
    ])
  func runningAndEvaluation(_ row: String, _ share: Double) throws {
    let model = try Computed.sharingSecretariat(
      "posts: {lead: {cost: 90k}}\n  evaluation: 6k", delivered: "2026/27,\(row)\n")
    model.expect("party.board.subscription", [share, 32_000])
    // 6,000 for services and the share; the years after are as expected.
    model.expect("outturn.total", [6000 + share, 38_000])
    model.expect("budget.subscription.board", [32_000, 32_000, 32_000, 0])
    model.expect("pool.saving", [32_000 - share, 0])
    #expect(model.errors == [])
  }

  @Test("Set-up, workshops and what is given in kind move the outturn and not the budget")
  func once() throws {
    let model = try Computed.sharingSecretariat(
      """
      posts: {lead: {cost: 90k}}
        set_up: {2026/27: 9k}
        workshops: {number: {2026/27: 1}, days: 1, wash_up: 1, people: 10, rate: 300}
        in_kind: {hospital: 15k}
      """,
      delivered: """
        2026/27,secretariat.set_up,,15k
        2026/27,secretariat.workshops,,12k
        2026/27,secretariat.in_kind.hospital,hospital,30k

        """)
    // Expected 90,000 + 9,000 + 2 × 10 × 300 − 15,000 = 90,000; delivered 90,000 + 15,000 + 12,000 − 30,000
    // = 87,000; without either in year 2 90,000 − 15,000 = 75,000.
    model.expect("expected.secretariat.cost", [90_000, 75_000])
    model.expect("party.board.subscription", [29_000, 25_000])
    model.expect("budget.subscription.board", [30_000, 25_000])
    model.expect("pool.saving", [1000, 0])
    #expect(model.errors == [])
  }

  @Test("What was agreed stays the part that it was, of what was expected")
  func agreed() throws {
    // 45,000 of 90,000 were agreed: half of the 32,000.
    let model = try Computed.sharingSecretariat(
      "posts: {lead: {cost: 90k}}\n  evaluation: 6k", "budget: {running_cost: 45k}",
      delivered: "2026/27,secretariat.running,,135k\n")
    model.expect("budget.subscription.board", [16_000, 16_000])
  }

  @Test("A grant is expected to pay what was expected to be spent, and half of that goes back")
  func grants() throws {
    let model = try Computed.sharingSecretariat(
      """
      posts: {lead: {cost: 90k}}
        grants: {national: {amount: [100k, 100k, 100k], metric: home, below: 50, clawback: 50%}}
      """,
      "outcomes: {metrics: {home: {weight: 100%, thresholds: [0, 100], forecast: [50, 40, 50]}}}",
      delivered: "2026/27,secretariat.running,,60k\n")
    // 60,000 were paid: 30,000 go back, and 90,000 are not paid for: 120,000 ÷ 3.
    model.expect("party.board.subscription", [0, 40_000, 0])
    // 90,000 were expected to be paid: 45,000 would go back, 135,000 ÷ 3.
    model.expect("budget.subscription.board", [0, 45_000, 0])
    #expect(model.errors == [])
  }
}
