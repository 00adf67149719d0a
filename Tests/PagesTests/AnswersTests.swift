import AllianceModel
import Analysis
import Evaluation
import Modelling
import Pages
import Reports
import Testing

@Suite("Answers as pieces of a page") struct AnswersTests {
  @Test("who gains and who loses, and by how much") func sides() throws {
    // Spend 900 of 1000: 100 saved a year, half each; 50 ÷ 1.035 + 50 ÷ 1.035² = 94.98.
    let verdicts = PartyVerdict.all(try smallReport())
    #expect(verdicts.map(\.name) == ["Board", "Home", "System"])
    #expect(verdicts.map(\.side) == [.better, .better, .better])
    #expect(verdicts.map { ($0.npv.value * 100).rounded() / 100 } == [94.98, 94.98, 189.97])
    // Spend 1100: nobody shares the pain, so that the board bears it all.
    let over = PartyVerdict.all(try smallReport(spend: "1100"))
    #expect(over.map(\.side) == [.worse, .same, .worse])
  }

  @Test("a pound or less is no change") func noChange() {
    #expect([1.01, 1, -1, -1.01].map(PartyVerdict.Side.init) == [.better, .same, .same, .worse])
  }

  @Test("a party that changes side is told so, and by how much") func changesSide() throws {
    let table = VerdictTable(
      try smallReport(), against: [EarlierDeal("as drafted", try smallReport(spend: "1100"))]
    ).table.printed
    #expect(table.contains("changes side: was worse as drafted"))
    #expect(table.contains("changes side: was neither as drafted"))
    // 94.98 less nothing; −189.97 up to 94.98.
    #expect(table.contains("£95 more<"))
    #expect(table.contains("£285 more<"))
    #expect(!VerdictTable(try smallReport()).table.printed.contains("changes side"))
  }

  @Test("a margin is held against its floor") func floors() throws {
    // What is shared does not come again: the underlying margin is 0 % from the first year on.
    let below = try smallReport(floor: "1%")
    #expect(VerdictTable(below).table.printed.contains("below its floor, 1.0%"))
    #expect(VerdictTable(below).sentence.contains("Below its floor: Home."))
    let above = VerdictTable(try smallReport(floor: "-2.5%"))
    #expect(above.table.printed.contains("above its floor, -2.5%"))
    #expect(!above.sentence.contains("floor"))
  }

  @Test("the verdict in a sentence") func sentences() throws {
    #expect(VerdictTable(try smallReport()).sentence == "Nobody is worse off. System £190.")
    #expect(
      VerdictTable(try smallReport(spend: "1100")).sentence
        == "Worse off: Board by £190. System -£190.")
  }

  @Test("money by party and year, with business as usual and the difference") func years() throws {
    let table = YearTable(try smallReport()).table.printed
    let home = try #require(table.split(separator: "<tbody>").last)
    let cells = home.split(separator: "<td>").dropFirst().map { String($0.prefix { $0 != "<" }) }
    #expect(cells == ["£50", "£50", "£0"] + ["£0", "£0", "£0"] + ["£50", "£50", "£0"])
    #expect(table.contains("<th scope=\"rowgroup\" rowspan=\"3\">Home"))
  }

  @Test("what is found, in the order of weight, and what can be done about it") func findings()
    throws
  {
    let quiet = FindingsList(try smallReport().findings)
    #expect(quiet.sentence == "Nothing is wrong, and nothing needs a look.")
    let list = FindingsList(try smallReport(floor: "1%").findings)
    #expect(list.sentence == "1 alert.")
    let printed = list.list { [HTML("button", $0.line.text)] }.printed
    #expect(printed.contains("Home: underlying margin below its floor, first in 2026/27."))
    #expect(printed.contains("<button>\(LineID.marginFloor("home"))</button>"))
  }

  @Test("why a number is what it is, down to what is stated") func why() throws {
    let source = try smallReport().source
    let why = Explanation([source], .party("home", .change), column: 1, depth: 1)
    let printed = WhyTree(why).tree.printed
    #expect(printed.contains("Home: change of surplus 2026/27: <strong>£50</strong>"))
    #expect(printed.contains("= [Home: surplus: £50] - [Home: surplus, as usual: £0]"))
    #expect(printed.contains("(goes on; ask for more depth)"))
  }

  @Test("every figure that can be asked about names a line and a column that are there")
  func figures() throws {
    let report = try smallReport(floor: "1%")
    let style = FigureStyle.buttons(contract: "A")
    let printed =
      VerdictTable(report, figures: style).table.printed
      + YearTable(report, figures: style).table.printed
    let found = printed.matches(of: /data-line="([^"]+)" data-column="([^"]+)"/)
    // Worth of two parties and the system, lowest years of two, one margin; two parties, two rows, three years.
    #expect(found.count == 3 + 2 + 1 + 2 * 2 * 3)
    for figure in found {
      let line = LineID(String(figure.1))
      #expect(report.source.results.has(line))
      let column = try #require(Int(figure.2))
      #expect(report.source.results.values(of: line).indices.contains(column))
    }
    #expect(!VerdictTable(report).table.printed.contains("<button"))
  }
}
