import GlidepathKit
import Testing

@testable import Workshop

@Suite("Talks") struct SessionTests {
  private let name = "no-soft-landing"
  private let band = "gainshare.dead_band"

  private func npv(_ session: Session, _ party: String) throws -> Double {
    try session.contracts[0].table.run.value(of: .party(party, .npv))
  }

  @Test("a change moves the table and not what was agreed") func changes() throws {
    let start = try Table.hard()
    let moved = try start.stating(band, "2%")
    #expect(moved.contracts[0].isOpen)
    #expect(
      moved.contracts[0].agreed.run.results.values(of: .party("hospital", .npv)) == [
        try npv(start, "hospital")
      ])
    #expect(try npv(moved, "hospital") != npv(start, "hospital"))
    let step = try #require(moved.steps.last)
    #expect(step.number == 1)
    #expect(step.moves == [.init(contract: name, path: band, from: nil, to: "2%")])
    let effect = try #require(step.effects.first { $0.party == "hospital" })
    #expect(abs(effect.npvBefore - (try npv(start, "hospital"))) < 0.01)
    #expect(abs(effect.npvAfter - (try npv(moved, "hospital"))) < 0.01)
  }

  @Test("undo goes back deed by deed") func undo() throws {
    let start = try Table.hard()
    let twice = try start.stating(band, "1%").stating(band, "2%")
    let once = try twice.taking(.undo)
    #expect(once.contracts[0].terms[band] == "1%")
    let none = try once.taking(.undo)
    #expect(none.contracts[0].terms.all.isEmpty)
    #expect(throws: Refusal.self) { try none.taking(.undo) }
    #expect(none.steps.count == 4)
  }

  @Test("as drafted again leaves nothing stated") func asDrafted() throws {
    let back = try Table.hard().stating(band, "1%").stating(band, nil)
    #expect(back.contracts[0].terms == Terms())
    #expect(!back.contracts[0].isOpen)
  }

  @Test("the facilitator alone agrees, accepts, and takes back what was agreed") func facilitator()
    throws
  {
    let open = try Table.hard().stating(band, "1%")
    #expect(throws: Refusal.notFacilitator) { try open.taking(.agree, isFacilitator: false) }
    let agreed = try open.taking(.agree)
    #expect(!agreed.contracts[0].isOpen)
    #expect(agreed.contracts[0].agreedTerms[band] == "1%")
    #expect(throws: Refusal.notFacilitator) { try agreed.taking(.undo, isFacilitator: false) }
    #expect(try agreed.taking(.undo).contracts[0].isOpen)
  }

  @Test("a parked table comes back whole, and the table goes back to what was agreed") func parks()
    throws
  {
    let parked = try Table.hard().stating(band, "1%").taking(.agree).stating(band, "3%")
      .taking(.park(title: "A wider band"))
    #expect(parked.contracts[0].terms[band] == "1%")
    let proposal = try #require(parked.proposals.first)
    #expect(proposal.title == "A wider band")
    let adopted = try parked.taking(.adopt(proposal: proposal.step))
    #expect(adopted.contracts[0].terms[band] == "3%")
    #expect(throws: Refusal.self) { try parked.taking(.adopt(proposal: 99)) }
  }

  @Test("what makes no scenario is refused at its key, and nothing moves") func refused() throws {
    let start = try Table.hard()
    for (path, text) in [
      (band, "-1%"), ("gainshare.gain.1.providers", "120%"), ("gainshare.nonsense", "1"),
    ] {
      #expect {
        try start.stating(path, text)
      } throws: { error in
        guard case .problems(let problems)? = error as? Refusal else { return false }
        return !problems.isEmpty
          && problems.allSatisfy { !$0.message.isEmpty && !$0.remedy.isEmpty }
      }
    }
  }

  @Test(
    "what names files, or has no effect, is not stated at the table",
    arguments: ["extends.x", "remove.x", "expect.system.npv", "actuals.from", "actuals.plan.file"])
  func closed(path: String) throws {
    let start = try Table.hard()
    #expect(throws: Refusal.self) { try start.stating(path, "/etc/passwd") }
    #expect(throws: Refusal.self) { try start.trying([Term(path, "1")], in: [name]) }
  }

  @Test("a soft landing is stated at the table where the file has none") func landing() throws {
    let start = try Table.hard()
    let soft = try start.stating(
      "landing.hospital.support", "{rule: stranded, path: [100%, 100%, 90%, 75%, 60%, 40%, 20%]}")
    #expect(try npv(soft, "hospital") > npv(start, "hospital"))
  }

  @Test("a record replays to the same place") func replays() throws {
    let start = try Table.hard()
    let talks = try start.stating(band, "1%").taking(.agree).stating(band, "3%")
      .taking(.park(title: "Wider")).stating("shifts.admission_avoidance.ramp.linear.over", "7")
      .taking(.undo).taking(.adopt(proposal: 4)).taking(.remark(about: 1), why: "Noise is smaller")
    let again = try start.replaying(talks.steps)
    #expect(again.steps == talks.steps)
    #expect(again.contracts[0].terms == talks.contracts[0].terms)
    #expect(again.contracts[0].agreedTerms == talks.contracts[0].agreedTerms)
    #expect(try npv(again, "hospital") == npv(talks, "hospital"))
    #expect(try again.taking(.undo).contracts[0].terms == talks.taking(.undo).contracts[0].terms)
  }

  @Test("trying leaves no step and nothing on the table") func tries() throws {
    let start = try Table.hard()
    let tried = try start.trying([Term(band, "2%")], in: [name])
    #expect(tried.steps.isEmpty)
    #expect(try npv(tried, "hospital") != npv(start, "hospital"))
    let shown = try start.stating(band, "2%")
    #expect(try npv(tried, "hospital") == npv(shown, "hospital"))
  }

  @Test("terms of several contracts are stated in one deed") func both() throws {
    let talks = try Session(of: [try Table.study("five-years"), try Table.study("seven-years")])
    let moved = try talks.taking(
      .change(contracts: ["five-years", "seven-years"], terms: [Term(band, "1%")]))
    #expect(moved.contracts.allSatisfy { $0.terms[band] == "1%" })
    #expect(
      Set(try #require(moved.steps.last).effects.map(\.contract)) == ["five-years", "seven-years"])
  }
}
