import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports
import Testing

@testable import Handover

@Suite("Figures of the board paper") struct PaperFiguresTests {
  @Test("the verdict and the options hold what the scenarios expect of themselves")
  func worth() throws {
    let report = try PaperCases.report("northshire/soft-landing", "northshire/no-soft-landing")
    let paper = PaperText(html: BoardPaper(report).html)
    // expect: party.hospital.npv 2,697,054, lowest_margin 0.93 %; without soft landing −17,650,890, 0.35 %.
    let hospital = try #require(paper.row("Northshire General Hospital", in: "verdict"))
    #expect(hospital.prefix(2) == ["better off", "2.70"])
    #expect(hospital.suffix(2) == ["0.93%", "above -2.50%"])
    // −17.651 − 2.697 = −20.348
    #expect(
      paper.row("Northshire General Hospital", in: "options") == ["2.70", "-17.65", "-20.35"])
    #expect(paper.row("System", in: "options") == ["25.59", "23.39", "-2.21"])
    #expect(paper.row("Parties worse off", in: "options") == ["0", "1", ""])
    #expect(
      paper.row("Northshire General Hospital: lowest underlying margin", in: "options")
        == ["0.93%", "0.35%", ""])
  }

  @Test("parties and what lies between add up to the system")
  func adding() throws {
    let paper = PaperText(
      html: BoardPaper(
        try PaperCases.report("northshire/soft-landing", "northshire/no-soft-landing")
      ).html)
    let names = [
      "Northshire Integrated Care Board", "Northshire General Hospital",
      "Northshire Community Trust", "Northshire GP Federation", "Northshire Council",
      CaseHeadline.betweenWords,
    ]
    for place in 0...1 {
      let parts = try names.map { try #require(paper.row($0, in: "options")?[place]) }
      let system = try #require(paper.row("System", in: "options")?[place])
      let sum = try parts.map { try #require(Double($0)) }.reduce(0, +)
      // Seven numbers, each rounded to a hundredth.
      #expect(abs(sum - (try #require(Double(system)))) <= 0.035)
    }
  }

  @Test("every year of every party is the run's, and the sum is that of the years")
  func years() throws {
    let report = try PaperCases.report("northshire/soft-landing")
    let own = report.cases[0]
    let paper = PaperText(html: BoardPaper(report).html)
    let surplus = own.source.results.values(of: .party("hospital", .surplus)).dropFirst()
    let shown = try #require(paper.row("Northshire General Hospital: surplus", in: "years"))
    let money = PaperMoney([10_000_000])
    #expect(shown == surplus.map(money.written) + [money.written(surplus.reduce(0, +))])
    let change = own.source.results.values(of: .system(.change)).dropFirst()
    #expect(paper.row("System: change", in: "years")?.dropLast() == change.map(money.change)[...])
  }

  @Test("who bears the stranded cost adds up to it in each year")
  func landing() throws {
    let paper = PaperText(html: BoardPaper(try PaperCases.report("northshire/soft-landing")).html)
    let bearers = Bearer.allCases.filter { $0 != .total }
    let rows = bearers.compactMap { paper.row($0.heading, in: "years") }
    let total = try #require(paper.row(Bearer.total.heading, in: "years"))
    #expect(rows.count == 6 && total.count == 11)
    for column in total.indices {
      let parts = try rows.map { try #require(Double($0[column])) }.reduce(0, +)
      #expect(abs(parts - (try #require(Double(total[column])))) <= 0.035)
    }
  }

  @Test("chains add up to the net present social value")
  func chains() throws {
    let report = try PaperCases.report("northshire/five-years")
    let paper = PaperText(html: BoardPaper(report).html)
    let chain = try #require(report.cases[0].chain)
    let money = PaperMoney([10_000_000])
    let total = try #require(paper.row("Net present social value", in: "chain"))
    #expect(total[0] == money.written(chain.social.value))
    let hub = try #require(chain.rows.first { $0.intervention.name == "Northshire hub" })
    let shown = try #require(paper.row("Northshire hub (investment)", in: "chain"))
    #expect(shown[0] == money.written(try #require(hub.worth).value))
    #expect(shown[2] == hub.intervention.because?.context)
  }

  @Test("money of one table has one unit, by its largest amount")
  func units() {
    #expect(PaperMoney([-10_000_000, 5]).written(-1_234_000) == "-1.23")
    #expect(PaperMoney([1_000_000]).unit == "£k" && PaperMoney([1_000_000]).written(1_499) == "1")
    #expect(PaperMoney([12_000]).unit == "£k" && PaperMoney([12_000]).written(999) == "1.0")
    #expect(PaperMoney([9_999]).unit == "£" && PaperMoney([9_999]).change(12.4) == "+12")
    #expect(PaperMoney([20_000_000]).change(400) == "0.00")
    #expect(PaperMoney([20_000_000]).change(-400) == "0.00")
  }

  @Test("values of inputs are short, and say from when on they stay")
  func values() {
    #expect(PaperValue.one(0.145, .share) == "14.5%")
    #expect(PaperValue.one(2_166, .poundsPer("spell")) == "£2,166 per spell")
    #expect(PaperValue.one(1, .years) == "1 year")
    #expect(PaperValue.one(1_100, .activity("spells")) == "1,100 spells")
    #expect(PaperValue.one(-1_200_000, .pounds) == "-£1.2m")
  }

  @Test("years for which a page has no room stand in one column")
  func longAppraisal() {
    let short = PaperYears.columns(Years(base: 2025, horizon: 12))
    #expect(short.count == 12 && short[11].heading == "2037/38")
    let long = PaperYears.columns(Years(base: 2025, horizon: 20))
    #expect(long.count == 12 && long[11].heading == "2037/38 to 2045/46")
    #expect(long.flatMap(\.years) == Array(1...20))
  }

  @Test("a minus is never parted from its number")
  func minus() {
    #expect(
      PaperWords.words("from -£5 to 3").map(\.printed) == [
        "from ", "<span class=\"whole\">-£5</span>", " to 3",
      ])
  }

  @Test("fits on four pages for every scenario of Northshire, as browsers print it")
  func length() throws {
    for name in try PaperCases.names(in: "northshire") {
      let html = BoardPaper(try PaperCases.report(name), draft: ["a reason"]).html
      // Four pages hold 3,300 words or so in these tables, as Chromium prints them.
      let words = html.split(separator: " ").count
      #expect(words < 4_000, "\(name)")
    }
  }
}
