import Testing

@Suite("How providers share gain and pain")
struct SharingTests {
  /// £100,000 of budget, £10,000 saved in year 1 and overspent in year 2, all of it the providers'.
  private func shared(_ keys: String, rest: String = "") throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: 2}
      parties:
        council: {role: commissioner}
        one: {role: provider, share: 20%}
        two: {role: provider, share: 30%}
        three: {role: provider, share: 50%}
      budget: {given: 100k}
      spend: [90k, 110k]
      gainshare: {gain: [{providers: 100%}], pain: [{providers: 100%}], \(keys)}
      \(rest)
      """)
  }

  private func expect(
    _ model: Computed, gain: [Double], pain: [Double],
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    for (party, (gain, pain)) in zip(["one", "two", "three"], zip(gain, pain)) {
      model.expect("party.\(party).gain", [gain, 0], at: location)
      model.expect("party.\(party).pain", [0, pain], at: location)
    }
    #expect(model.errors == [], sourceLocation: location)
  }

  @Test("Fixed weights; the commissioner keeps the rest")
  func fixed() throws {
    let model = try shared("weights: {one: 50%, two: 20%}")
    expect(model, gain: [5000, 2000, 0], pain: [5000, 2000, 0])
    model.expect("party.council.change", [3000, -3000])
    #expect(model.base("party.council.change") == 0)
  }

  @Test("Equal weights where nothing is said")
  func equal() throws {
    let third = 10_000.0 / 3
    expect(
      try shared("period: year"), gain: [third, third, third], pain: [third, third, third])
  }

  @Test("By budget: what each is paid as usual")
  func budget() throws {
    expect(
      try shared("weights: {by: budget, providers: 80%}"), gain: [1600, 2400, 4000],
      pain: [1600, 2400, 4000])
  }

  @Test("Pain may have weights of its own")
  func painWeights() throws {
    expect(
      try shared("weights: {one: 50%, two: 20%}, pain_weights: {by: budget}"),
      gain: [5000, 2000, 0], pain: [2000, 3000, 5000])
  }

  @Test("A soft-landing path replaces a party's weight; the others fill up in proportion")
  func path() throws {
    let model = try shared(
      "weights: {one: 40%, two: 20%, three: 40%}",
      rest: "landing: {one: {weight: [70%, 10%]}}")
    // 30 % of the gain left for 20 : 40; a path in the gain leaves pain to the ordinary weights.
    expect(model, gain: [7000, 1000, 2000], pain: [4000, 2000, 4000])
    let own = try shared(
      "weights: {one: 40%, two: 20%, three: 40%}",
      rest: "landing: {one: {weight: [70%, 10%], pain_weight: 0%}}")
    expect(own, gain: [7000, 1000, 2000], pain: [0, 10_000.0 / 3, 20_000.0 / 3])
    let apart = try shared(
      "weights: {one: 40%, two: 20%, three: 40%}, pain_weights: {one: 10%, two: 90%}",
      rest: "landing: {one: {weight: [70%, 10%]}}")
    expect(apart, gain: [7000, 1000, 2000], pain: [1000, 9000, 0])
  }

  @Test("What a path leaves is shared equally where the others have no weight")
  func pathAlone() throws {
    expect(
      try shared("weights: {one: 100%}", rest: "landing: {one: {weight: 40%}}"),
      gain: [4000, 3000, 3000], pain: [10_000, 0, 0])
  }

  @Test("Paths of more than 100 % together are an error")
  func pathsTooHigh() throws {
    let model = try shared(
      "weights: {by: equal}",
      rest: "landing: {one: {weight: [60%, 50%]}, two: {weight: [41%, 50%]}}")
    // 60 % and 41 %: the third would gain −1 %, which its flow shows too.
    #expect(model.errors == ["check.pool.weights @ 1", "check.flows @ 1"])
  }

  @Test("What is beyond a party's cap is the commissioner's")
  func capsToCommissioner() throws {
    // Caps: 10 % of £20,000, and of £30,000 paid as usual.
    let model = try shared(
      "weights: {one: 50%, two: 20%, three: 30%}, party_caps: {one: 10%, two: 10%}")
    expect(model, gain: [5000, 2000, 3000], pain: [2000, 2000, 3000])
    model.expect("party.council.change", [0, -3000])
  }

  @Test("Or the others bear it, as far as their own caps leave room")
  func capsToOthers() throws {
    let keys = "weights: {one: 50%, two: 20%, three: 30%}, excess: others, party_caps: "
    // Caps 2,000, 3,000, 25,000: 3,000 over, room of 1,000 and 22,000, so 3/23 of each is filled.
    expect(
      try shared(keys + "{one: 10%, two: 10%, three: 50%}"), gain: [5000, 2000, 3000],
      pain: [2000, 2000 + 3000.0 / 23, 3000 + 66_000.0 / 23])
    // Caps 2,000, 2,400, 3,500: room of 400 and 500 is filled, 2,100 stay with the commissioner.
    let narrow = try shared(keys + "{one: 10%, two: 8%, three: 7%}")
    expect(narrow, gain: [5000, 2000, 3000], pain: [2000, 2400, 3500])
    narrow.expect("party.council.change", [0, -2100])
  }

  @Test("Who has no weight in pain takes none of the others'")
  func noWeightNoRoom() throws {
    expect(
      try shared(
        "weights: {one: 50%, two: 50%}, excess: others, party_caps: {one: 10%, two: 18%, three: 50%}"
      ), gain: [5000, 5000, 0], pain: [2000, 5400, 0])
  }

  /// £10,000 over, then £5,000 and £8,000 saved, half of it the first party's, whose cap is £2,000.
  private func carried(years: Int, _ keys: String = "") throws -> Computed {
    try Computed(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: \(years)}
      parties:
        council: {role: commissioner}
        one: {role: provider, share: 20%}
        two: {role: provider}
      budget: {given: 100k}
      spend: [110k, 95k, 92k]
      gainshare:
        gain: [{providers: 100%}]
        pain: [{providers: 100%}]
        weights: {one: 50%, two: 50%}
        party_caps: {one: 10%}
        excess: carry
        \(keys)
      """)
  }

  @Test("Or the party itself bears it out of later gain, as far as the contract lasts")
  func capsCarried() throws {
    let model = try carried(years: 3)
    // 5,000 at a cap of 2,000: 3,000 are owed; gains of 2,500 and 4,000 pay 2,500 and 500.
    model.expect("party.one.pain", [2000, 0, 0])
    model.expect("party.one.pain_owed", [3000, 500, 0, 0])
    model.expect("party.one.pain_repaid", [0, 2500, 500, 0])
    model.expect("party.one.change", [-2000, 0, 3500, 0])
    model.expect("party.council.change", [-3000, 2500, 500, 0])
    #expect(model.errors == [])
    let short = try carried(years: 2)
    short.expect("party.one.pain_owed", [3000, 500, 0, 0])
    short.expect("party.one.change", [-2000, 0, 0, 0])
    let late = try carried(years: 3, "paid: arrears")
    late.expect("party.one.cash_change", [0, -2000, 0, 3500])
  }

  @Test("An interim payment less what is kept back; the rest comes the year after")
  func interim() throws {
    let model = try shared(
      "weights: {one: 100%}, interim: {share: 80%, retention: 10%}")
    // 80 % × 90 % of 10,000 in the year, 28 % after it; the same of the pain.
    model.expect("party.one.change", [10_000, -10_000, 0, 0])
    model.expect("party.one.cash_change", [7200, 2800 - 7200, -2800, 0])
    model.expect("party.council.cash_change", [10_000 - 7200, -10_000 + 4400, 2800, 0])
  }

  @Test("By investment: capital to date; equal while nobody has spent any")
  func investment() throws {
    let model = try shared(
      "weights: {by: investment}",
      rest: """
        investments:
          van: {holder: one, capital: {2027/28: 300}, start: 2027/28, asset_life: 3, recovery: own}
          shed: {holder: two, capital: {2027/28: 900}, start: 2027/28, asset_life: 3, recovery: own}
        """)
    let third = 10_000.0 / 3
    expect(model, gain: [third, third, third], pain: [2500, 7500, 0])
  }

  @Test("By compensation: stranded cost, never below 0")
  func compensation() throws {
    let model = try Computed(
      clauses: """
        services:
          wards: {provider: hospital, activity: 1000, unit_cost: 8, fixed: {cost: 3000}}
          homes: {provider: community, activity: 1000, unit_cost: 2, fixed: {cost: 1000}}
        payments:
          wards: {bau: {rule: activity, price: 11}}
          homes: {bau: {rule: activity, price: 3}}
        shifts:
          away: {from: wards, share: 20%}
          visits: {from: homes, share: [0, 20%]}
        gainshare: {gain: [{providers: 50%}], weights: {by: compensation}}
        """)
    // Stranded: 20 % of 3,000, and from year 2 on 20 % of 1,000.
    model.expect("party.hospital.gain_weight_ordinary", [1, 0.75])
    model.expect("party.community.gain_weight_ordinary", [0, 0.25])
    // Savings 2,200 and 2,800, half of them gain.
    model.expect("party.hospital.gain", [1100, 1050])
    model.expect("party.community.gain", [0, 350])
  }
}
