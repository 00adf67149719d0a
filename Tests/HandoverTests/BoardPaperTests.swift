import AllianceModel
import Analysis
import Modelling
import Reports
import Testing

@testable import Handover

@Suite("The board paper") struct BoardPaperTests {
  @Test("has every section that the scenario has, in the order in which a board reads")
  func everySection() throws {
    let report = try PaperCases.report("northshire/soft-landing", "northshire/no-soft-landing")
    let risk = try Inquiry.risk(Risk(report.cases.map(\.source), RiskPlan(trials: 50, seed: 1)))
    let paper = PaperText(html: BoardPaper(report, risk: risk).html)
    #expect(
      paper.headings == [
        "Purpose", "Recommendation", "Terms", "Options", "Money by party and year",
        "Soft landing: who bears the stranded cost", "Risk", "Why it should work", "Checks",
        "What was decided", "What the model does not do", "Sources", "Sign-off",
      ])
    #expect(paper.all("h1") == ["Board paper: Soft landing"])
    // One box for each of five parties, and one for the sponsor.
    #expect(paper.row("Northshire General Hospital", in: "signatures") == ["Provider", "", "", ""])
    #expect(
      paper.row("Northshire alliance leadership team", in: "signatures") == ["Sponsor", "", "", ""])
  }

  @Test("leaves out what the scenario has not")
  func fewSections() throws {
    let paper = PaperText(html: BoardPaper(try PaperCases.report("small/befriending")).html)
    #expect(
      paper.headings == [
        "Purpose", "Recommendation", "Options", "Money by party and year", "Checks",
        "What the model does not do", "Sources", "Sign-off",
      ])
    #expect(paper.words.contains("no other contract was run"))
    #expect(paper.words.contains("It does not say how likely a result is."))
    // Without levers there is no section for terms, and none is spoken of.
    #expect(!paper.words.contains("on the terms below"))
  }

  @Test("shows outcomes at stake and readiness where the scenario has them")
  func outcomesAndReadiness() throws {
    let paper = PaperText(html: BoardPaper(try PaperCases.report("group/fourteen-practices")).html)
    #expect(paper.headings.contains("Outcomes at stake"))
    // Voluntary, between organisations: trust and boards weigh 2, three others 1.
    // (90 + 140 + 40 + 30 + 60) ÷ 7 = 51 %, at last (130 + 140 + 40 + 50 + 60) ÷ 7 = 60 %.
    #expect(paper.row("Readiness", in: "readiness") == ["51%", "60%", ""])
    #expect(paper.row("Staff time", in: "readiness") == ["30%", "50%", "1"])
  }

  @Test(
    "says DRAFT at its top, in its mark and at the boxes if there is a reason, and nowhere else")
  func draft() throws {
    let report = try PaperCases.report("small/befriending")
    let final = BoardPaper(report).html
    #expect(!final.contains("DRAFT") && !final.lowercased().contains("draft"))
    let draft = PaperText(html: BoardPaper(report, draft: ["2 inputs have no source"]).html)
    #expect(draft.html.contains("@top-center { content: \"DRAFT: the paper is not the change\""))
    #expect(
      draft.html.contains(
        "<div class=\"mark\" title=\"header\" role=\"banner\"><p><strong>DRAFT</strong>"))
    #expect(draft.words.contains("DRAFT: the paper is not the change."))
    #expect(draft.words.contains("2 inputs have no source"))
    #expect(draft.words.contains("Not to be signed while this is a draft"))
    #expect(draft.words.contains("This draft asks for no decision."))
    #expect(draft.headings.contains("Answer") && !draft.headings.contains("Recommendation"))
  }

  @Test("lists so many reasons of a draft, and says how many more there are")
  func manyReasons() throws {
    let reasons = (1...11).map { "reason \($0)." }
    let paper = PaperText(
      html: BoardPaper(try PaperCases.report("small/befriending"), draft: reasons).html)
    #expect(paper.words.contains("reason 8.") && !paper.words.contains("reason 9."))
    #expect(paper.words.contains("3 more: see the wash-up list."))
  }

  @Test("holds no script, needs no network, and is the same bytes twice")
  func selfContained() throws {
    let report = try PaperCases.report("northshire/seven-years", "northshire/five-years")
    let html = BoardPaper(report, draft: ["a"]).html
    for forbidden in [
      "<script", "http:", "https:", "<link", "@import", " style=", "url(", "&nbsp;",
    ] {
      #expect(!html.contains(forbidden), "\(forbidden)")
    }
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"en-GB\">"))
    #expect(html == BoardPaper(report, draft: ["a"]).html)
  }

  @Test("writes what others wrote as text, whatever signs it holds")
  func hostileWords() throws {
    let text = """
      scenario: {title: '<script>alert(1)</script> & Sons', purpose: '</style><b>"x"'}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3}
      parties: {board: {role: commissioner}, home: {role: provider}}
      budget: {given: 1000}
      spend: 900
      gainshare: {gain: [{providers: 50%}]}
      """
    let decision = AgreedDeal.Decision(number: 1, words: "<i>", why: "'\"")
    let html = BoardPaper(
      try PaperCases.report(text: text), draft: ["<b>"], decisions: [decision]
    ).html
    #expect(!html.contains("<script") && !html.contains("<b>") && !html.contains("<i>"))
    #expect(html.split(separator: "</style>").count == 2)
    #expect(html.contains("<title>Board paper: &lt;script&gt;alert(1)&lt;/script&gt; &amp; Sons"))
  }

  @Test("shows decisions with what each did to whom, and alerts with why they are accepted")
  func decisionsAndAlerts() throws {
    let text = """
      scenario: {title: A}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3}
      parties: {board: {role: commissioner}, home: {role: provider}}
      budget: {given: 1000}
      spend: 900
      gainshare: {gain: [{providers: 50%}]}
      checks: {small: {name: Saving stays small, formula: pool.saving <= 50, severity: alert}}
      """
    let report = try PaperCases.report(text: text)
    let alert = try #require(report.cases[0].findings.checks(.alert).first)
    let decisions = [
      AgreedDeal.Decision(
        number: 4, words: "Gain share 50%", why: "half each",
        effects: [.init(party: "Home", pounds: 1_500_000), .init(party: "Board", pounds: -20)])
    ]
    func paper(_ why: String) -> PaperText {
      let accepted = [AcceptedAlert(line: alert.line, why: why)]
      return PaperText(
        html: BoardPaper(report, decisions: decisions, accepted: accepted).html)
    }
    #expect(
      paper("small").row("4", in: "decisions") == [
        "Gain share 50%", "half each", "Home +£1.5m and Board -£20",
      ])
    #expect(paper("it is wanted").row(alert.label, in: "checks")?.last == "it is wanted")
    #expect(paper(" ").row(alert.label, in: "checks")?.last?.hasPrefix("Not accepted.") == true)
  }

  @Test("asks boards to note who is worse off, and says nothing where nobody is")
  func noted() throws {
    let hard = PaperText(html: BoardPaper(try PaperCases.report("northshire/no-soft-landing")).html)
    let words =
      "They are asked to note who is worse off than as usual: Northshire General Hospital."
    #expect(hard.words.contains(words))
    let soft = PaperText(html: BoardPaper(try PaperCases.report("northshire/soft-landing")).html)
    #expect(!soft.words.contains("asked to note"))
  }

  @Test("tells every table in a caption, every heading by its scope, and Word where its lines are")
  func tables() throws {
    let html = BoardPaper(try PaperCases.report("northshire/soft-landing")).html
    let tables = html.split(separator: "<table ").dropFirst()
    #expect(tables.count == 8)
    #expect(tables.allSatisfy { $0.contains("><caption>") })
    // Only the box of facts on the first page is no table of lines.
    #expect(tables.count { $0.contains("border=\"1\"") } == tables.count - 1)
    #expect(!html.contains("<th>"))
    #expect(html.contains("<th scope=\"col\" width=\"22%\">Signature</th>"))
  }

  @Test("draws the year of the party hit hardest and who bears its stranded cost, in words too")
  func pictures() throws {
    let html = BoardPaper(try PaperCases.report("northshire/soft-landing")).html
    let images = html.split(separator: "<img ").dropFirst()
    #expect(images.count == 2)
    #expect(images.allSatisfy { $0.hasPrefix("src=\"data:image/svg+xml;base64,") })
    #expect(images.allSatisfy { $0.contains(" alt=\"") && $0.contains(" height=\"") })
    let words = PaperText(html: html).all("figcaption")
    #expect(words[0].hasPrefix("Northshire General Hospital: lowest year"))
    #expect(words[1] == "Northshire General Hospital: stranded over the years £23.0m.")
  }

  @Test("names for each decision the parties that it moves most, and the last decisions alone")
  func manyDecisions() throws {
    let effects = [("A", 5.0), ("B", -700), ("C", 60), ("D", 0.2), ("E", 8_000)].map {
      AgreedDeal.Effect(party: $0.0, pounds: $0.1)
    }
    let decisions = (1...10).map { AgreedDeal.Decision(number: $0, words: "w", effects: effects) }
    let paper = PaperText(
      html: BoardPaper(try PaperCases.report("small/befriending"), decisions: decisions).html)
    #expect(paper.row("2", in: "decisions") == nil)
    #expect(paper.row("3", in: "decisions") == ["w", "not said", "E +£8,000, B -£700 and C +£60"])
    #expect(paper.words.contains("2 earlier decisions stand in the decision log."))
  }
}
