import AllianceModel
import Testing

@Suite("A council that is client and team")
struct TeamTests {
  private func contract(_ payer: String = "") throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 4}
      parties:
        board: {role: commissioner}
        council: {role: commissioner, name: North Council, team: yes, funding: [5000, 2999], other_cost: 100, reserves: 40}
        hospital: {role: provider}
      services:
        wards: {provider: hospital, activity: 100, unit_cost: 10}
        homes: {provider: council, activity: 100, unit_cost: 20\(payer)}
      payments:
        wards: {bau: {rule: block, sum: 4000}}
        homes: {bau: {rule: block, sum: 3000}}
      landing: {council: {weight: 30%, pain_weight: 30%}}
      investments: {van: {holder: council, capital: 400, asset_life: 4, recovery: own}}
      budget: {efficiency: 10%}
      gainshare: {pain: [{providers: 50%}], weights: {hospital: 60%, council: 40%}, party_caps: {council: 1%}}
      secretariat: {posts: {lead: {cost: 900}}}
      """)
  }

  @Test("The team delivers and is weighted, the client pays it, and the sum of both is shown")
  func accounts() throws {
    let model = try contract()
    model.expect("flow.payment.council.client.council.team", [3000, 3000])
    model.expect("bau.party.council.client.surplus", [-3000])
    model.expect("bau.party.council.team.surplus", [900])
    model.expect("bau.party.council.surplus", [-2100])
    // Pain: 50 % of 700 and 1,330 × 30 %, at most 1 % of 3,000.
    model.expect("party.council.team.pain", [30, 30])
    model.expect("flow.pain.council.team.council.client", [12.86, 12.86])
    // The client pays the subscription, 900 ÷ 3; the team the van.
    model.expect("party.council.client.subscription", [300, 300])
    #expect(model.row("party.council.team.subscription").isEmpty)
    model.expect("cost.depreciation.council.team", [100, 100])
    // Funding less 3,000 and 300, and its 3 ÷ 7 of both pains: 12.86 + 105, then 12.86 + 199.50.
    model.expect("party.council.client.affordability", [1817.86, -88.64])
    #expect(
      model.row("party.council.change")
        == zip(model.row("party.council.client.change"), model.row("party.council.team.change"))
        .map { $0 + $1 })
    #expect(model.errors == [])
    #expect(model.alliance.parties.map(\.name).contains("North Council, team"))
  }

  @Test("Another payer may be named, the client among them, and an account by its full name")
  func payer() throws {
    try contract(", payer: board").expect("flow.payment.board.council.team", [3000])
    try contract(", payer: council").expect("flow.payment.council.client.council.team", [3000])
    try contract(", payer: council.client")
      .expect("flow.payment.council.client.council.team", [3000])
  }
}
