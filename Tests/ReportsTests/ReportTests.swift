import Analysis
import GlidepathKit
import Reports
import Testing

@Suite("Answers as values")
struct ReportTests {
  @Test("Parties and what lies between add up to the system")
  func headline() throws {
    for path in ["northshire/five-years", "northshire/seven-years", "group/fourteen-practices"] {
      let headline = CaseHeadline(try shipped(path))
      let between = try #require(headline.between)
      for column in 0..<3 {
        let parties = headline.parties.reduce(0) { $0 + $1.worth[column].value }
        #expect(abs(parties + between[column] - headline.system.worth[column].value) < 1e-3)
      }
    }
  }

  @Test("Every figure is the line it points at")
  func figures() throws {
    let source = try shipped("northshire/five-years")
    let headline = CaseHeadline(source)
    for row in headline.parties + [headline.system] {
      for figure in row.worth { #expect(figure.value == source.results[figure.line]) }
    }
  }

  @Test("A contract about a budget alone has nothing between parties and system")
  func small() throws {
    #expect(CaseHeadline(try shipped("small/befriending")).between == nil)
  }

  @Test("A further case is held against the first, row by row")
  func difference() throws {
    let headline = Report([
      try shipped("northshire/five-years"), try shipped("northshire/seven-years"),
    ]).headline
    let difference = try #require(headline.differences.first)
    #expect(difference.rows.map(\.name) == headline.cases[1].parties.map(\.name) + ["System"])
    for (row, (first, second)) in zip(
      difference.rows, zip(headline.cases[0].parties, headline.cases[1].parties))
    {
      #expect(row.worth[0] == second.npv.value - first.npv.value)
    }
    #expect(!headline.ties.isEmpty)
  }

  @Test("Who bears the stranded cost: the rows add up to the first in every year")
  func landing() throws {
    let reports = LandingReport.all(try shipped("northshire/five-years"))
    #expect(!reports.isEmpty)
    for report in reports {
      let total = report.rows[0]
      #expect(total.bearer == .total)
      for column in total.pounds.indices {
        let borne = report.rows.dropFirst().reduce(0) { $0 + $1.pounds[column] }
        #expect(abs(borne - total.pounds[column]) < 0.01)
      }
    }
  }

  @Test("Flows have names as people know them, whatever signs they hold")
  func flows() throws {
    let study = try Study(
      text: """
        scenario: {title: A small contract}
        contract: {start: 2026/27, years: 2}
        parties:
          board: {role: commissioner, name: "St Mary: North"}
          charity: {role: provider, name: "Emergency: adult, west"}
        budget: {given: 1000}
        spend: 900
        gainshare: {gain: [{providers: 50%}]}
        """)
    let report = FlowReport(Case(try study.run(), seekingWarnings: false))
    let names = Set(report.rows.flatMap { [$0.payer, $0.payee] })
    #expect(names == ["St Mary: North", "Emergency: adult, west"])
  }
}
