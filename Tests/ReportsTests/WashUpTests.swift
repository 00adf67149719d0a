import AllianceModel
import Analysis
import DrawnScenarios
import GlidepathKit
import Modelling
import Reports
import SourceText
import Testing

@Suite("What is open after a negotiation, and why a package is a draft")
struct WashUpTests {
  /// A hospital paid what its ten stays cost, so that its margin is 0 % and its floor 1 %.
  private static let wards = """
    scenario: {title: Wards}
    contract: {start: 2026/27, years: {value: 1, source: the agreement, owner: the board}}
    appraisal: {years: 2, discount_rate: {value: 0%, source: the agreement, owner: the board}}
    parties:
      board: {role: commissioner}
      hospital: {name: Acute hospital, role: provider, margin_floor: {value: 1%, source: its board}}
    services: {wards: {provider: hospital, activity: 10, unit_cost: {value: 1000, source: its ledger}}}
    payments: {wards: {bau: {rule: activity, price: 1000}}}
    """
  private static let floor = LineID.marginFloor("hospital")

  private func ran(_ text: String) throws -> Case { Case(try Study(text: text).run()) }

  @Test("A margin below its floor is a point of its own, and inputs are told by section")
  func points() throws {
    let washUp = WashUp(try ran(Self.wards), noted: ["Who pays for the van?"])
    #expect(washUp.points.map(\.kind) == [.belowFloor, .noSource, .noSource, .noSource, .noted])
    // £10,000 for ten stays that cost £10,000.
    #expect(
      washUp.points[0].words
        == "Acute hospital: underlying margin down to 0.00% below its floor of 1.00%, first in 2026/27"
    )
    #expect(washUp.points[0].subject == .party(id: "hospital", name: "Acute hospital"))
    #expect(washUp.points[0].place == .line(Self.floor, column: 1))
    #expect(
      washUp.points.map(\.subject.words)
        == ["Acute hospital", "Parties", "Services", "Payments", "The contract"])
    #expect(
      washUp.points[2].words
        == "Services: of 2 stated inputs 1 without source and 2 without owner"
    )
    #expect(
      washUp.points[2].place == .inputs(["services.wards.activity", "services.wards.unit_cost"]))
  }

  @Test("An alert is closed by a reason, and by nothing else")
  func accepted() throws {
    let source = try ran(Self.wards)
    let blank = AcceptedAlert(line: Self.floor, why: " \n")
    let other = AcceptedAlert(line: "alert.pool.unreal_gain", why: "It is small.")
    #expect(WashUp(source, accepted: [blank, other]).points(.belowFloor).count == 1)
    #expect(WashUp(source, accepted: [blank, other]).accepted.isEmpty)
    #expect(DraftReasons(source, accepted: [blank, other]).alerts.count == 1)
    let reasoned = AcceptedAlert(line: Self.floor, why: "One year, and its board agreed.")
    let washUp = WashUp(source, accepted: [reasoned])
    #expect(washUp.points(.belowFloor).isEmpty)
    #expect(washUp.accepted.map(\.why) == ["One year, and its board agreed."])
    #expect(DraftReasons(source, accepted: [reasoned]).alerts.isEmpty)
  }

  @Test("A draft says how many inputs have no source, and which alerts are not accepted")
  func draft() throws {
    let draft = DraftReasons(try ran(Self.wards))
    #expect(draft.unsourced == ["services.wards.activity", "payments.wards.bau.price"])
    #expect(
      draft.sentences == [
        "2 stated inputs have no source: services.wards.activity; payments.wards.bau.price.",
        "1 alert is not accepted with a reason: Acute hospital: underlying margin below its floor (first in 2026/27).",
      ])
    #expect(draft.summary == "2 inputs without a source, 1 alert not accepted")
    #expect(draft.mark == "DRAFT")
  }

  @Test(
    "Nothing is a draft where every number has a source and no alert is up, and nothing is open then"
  )
  func clean() throws {
    let source = try ran(
      Self.wards.replacing("value: 1%, source: its board", with: "value: 0%, source: S, owner: O")
        .replacing("activity: 10,", with: "activity: {value: 10, source: S, owner: O},")
        .replacing("source: its ledger", with: "source: S, owner: O")
        .replacing("price: 1000", with: "price: {value: 1000, source: S, owner: O}"))
    #expect(DraftReasons(source).isEmpty && DraftReasons(source).mark == nil)
    #expect(DraftReasons(source).sentences.isEmpty && DraftReasons(source).summary.isEmpty)
    #expect(WashUp(source).points == [])
    #expect(Inquiry.washUp(WashUp(source)).sentences == ["Nothing is open."])
  }

  @Test("What must come out and does not makes a draft, and is the first thing that is open")
  func broken() throws {
    let source = try ran(Self.wards + "\nexpect: {party.hospital.npv: 5 ± 1}\n")
    #expect(WashUp(source).points.first?.kind == .unmetExpectation)
    #expect(
      DraftReasons(source).broken == ["party.hospital.npv does not come to what was expected"])
  }

  @Test("A party that is worse off, and better performance that pays less, are points")
  func losers() throws {
    let hard = WashUp(Case(try shippedStudy("northshire/no-soft-landing").run()))
    // In the headline of its report: £-17,7…
    #expect(
      hard.points(.worseOff).map(\.words)
        == ["Northshire General Hospital is £17.7m worse off than as usual, at today's value"])
    #expect(hard.points(.worseOff).map(\.place) == [.line(.party("hospital", .npv), column: nil)])
    let home = WashUp(Case(try shippedStudy("small/home-first").run()))
    #expect(!home.points(.perverseStep).isEmpty)
    #expect(
      home.points(.perverseStep).allSatisfy {
        if case .metric = $0.subject { true } else { false }
      })
  }

  @Test("Seven metrics are too many, and six are not")
  func metrics() throws {
    func source(_ count: Int) throws -> Case {
      let each = (1...count).map {
        "m\($0): {weight: \($0 == 1 ? 100 - 10 * (count - 1) : 10)%, thresholds: [0%, 100%], forecast: 50%}"
      }
      return try ran(
        """
        scenario: {title: Metrics}
        contract: {start: 2026/27, years: 1}
        appraisal: {years: 2}
        parties: {board: {role: commissioner}, home: {role: provider}}
        budget: {given: 1000}
        spend: 900
        outcomes: {metrics: {\(each.joined(separator: ", "))}}
        gainshare: {gain: [{providers: 50%}]}
        """)
    }
    #expect(WashUp(try source(6)).points(.tooManyMetrics).isEmpty)
    let seven = WashUp(try source(7))
    #expect(seven.points(.tooManyMetrics).map(\.place) == [.line(.manyMetrics, column: 1)])
    #expect(seven.points(.alert).allSatisfy { $0.place != .line(.manyMetrics, column: 1) })
  }

  @Test("As an answer every point has a number, in the order told, and a heading for its kind")
  func inquiry() throws {
    let washUp = WashUp(try ran(Self.wards), noted: ["A", "A"])
    let answer = Inquiry.washUp(washUp)
    #expect(answer.sentences.first == "6 points are open.")
    let table = try #require(answer.tables.first)
    #expect(
      table.groups.map(\.title)
        == [
          WashUp.Kind.belowFloor, .noSource, .noted,
        ].map(\.heading))
    #expect(
      table.groups.flatMap(\.rows).map { $0[0].words } == (1...6).map(String.init))
    #expect(answer.tables.map(\.name) == ["", "inputs"])
    // Floor, activity, unit cost and price; the first and third have a source and no owner.
    #expect(
      answer.tables[1].groups[0].rows.map { [$0[0].words, $0[1].words] } == [
        ["2", "parties.hospital.margin_floor"], ["3", "services.wards.activity"],
        ["3", "services.wards.unit_cost"], ["4", "payments.wards.bau.price"],
      ])
  }

  private func shippedStudy(_ path: String) throws -> Study {
    try #require(try shipped(path).study)
  }
}
