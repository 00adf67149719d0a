import AllianceModel
import DrawnScenarios
import Evaluation
import Modelling
import Scenarios
import SourceText
import Testing

@testable import Analysis

@Suite("The bridge from business as usual to the alliance")
struct BridgeTests {
  @Test("kinds add up to the net present value of each party, in each case")
  func total() throws {
    let cases = [
      LetteredCase(letter: "A", source: try HubScenario(years: 5).reportCase),
      LetteredCase(letter: "B", source: try HubScenario(years: 7).reportCase),
    ]
    let bridge = try #require(Bridge(cases, charting: "board"))
    for lettered in cases {
      for party in ["board", "community"] {
        let total = bridge.lines.results[LineID("\(lettered.letter).bridge.\(party).value")]
        let npv = lettered.source.results[LineID("party.\(party).npv")]
        #expect(abs(total - npv) < 0.01)
        #expect(npv != 0)
      }
    }
  }

  /// A council that buys care and delivers it, and names that hold what ids and labels are parted by.
  private func council() throws -> Case {
    let text = """
      scenario: {title: Client and team}
      contract: {start: 2026/27, years: 3}
      parties:
        board: {role: commissioner, name: 'Board: north, south'}
        council: {role: commissioner, team: yes, name: 'St Mary: North'}
        hospital: {role: provider}
      services:
        wards: {provider: hospital, activity: 1000, unit_cost: 100, name: 'Emergency: adult'}
        care: {provider: council, payer: council, activity: 1000, unit_cost: 40}
      payments:
        wards: {bau: {rule: activity, price: 110}}
        care: {bau: {rule: activity, price: 45}}
      shifts: {home: {from: wards, to: [{service: care, units: 2}], share: 20%}}
      """
    let document = try ScenarioDocument(SourceFile(name: "council.yaml", text: text))
    let alliance = try Alliance(Scenario(document))
    let program = try Program(alliance.model)
    return Case(name: "council", alliance: alliance, program: program, results: program.run())
  }

  @Test("client and team, whose ids hold a dot, and names with colons have a whole bridge")
  func dottedNames() throws {
    let source = try council()
    let bridge = try #require(
      Bridge([LetteredCase(letter: "", source: source)], charting: nil))
    for party in ["board", "council.client", "council.team", "hospital"] {
      let total = bridge.lines.results[LineID("bridge.\(party).value")]
      let npv = source.results[LineID("party.\(party).npv")]
      #expect(abs(total - npv) < 1e-6 && npv != 0, "\(party)")
    }
    // 20 % of 1,000 at £100 leaves; 400 units at £40 arrive: cost of services moves in both.
    let labels = bridge.lines.model.lines.filter { $0.id.text.contains(".service.value") }
    #expect(labels.map(\.label) == ["Cost of services", "Cost of services"])
    let check = try #require(bridge.checks[""])
    #expect(bridge.lines.results[check] == 0)
  }

  @Test("a cost that no row of the bridge holds is seen by its check")
  func lostCost() throws {
    let source = try council()
    let whole = source.alliance
    let lost = whole.costs.filter { !($0.party == "council.team" && $0.kind == .service) }
    #expect(lost.count < whole.costs.count)
    let alliance = Alliance(
      facts: whole.facts, model: whole.model, parties: whole.parties, flows: whole.flows,
      costs: lost, capital: whole.capital, settings: whole.settings, services: whole.services,
      investments: whole.investments, landings: whole.landings, leftOut: whole.leftOut,
      needs: whole.needs)
    let faulty = Case(
      name: "lost", alliance: alliance, program: source.program, results: source.results)
    let bridge = try #require(Bridge([LetteredCase(letter: "", source: faulty)], charting: nil))
    let check = try #require(bridge.checks[""])
    #expect(bridge.lines.results[check] == 1)
    #expect(bridge.lines.results["bridge.council.team.differs"] == 1)
  }

  @Test("each column starts where the one before it ends, above nought and below")
  func columns() throws {
    let one = LetteredCase(letter: "", source: try HubScenario(years: 5).reportCase)
    let bridge = try #require(Bridge([one], charting: "community"))
    let columns = try #require(bridge.columns)
    let results = bridge.lines.results
    func sum(_ parts: [[LineID]], _ position: Int) -> Double {
      parts.reduce(0) { $0 + results[$1[position]].magnitude }
    }
    for (position, name) in columns.names.dropLast().enumerated() {
      // Rising parts less falling parts are what the kind changes.
      let change = sum(columns.rising, position) - sum(columns.falling, position)
      #expect(abs(change - results[name]) < 0.01)
    }
    let end = results[columns.total[columns.names.count - 1]]
    #expect(abs(end - one.source.results["party.community.npv"]) < 0.01)
    // The charge of £12m at today's value rises from nought; book cost falls from there.
    let charge = try #require(columns.names.firstIndex { $0.text.contains(".charge.") })
    #expect(abs(sum(columns.rising, charge) - 12_000_000) < 0.5)
    #expect(results[columns.base[charge]] == 0)
  }
}
