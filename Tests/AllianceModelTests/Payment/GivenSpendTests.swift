import Testing

@Suite("Budget and spend without services")
struct GivenSpendTests {
  @Test("Two commissioners bear an overspend equally, and contribute equally")
  func commissioners() throws {
    let model = try Computed(
      """
      scenario: {title: A pooled budget}
      contract: {start: 2018/19, years: 1}
      appraisal: {years: 2}
      parties:
        council: {role: commissioner}
        ccg: {role: commissioner}
        providers: {role: provider}
      budget: {given: 133462000}
      spend: 142274000
      gainshare: {pain: [{providers: 10%}]}
      """)
    // 8,812,000 ÷ 2 = 4,406,000; of the providers' 10 % each gets half back: 440,600.
    model.expect("pool.saving", [-8_812_000])
    for party in ["council", "ccg"] {
      model.expect("party.\(party).contribution", [0.5, 0.5], within: 1e-12)
      model.expect("party.\(party).change", [-4_406_000 + 440_600])
    }
    #expect(model.errors == [])
  }

  private func excluded(_ response: String) throws -> Computed {
    try Computed(
      """
      scenario: {title: Excluded}
      contract: {start: 2026/27, years: 4}
      parties:
        council: {role: commissioner}
        a: {role: provider, share: 50%}
        b: {role: provider, share: 50%}
      budget: {given: 400}
      spend: 390
      gainshare: {gain: [{providers: 50%}]}
      events: {out: {kind: exclusion, party: b, year: 2028/29, response: \(response)}}
      """)
  }

  @Test("The share of a party that is replaced falls to who takes its place")
  func replaced() throws {
    let model = try excluded("replace, by: a")
    model.expect("party.a.service_income", [195, 195, 390, 390])
    model.expect("party.b.service_income", [195, 195, 0, 0])
    model.expect("bau.party.b.service_income", [200, 200, 200, 200])
    // Gain of 5: half each, then all of it.
    model.expect("party.a.gain", [2.5, 2.5, 5, 5])
    #expect(model.errors == [])
    #expect(model.alerts == [])
  }

  @Test("Who is excluded and not replaced is paid on, and an alert says so")
  func paidOn() throws {
    let model = try excluded("continue")
    model.expect("party.b.service_income", [195, 195, 195, 195])
    #expect(
      model.alerts.prefix(2) == ["alert.exclusion.out.paid @ 3", "alert.exclusion.out.paid @ 4"])
  }
}
