import GlidepathKit
import Testing

@testable import Analysis

@Suite("Whom the others can least lose, and when")
struct RehearsalTests {
  private func rehearsal(
    _ studied: Studied, _ terms: RehearsalTerms = RehearsalTerms()
  ) -> Rehearsal {
    Rehearsal(
      studied.study, studied.source, measuring: MeasuredLine.usual(of: studied.source), terms)
  }

  private func exclusion(
    _ found: Rehearsal, _ party: String, _ year: Int, _ response: ExclusionResponse
  ) throws -> Rehearsal.Exclusion {
    try #require(
      found.exclusions.first {
        $0.party.id == party && $0.year == year && $0.response == response
      })
  }

  /// What measures of a study change by in another.
  private func changes(_ studied: Studied, _ other: Studied) -> [Double] {
    MeasuredLine.usual(of: studied.source).map {
      other.source.results[$0.line, $0.column] - studied.source.results[$0.line, $0.column]
    }
  }

  private func isSame(_ one: [Double]?, _ other: [Double]) -> Bool {
    guard let one, one.count == other.count else { return false }
    return zip(one, other).allSatisfy { abs($0 - $1) < 1e-5 }
  }

  @Test("The shipped scenarios of an exclusion come out, on their terms")
  func shipped() throws {
    let studied = try Studied(shipped: "default/rapid-response")
    var terms = RehearsalTerms()
    (terms.lost, terms.gap, terms.price) = (0.5, 0.5, 0.08)
    (terms.mobilisation, terms.windUp) = (350_000, 400_000)
    let found = rehearsal(studied, terms)
    #expect(found.years == [2, 3, 4, 5])
    #expect(found.refusals.isEmpty && found.excludedAlready.isEmpty)
    // Three providers, four years, three responses.
    #expect(found.exclusions.count == 36)
    for response in Rehearsal.responses {
      let other = try Studied(shipped: "default/excluded-\(response.rawValue)")
      let own = try exclusion(found, "brightway", 3, response)
      #expect(isSame(own.changes, changes(studied, other)), "\(response): \(own)")
    }
    // As that file expects: £1,037,912.59 instead of £2,252,251.79.
    let carried = try exclusion(found, "brightway", 3, .continue).changes?.first ?? 0
    #expect(abs(carried - (1_037_912.59 - 2_252_251.79)) < 0.02)
  }

  @Test(
    "Another provider, year and response is the file that states them",
    arguments: [
      ("community", 4, "continue, lost: 100%"), ("council", 2, "terminate"),
      ("federation", 5, "replace, by: new, gap: 50%"), ("hospital", 3, "replace, by: new"),
    ])
  func reruns(party: String, year: Int, rest: String) throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let label = studied.study.scenario.years.label(year)
    let text = """
      remove: [expect]
      parties: {new: {role: provider}}
      events: {gone: {kind: exclusion, party: \(party), year: \(label), response: \(rest)}}
      """
    let top = SourceFile(
      name: "gone.yaml",
      text: rest.contains("by:")
        ? text : text.replacing("parties: {new: {role: provider}}\n", with: ""))
    let other = try Studied(try studied.study.overlaid(by: top))
    let response = try #require(
      ExclusionResponse(rawValue: String(rest.prefix { $0 != "," })))
    let own = try exclusion(rehearsal(studied), party, year, response)
    #expect(isSame(own.changes, changes(studied, other)), "\(own)")
    #expect(own.successor == (response == .replace ? "a new provider" : nil))
  }

  @Test("Those who stay are all parties but the one that leaves, and the best response is theirs")
  func staying() throws {
    let studied = try Studied(shipped: "northshire/five-years")
    let found = rehearsal(studied)
    for exclusion in found.exclusions {
      let parties = zip(studied.source.alliance.parties, (exclusion.changes ?? []).dropFirst())
      let others = parties.filter { $0.0 != exclusion.party }.reduce(0) { $0 + $1.1 }
      #expect(abs(exclusion.staying - others) < 1e-6)
    }
    let worst = found.worst()
    #expect(Set(worst.map(\.party.id)).count == 4 && worst.count == 4)
    #expect(worst.map(\.staying) == worst.map(\.staying).sorted())
    for own in worst {
      let same = found.exclusions.filter { $0.party == own.party && $0.year == own.year }
      #expect(own.staying == same.map(\.staying).max())
    }
    // Without the hospital its wards are paid for as usual again, whoever stays away.
    #expect(found.worst(of: [.continue, .terminate]).first?.party.id == "hospital")
  }

  @Test("An exclusion of the scenario's own stays, and further ones come on top of it")
  func further() throws {
    let studied = try Studied(shipped: "default/excluded-continue")
    let found = rehearsal(studied)
    #expect(found.excludedAlready == ["Brightway Homecare"])
    #expect(found.refusals.map(\.party.id) == ["brightway", "brightway", "brightway"])
    #expect(found.refusals.allSatisfy { $0.reason.contains("excluded already") })
    #expect(Set(found.exclusions.map(\.party.id)) == ["hospital", "community"])
  }

  @Test("Years that are over, and a contract of one year, leave nothing to rehearse")
  func years() throws {
    #expect(rehearsal(try Studied(shipped: "settlements/enhanced")).years.isEmpty)
    let delivered = rehearsal(try Studied(shipped: "northshire/five-years-delivered"))
    #expect(delivered.years == [3, 4, 5])
    #expect(!delivered.exclusions.isEmpty)
  }

  @Test(
    "A new provider beside the others would share in what is equal, so that one of them takes over")
  func successors() throws {
    let found = rehearsal(try Studied(shipped: "small/befriending"))
    let replaced = found.exclusions.filter { $0.response == .replace }
    #expect(!replaced.isEmpty && replaced.allSatisfy { $0.successor != "a new provider" })
  }
}
