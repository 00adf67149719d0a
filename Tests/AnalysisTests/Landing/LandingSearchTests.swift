import DrawnScenarios
import GlidepathKit
import Testing

@testable import Analysis

@Suite("The cheapest soft landing that keeps floors")
struct LandingSearchTests {
  /// A ward of £1m whose work goes into the community within two years; cost follows by a third.
  private static let text = """
    scenario: {title: Ward}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties:
      board: {role: commissioner}
      trust: {role: provider}
      homes: {role: provider}
    services:
      wards: {provider: trust, activity: 1000, unit_cost: £300, fixed: {cost: £700k, takeout: [0, 10%, 20%, 30%, 30%]}}
      visits: {provider: homes, activity: 2000, unit_cost: £50}
    payments:
      wards: {bau: {rule: activity, price: £1020}}
      visits: {bau: {rule: activity, price: £52}}
    shifts:
      home: {from: wards, to: [{service: visits, units: 4}], share: 20%, ramp: {linear: {from: 2026/27, over: 2}}}
    budget: {efficiency: 0%}
    gainshare: {gain: [{providers: 50%}], weights: {trust: 40%, homes: 60%}}
    """

  private func search(floor: Double, floors: [String: Double] = [:]) throws -> LandingSearch {
    let study = try Study(text: Self.text)
    let trust = try #require(study.alliance.parties.first { $0.id == "trust" })
    return LandingSearch(
      try LandingTerms(study, party: trust), floor: floor, floors: floors)
  }

  @Test("Nothing on a full grid is cheaper", arguments: [-0.14, -0.12, -0.1])
  func grid(floor: Double) throws {
    let search = try search(floor: floor)
    let found = search.cheapest()
    var all: [LandingTerms.Package] = []
    for pace in LandingSearch.paces {
      for years in 0...3 {
        for share in 0...20 {
          for weight in 0...20 {
            all.append(
              .init(
                pace: pace, years: years, share: Double(share) / 20, weight: Double(weight) / 20))
          }
        }
      }
    }
    let keeping = search.outcomes(all).filter { $0.position.keeps(floor) }
    let best = keeping.map(\.position.commissioners).max()
    #expect((found == nil) == (best == nil))
    if let found, let best {
      #expect(found.position.keeps(floor))
      #expect(found.position.commissioners >= best - 0.5, "\(found.package)")
    }
  }

  @Test("The file that states a package gives what the search said")
  func rerun() throws {
    let search = try search(floor: -0.12)
    let found = try #require(search.cheapest())
    let drafted = search.terms.drafted
    let source = try search.terms.study.overlay(
      stating: search.terms.edits(found.package), extending: "ward.yaml", as: "landed.yaml",
      over: drafted)
    let run = try drafted.overlaid(by: source).run()
    let board = try run.value(of: .party("board", .npv))
    #expect(abs(board - found.position.commissioners) < 1e-6)
    let margins = try (1...3).map { try run.value(of: .party("trust", .margin), in: $0) }
    #expect(margins.allSatisfy { $0 >= -0.12 })
    #expect(abs((margins.min() ?? 0) - found.position.margin) < 1e-12)
  }

  @Test("A floor that nothing keeps has no landing, and the reach says why")
  func never() throws {
    let search = try search(floor: 0.5)
    #expect(search.cheapest() == nil)
    let reach = LandingReach(search)
    let (margin, underlying) = (try #require(reach.margin), try #require(reach.underlying))
    #expect(margin < 0.5 && underlying < 0.5)
    #expect(try #require(reach.together) <= min(margin, underlying))
  }

  @Test("A higher floor is never cheaper, and each stands with the package that keeps it")
  func frontier() throws {
    let search = try search(floor: -0.14)
    let points = LandingFrontier(search, within: LandingReach(search)).points
    #expect(points.contains { $0.floor == -0.14 })
    #expect(points.allSatisfy { $1.position.keeps($0) })
    let worths = points.map(\.outcome.position.commissioners)
    #expect(zip(worths, worths.dropFirst()).allSatisfy { $0 >= $1 - 0.5 })
    #expect(points.map(\.floor) == points.map(\.floor).sorted())
  }

  @Test("What others must reach is kept")
  func others() throws {
    let free = try #require(
      try search(floor: -0.14, floors: ["homes": -1e9]).cheapest())
    let strict = try search(floor: -0.14, floors: ["homes": 1e9])
    #expect(strict.cheapest() == nil)
    #expect(LandingReach(strict).below.map(\.id) == ["homes"])
    #expect(free.position.margin >= -0.14)
  }

  @Test("Support falls in equal steps from its first share to nothing")
  func shares() {
    let package = LandingTerms.Package(pace: 0, years: 4, share: 0.8, weight: nil)
    // 80 % × (1, ¾, ½, ¼, 0).
    let shares = (1...5).map(package.share(inYear:))
    #expect(zip(shares, [0.8, 0.6, 0.4, 0.2, 0]).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test("A party without a service has nothing to land from")
  func withoutServices() throws {
    let study = try Study(text: SmallContract.text())
    let home = try #require(study.alliance.parties.first { $0.id == "home" })
    let error = #expect(throws: StudyError.self) { try LandingTerms(study, party: home) }
    #expect(error?.diagnostics.map(\.code) == ["landing-without-services"])
  }

  @Test("Support by a floor of income is refused where it stands")
  func byFloor() throws {
    let text = Self.text + "\nlanding: {trust: {support: {rule: income, floor: 95%}}}\n"
    let study = try Study(text: text)
    let trust = try #require(study.alliance.parties.first { $0.id == "trust" })
    let error = #expect(throws: StudyError.self) { try LandingTerms(study, party: trust) }
    #expect(error?.diagnostics.map(\.code) == ["landing-by-floor"])
    #expect(error?.diagnostics.first?.position.line == 18)
  }
}
