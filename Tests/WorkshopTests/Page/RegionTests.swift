import GlidepathKit
import Pages
import Testing

@testable import Workshop

@Suite("Regions of the page") struct RegionTests {
  private let band = "gainshare.dead_band"

  private func region(_ id: String, _ session: Session) throws -> HTML {
    try #require(Regions(session).all.first { $0.id == id }).piece
  }

  private func row(_ path: String, _ session: Session) throws -> [PageElement] {
    let titles = ContractTitles(session)
    let pieces = HTML.several(DealForms(session, titles).pieces)
    let rows = pieces.elements(where: "lever", "data-path", path)
    return try #require(rows.first).elements
  }

  @Test("a lever is a slider and a field of the same number") func slider() throws {
    let elements = try row(band, try Table.hard())
    let slider = try #require(elements.first { $0["type"] == "range" })
    let field = try #require(elements.first { $0["data-field"] != nil })
    // Northshire's dead band is half a per cent.
    #expect(slider["value"] == "0.5" && field["value"] == "0.5%")
    #expect(slider["aria-valuetext"] == "0.5%")
    #expect(elements[0]["data-suffix"] == "%")
    #expect(!elements.contains { $0["class"] == "mark" })
    #expect(try #require(elements.first { $0["data-do"] == "drafted" })["hidden"] != nil)
  }

  @Test("what was changed and not agreed is marked by a word; agreed, it can still go back")
  func marks() throws {
    let open = try Table.hard().stating(band, "1%")
    let changed = try row(band, open)
    #expect(changed[0]["class"] == "lever changed")
    #expect(changed.contains { $0.words == "changed, not agreed" })
    #expect(changed[0].words.contains("agreed: 0.5% · as drafted: 0.5%"))
    let agreed = try row(band, try open.taking(.agree))
    #expect(agreed[0]["class"] == "lever")
    #expect(agreed[0].words.contains("as drafted: 0.5%") && !agreed[0].words.contains("agreed:"))
    #expect(try #require(agreed.first { $0["data-do"] == "drafted" })["hidden"] == nil)
  }

  @Test("a list has a field a year") func series() throws {
    let session = try Session(of: [try Table.study("talks")])
    let fields = try row("services.emergency.fixed.takeout", session).filter {
      $0["data-year"] != nil
    }
    // [0, 1%, 3%, 5%, 7%, 9%, 10%] from 2026/27 on.
    #expect(fields.map { $0["value"] } == ["0", "1", "3", "5", "7", "9", "10"])
    #expect(fields.first?["data-year"] == "2026/27" && fields.last?["data-year"] == "2032/33")
  }

  @Test("a change is one of all contracts only where they say the same") func contracts() throws {
    let session = try Session(of: [try Table.study("five-years"), try Table.study("seven-years")])
    #expect(try row(band, session)[0]["data-contracts"] == "five-years seven-years")
    let years = try row("contract.years", session)[0]
    #expect(years["data-contracts"] == "five-years")
    #expect(years.words.contains("Seven years: 7"))
    let forms = try region("deal", session).elements.filter { $0["class"] == "deal-of" }
    #expect(forms.map { $0["hidden"] == nil } == [true, false])
  }

  @Test("each party's year, who bears the stranded cost, shares and pool are drawn") func charts()
    throws
  {
    let session = try Session(of: [try Table.study("five-years")])
    let titles = try region("charts", session).elements.filter { $0.name == "title" }.map(\.words)
    let parties = session.contracts[0].table.study.alliance.parties.map(\.name)
    #expect(Set(titles) == ChartsPiece.shown.union(parties))
    #expect(titles.count == 8)
  }

  @Test("the record says who did what, why, and what it did to each party") func log() throws {
    let session = try Table.hard().taking(
      .change(contracts: ["no-soft-landing"], terms: [Term(band, "2%")]), why: "Fewer disputes.")
    let words = try region("log", session).words
    #expect(words.contains("Step 1, 12:00 UTC"))
    #expect(words.contains("Ada (Northshire General Hospital)"))
    #expect(words.contains("changed Gainshare: dead band from 0.5% to 2%"))
    #expect(words.contains("“Fewer disputes.”"))
    let effect = try #require(session.steps[0].effects.first { $0.party == "hospital" })
    #expect(effect.npvAfter < effect.npvBefore)
    #expect(words.contains("Northshire General Hospital -£"))
  }

  @Test("the page shows the latest steps and says how many stand before them") func latest() throws
  {
    var session = try Table.hard()
    for number in 1...(LogPiece.most + 3) {
      session = try session.taking(.remark(about: nil), why: "Point \(number).")
    }
    let log = try region("log", session)
    #expect(log.elements.count { $0.name == "li" } == LogPiece.most)
    #expect(log.words.contains("3 earlier steps stand in the decision log."))
    #expect(log.elements.first { $0.name == "li" }?["id"] == "step-\(LogPiece.most + 3)")
  }

  @Test("a proposal says what it states and what it came to") func proposals() throws {
    let open = try Table.hard().stating(band, "2%")
    let session = try open.taking(.park(title: "Wide band"))
    let piece = try region("proposals", session)
    #expect(piece.words.contains("Gainshare: dead band: 2%"))
    let npv = try #require(session.steps[1].effects.first { $0.party == "hospital" }).npvBefore
    let own = try open.contracts[0].table.run.value(of: .party("hospital", .npv))
    #expect(abs(npv - own) < 0.01)
    #expect(piece.elements.contains { $0["data-do"] == "adopt" && $0["data-proposal"] == "2" })
  }

  @Test("an alert has a form to accept it, and then its reason") func accepts() throws {
    let start = try Session(of: [try Table.study("talks")])
    let strict = try start.stating("parties.hospital.margin_floor", "20%")
    let alert = "alert.party.hospital.margin"
    let form = try region("findings", strict).elements.first { $0["data-alert"] == alert }
    #expect(form?["class"] == "line for-facilitator" && form?["data-contract"] == "talks")
    let accepted = try strict.taking(
      .accept(alert: alert, contract: "talks"), why: "The regulator knows.")
    let after = try region("findings", accepted)
    #expect(after.words.contains("Accepted in step 2: The regulator knows."))
    #expect(!after.elements.contains { $0["data-alert"] == alert })
  }

  @Test("the wash-up list says what is open, what was noted and what is not agreed") func washUp()
    throws
  {
    let start = try Session(of: [try Table.study("talks")])
    #expect(!WashUpPiece(start).piece.words.contains("not agreed"))
    let open = try start.stating("parties.hospital.margin_floor", "20%")
      .taking(.remark(about: nil), why: "Who runs the hub?")
    let words = WashUpPiece(open).piece.words
    #expect(words.contains("What is on the table is not agreed: The talks."))
    #expect(words.contains("Parties whose margin falls below their floor"))
    #expect(words.contains("Ada: Who runs the hub?"))
    let accepted = try open.taking(
      .accept(alert: "alert.party.hospital.margin", contract: "talks"), why: "Known.")
    #expect(!WashUpPiece(accepted).piece.words.contains("Parties whose margin falls below"))
  }
}

extension HTML {
  /// The elements of a class whose attribute has a value.
  fileprivate func elements(where name: String, _ attribute: String, _ value: String) -> [HTML] {
    switch self {
    case .text: []
    case .several(let pieces): pieces.flatMap { $0.elements(where: name, attribute, value) }
    case .element(_, let attributes, let inner):
      (attributes.contains { $0.name == "class" && $0.value?.hasPrefix(name) == true }
        && attributes.contains { $0.name == attribute && $0.value == value } ? [self] : [])
        + inner.flatMap { $0.elements(where: name, attribute, value) }
    }
  }
}
