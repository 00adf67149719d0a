import AllianceModel
import Analysis
import GlidepathKit
import Modelling
import Reports
import Scenarios
import Testing
import Workshop

@testable import Handover

@Suite("What was agreed of a contract")
struct AgreedDealTests {
  private let folder: Folder
  private let study: Study

  init() throws {
    folder = try Folder()
    study = try Talks.study(in: folder)
  }

  private func price(_ study: Study) throws -> Input {
    try #require(
      study.alliance.model.inputs.first { $0.id.path == "payments.wards.alliance.price" })
  }

  @Test("A number that was agreed has the agreement for its source, and its owner stays")
  func sources() throws {
    let deal = try AgreedDeal(
      study, terms: Talks.terms,
      decisions: [.init(number: 7, words: "", paths: ["payments.wards.alliance.price"])])
    let price = try price(deal.agreed)
    #expect(price.values.last == 1200)
    #expect(price.provenance.source == "agreed by the parties, step 7 of the decision log")
    #expect(price.provenance.owner == "Ms Board" && price.provenance.isLever)
    let run = try study.stating(Talks.terms).run()
    #expect(
      try deal.agreed.run().value(of: .party("hospital", .npv))
        == run.value(of: .party("hospital", .npv)))
    // Ten stays a year at £200 more than as usual, for four years at a rate of nothing.
    #expect(try run.value(of: .party("hospital", .npv)) == 8000)
    #expect(DraftReasons(Case(try deal.agreed.run())).unsourced.isEmpty)
  }

  @Test("A number that cannot be stated with a source is stated alone")
  func plain() throws {
    let cells = Talks.cells([("expect", "remove"), ("payments.wards.alliance.rule", "activity")])
    let deal = try AgreedDeal(study, terms: cells)
    #expect(deal.terms == cells)
    let own = Talks.cells([
      ("expect", "remove"),
      ("payments.wards.alliance.price", "{value: '£1,200', source: a letter}"),
    ])
    #expect(try AgreedDeal(study, terms: own).terms == own)
  }

  @Test("Each agreement is a decision: what it moved since the last, why, and what it did to each")
  func decisions() throws {
    var talks = try Session(of: [study])
    talks = try talks.stating("payments.wards.alliance.price", "£1,150", why: "Beds stay open.")
    talks = try talks.stating("payments.wards.alliance.price", "£1,200")
    talks = try talks.taking(.agree)
    talks = try talks.stating("payments.wards.alliance.price", "£1,250")
    talks = try talks.taking(.agree, why: "Time to build.")
    talks = try talks.taking(.remark(about: nil), why: "Who pays for the van?")
    let deal = try AgreedDeal(talks.contracts[0], of: talks)
    #expect(deal.noted == ["Who pays for the van?"])
    #expect(deal.decisions.map(\.number) == [3, 5])
    #expect(deal.decisions.map(\.why) == ["Beds stay open.", "Time to build."])
    #expect(deal.decisions[0].words.hasSuffix(": £1,100 → £1,200"))
    #expect(deal.decisions[1].words.hasSuffix(": £1,200 → £1,250"))
    // Four years of ten stays at £100 more; then at £50 more.
    #expect(
      deal.decisions[0].effects == [
        .init(party: "Board", pounds: -4000), .init(party: "Acute hospital", pounds: 4000),
      ])
    #expect(
      deal.decisions[1].effects == [
        .init(party: "Board", pounds: -2000), .init(party: "Acute hospital", pounds: 2000),
      ])
  }

  @Test(
    "What was taken back is no decision, and what was agreed after is held against what held before"
  )
  func undone() throws {
    var talks = try Session(of: [study])
    talks = try talks.stating("payments.wards.alliance.price", "£1,200", why: "First.")
    talks = try talks.taking(.agree)
    talks = try talks.taking(.undo)
    #expect(try AgreedDeal(talks.contracts[0], of: talks).decisions.isEmpty)
    #expect(try AgreedDeal(talks.contracts[0], of: talks).isMoved == false)
    talks = try talks.stating("payments.wards.alliance.price", "£1,300")
    talks = try talks.taking(.agree)
    let deal = try AgreedDeal(talks.contracts[0], of: talks)
    #expect(deal.decisions.map(\.number) == [5])
    #expect(deal.decisions[0].words.hasSuffix(": £1,100 → £1,300"))
    // Four years of ten stays at £200 more than drafted.
    #expect(deal.decisions[0].effects.last == .init(party: "Acute hospital", pounds: 8000))
  }
}
