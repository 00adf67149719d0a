import Evaluation
import GlidepathKit
import Modelling
import Pages
import Testing

@testable import Workshop

@Suite("The page of the workshop") struct WorkshopPageTests {
  /// Two contracts after some steps: something agreed, something parked, something open.
  private func talks() throws -> Session {
    let start = try Session(of: [try Table.study("talks"), try Table.study("seven-years")])
    return
      try start.stating("gainshare.dead_band", "1%").taking(.agree)
      .stating("gainshare.cap", "5%").taking(.park(title: "</h3><script>alert(1)</script>"))
      .stating("landing.hospital.support.path", "[80%, 60%, 40%]")
      .taking(.remark(about: nil), why: "\"quoted\" & <b>bold</b>")
  }

  private func page() throws -> [PageElement] { WorkshopPage(try talks()).page.elements }

  @Test("no id stands twice, and what is named by its id is there") func ids() throws {
    let elements = try page()
    let ids = elements.compactMap { $0["id"] }
    #expect(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted() == [])
    let known = Set(ids)
    for element in elements {
      let named =
        ["for", "aria-labelledby", "aria-describedby"].compactMap { element[$0] }
        .flatMap { $0.split(separator: " ").map(String.init) }
        + [element["href"]].compactMap(\.self).filter { $0.hasPrefix("#") }.map {
          String($0.dropFirst())
        }
      for name in named { #expect(known.contains(name), "\(element.name) names \(name)") }
    }
  }

  @Test("every control has a label") func labels() throws {
    let elements = try page()
    let labelled = Set(elements.filter { $0.name == "label" }.compactMap { $0["for"] })
    let controls = elements.filter { ["input", "select", "textarea"].contains($0.name) }
    #expect(controls.count > 40)
    for control in controls {
      #expect(
        control.around.contains("label") || control["aria-labelledby"] != nil
          || control["id"].map(labelled.contains) ?? false, "\(control.attributes)")
    }
    for button in elements.filter({ $0.name == "button" }) {
      #expect(!button.words.isEmpty)
      #expect(button["type"] != nil)
    }
  }

  @Test("no style and no script stands in the page, whatever people write") func inline() throws {
    let elements = try page()
    for element in elements {
      #expect(element.attributes.keys.allSatisfy { $0 != "style" && !$0.hasPrefix("on") })
      #expect(element.name != "style")
    }
    let scripts = elements.filter { $0.name == "script" }
    #expect(scripts.map { $0["src"] } == ["/page.js"])
    #expect(scripts.allSatisfy { $0.words.isEmpty })
    let text = WorkshopPage(try talks()).text
    #expect(!text.contains("<script>") && !text.contains("<b>"))
  }

  @Test("every figure that can be asked about is one of the contract's") func figures() throws {
    let session = try talks()
    let figures = WorkshopPage(session).page.elements.filter { $0["class"] == "figure" }
    #expect(figures.count > 100)
    for figure in figures {
      let name = try #require(figure["data-contract"])
      let contract = try #require(session[name])
      let line = LineID(try #require(figure["data-line"]))
      let column = try #require(Int(figure["data-column"] ?? ""))
      #expect(ExplanationPiece(line, column: column, of: contract) != nil, "\(line) \(column)")
    }
    #expect(ExplanationPiece(LineID("system.npv"), column: 1, of: session.contracts[0]) == nil)
    #expect(ExplanationPiece(LineID("no.such"), column: 0, of: session.contracts[0]) == nil)
  }

  @Test("every region has its element, and holds the same when it is sent alone") func regions()
    throws
  {
    let session = try talks()
    let text = WorkshopPage(session).text
    let regions = Regions(session).all
    #expect(regions.map(\.id) == ["deal", "verdict", "charts", "findings", "proposals", "log"])
    for region in regions {
      #expect(
        text.contains("<div id=\"\(region.id)\" data-region=\"\">\(region.piece.printed)</div>"))
    }
  }

  @Test("the token goes with what the page asks for") func token() throws {
    let text = WorkshopPage(try Table.hard(), token: "abc").text
    #expect(text.contains("href=\"/page.css?token=abc\""))
    #expect(text.contains("src=\"/page.js?token=abc\""))
  }

  @Test("the page's own files are part of the program") func files() {
    #expect(String(decoding: PageFiles.style, as: UTF8.self).contains("prefers-color-scheme: dark"))
    #expect(String(decoding: PageFiles.script, as: UTF8.self).contains("new EventSource"))
  }
}
