import AllianceModel
import Analysis
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@Suite("Entries without effect are told, and no others")
struct IdleEntriesTests {
  /// The warnings of a scenario text, each as `path: remedy`.
  private func idle(_ text: String) throws -> [String] {
    let scenario = try Scenario(ScenarioDocument(SourceFile(name: "plan.yaml", text: text)))
    let alliance = try Alliance(scenario)
    let program = try Program(alliance.model)
    return IdleEntries(alliance, program, program.run()).warnings.map(\.message)
  }

  private func hub(_ years: Int, _ rest: String = "") -> String {
    """
    scenario: {title: Hub}
    contract: {start: 2026/27, years: \(years)}
    parties:
      board: {role: commissioner}
      trust: {role: provider}
      comm: {role: provider}
    services:
      scans: {provider: trust, activity: 25000, unit_cost: £100}
      hub: {provider: comm, activity: 0, unit_cost: £80}
    payments:
      scans: {bau: {rule: activity, price: £170}}
      hub: {bau: {rule: activity, price: £140}}
    shifts:
      move:
        from: scans
        to: [{service: hub, units: 1}]
        share: 45%
        ramp: {linear: {from: 2027/28, over: 3}}
        with: hub
        needs: 4
    investments:
      hub: {holder: comm, capital: {2026/27: £6m}, start: 2027/28, asset_life: 15, rate: 4%}
    \(rest)
    """
  }

  @Test("A shift that needs more years than the contract ever has left")
  func needs() throws {
    // In 2027/28 three of five years are left, and five of seven.
    #expect(try idle(hub(5)) == ["'shifts.move' has no effect in any year"])
    #expect(try idle(hub(7)) == [])
  }

  @Test("Support of a party that loses nothing, and space let after the contract")
  func landing() throws {
    let rest = """
      estates:
        wing: {owner: trust, from: 2036/37, rent: £10k}
      landing:
        comm: {support: {rule: income, floor: 100%}}
      """
    #expect(
      try idle(hub(7, rest).replacing("years: 7}", with: "years: 7}\nappraisal: {years: 12}")) == [
        "'landing.comm.support' has no effect in any year"
      ])
    let late = rest.replacing("2036/37", with: "2035/36")
    #expect(
      try idle(hub(7, late).replacing("years: 7}", with: "years: 7, after_term: ends}")) == [
        "'estates.wing' has no effect in any year",
        "'landing.comm.support' has no effect in any year",
      ])
  }

  private func given(_ rest: String, spend: String = "90") -> String {
    """
    scenario: {title: Given}
    contract: {start: 2026/27, years: 3}
    parties: {board: {role: commissioner}, trust: {role: provider}}
    budget: {given: 100}
    spend: \(spend)
    gainshare: {gain: [{providers: 50%}]}
    \(rest)
    """
  }

  @Test("Values and shocks for years after the contract")
  func afterTheTerm() throws {
    let shock = "events: {late: {kind: shock, happens: yes, input: spend, from: 2030/31, times: 2}}"
    #expect(
      try idle(given(shock, spend: "[90, 90, 90, 10, 10]")) == [
        "'events.late' has no effect in any year",
        "'spend from 2029/30 on' has no effect in any year",
      ])
    #expect(try idle(given("", spend: "[90, 80, 70, 70, 70]")) == [])
    let off = shock.replacing("happens: yes", with: "happens: no")
    #expect(try idle(given(off)) == [])
  }

  @Test("A metric that no payment follows, and one that a factor follows")
  func metrics() throws {
    let metric = "outcomes: {metrics: {falls: {thresholds: [12, 9, 7], forecast: 8}}}"
    #expect(try idle(given(metric)) == ["'outcomes.metrics.falls' has no effect in any year"])
    let followed = given(metric).replacing(
      "gain: [{providers: 50%}]}",
      with: "gain: [{providers: 50%}], factor: [{score: 0, factor: 0}, {score: 100, factor: 1}]}")
    #expect(try idle(followed) == [])
  }

  @Test("Of two entries of which each does what the other does, one must stay")
  func masking() throws {
    let text = given(
      """
      events:
        first: {kind: exclusion, party: trust, year: 2027/28, response: terminate}
        second: {kind: exclusion, party: friends, year: 2027/28, response: terminate}
      """
    ).replacing(
      "trust: {role: provider}}", with: "trust: {role: provider}, friends: {role: provider}}")
    let scenario = try Scenario(ScenarioDocument(SourceFile(name: "plan.yaml", text: text)))
    let alliance = try Alliance(scenario)
    let program = try Program(alliance.model)
    let warnings = IdleEntries(alliance, program, program.run()).warnings
    #expect(
      warnings.map(\.message) == [
        "'events.first' has no effect in any year", "'events.second' has no effect in any year",
      ])
    #expect(warnings.allSatisfy { $0.remedy?.contains("at least one must stay") == true })
  }

  @Test("A party that no payment and no cost touches")
  func untouched() throws {
    #expect(
      try idle(hub(7).replacing("  comm:", with: "  friends: {role: provider}\n  comm:")) == [
        "'parties.friends' has no effect in any year"
      ])
  }
}
