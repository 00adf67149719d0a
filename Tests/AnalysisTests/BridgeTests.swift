import Evaluation
import Modelling
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
