import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import GlidepathKit
import Modelling
import Reports
import Scenarios
import SourceText
import Testing

@testable import Layouts

@Suite("The deal on a page")
struct DealSheetTests {
  private func source(_ title: String, _ terms: String) throws -> Case {
    let text = """
      scenario: {title: \(title)}
      contract: {start: 2026/27, years: {value: 3, role: lever}}
      appraisal: {years: 5}
      parties: {board: {role: commissioner}, home: {role: provider}}
      \(terms)

      """
    let scenario = try Scenario(
      ScenarioDocument(SourceFile(name: "\(title.lowercased()).yaml", text: text)))
    let alliance = try Alliance(scenario)
    let program = try Program(alliance.model)
    return Case(name: title, alliance: alliance, program: program, results: program.run())
  }

  /// The rows of the sheet as the texts and numbers that they show.
  private func rows(_ cases: [Case]) throws -> [[CellValue]] {
    let placed = WorkbookReport(Report(cases), toolVersion: "t", triesInputs: false).placedCases
    let sheet = try #require(DealSheet(cases: placed).sheet)
    return sheet.rows.dropFirst(TimeAxis.firstRow).map { $0.compactMap(\.value) }
  }

  @Test("A lever stands once with all that share it, else once for each statement")
  func levers() throws {
    let cases = try SampleAlliance.pair
    let shown = try rows(cases)
    #expect(shown[0].prefix(2) == [.text("A"), .text("Contract length")])
    #expect(shown[0].last == .number(3))
    #expect(shown[1].prefix(2) == [.text("B"), .text("Contract length")])
    #expect(shown[1].last == .number(4))
    #expect(shown[2].first == .text("A, B"))
  }

  @Test("Each party has a row for each scenario, with what it is worth and its surplus by year")
  func outcomes() throws {
    let cases = try SampleAlliance.pair
    let shown = try rows(cases)
    let hospital = shown.filter { $0.count > 5 && $0[1] == .text("Hospital: surplus") }
    #expect(hospital.map(\.first) == [.text("A"), .text("B")])
    for (row, each) in zip(hospital, cases) {
      #expect(row[3] == .number(each.results[.party("hospital", .npv)]))
      #expect(
        row.suffix(5)
          == each.results.values(of: .party("hospital", .surplus)).suffix(5).map { .number($0) })
    }
  }

  @Test("A commissioner's row is its funding less its spend, or says that no funding is stated")
  func commissioners() throws {
    let terms = "budget: {given: 1000}\nspend: 900\ngainshare: {gain: [{providers: 50%}]}"
    let text = """
      scenario: {title: Funded}
      contract: {start: 2026/27, years: 3}
      appraisal: {years: 5}
      parties: {board: {role: commissioner, funding: 1200}, home: {role: provider}}
      \(terms)

      """
    let funded = Case(try Study(text: text).run(), seekingWarnings: false)
    let cases = [funded, try source("Bare", terms)]
    let shown = try rows(cases).filter { $0.count > 5 }
    let own = try #require(
      shown.first { $0[1] == .text("Board: funding less spend") })
    let bare = try #require(
      shown.first { $0[1] == .text("Board: net spend (no funding stated)") })
    // £1,200 less the £900 spent and half of the £100 saved.
    #expect(own.suffix(5).first == .number(250))
    #expect(bare.suffix(5).first == .number(-950))
  }

  @Test("What differs stands old beside new, years in a row together, with the reason")
  func changes() throws {
    let first = try source(
      "First",
      """
      budget: {given: 1000}
      spend: 900
      gainshare: {gain: [{providers: 50%}]}
      """)
    let second = try source(
      "Second",
      """
      budget: {given: {value: [1000, 1100, 1200, 1200, 1200], source: agreed in June}}
      spend: 900
      gainshare: {gain: [{providers: 50%}], cap: 5%, paid: arrears}
      """)
    let shown = try rows([first, second])
    let start = try #require(
      shown.firstIndex { $0.dropFirst().first == .text("What the files state differently") })
    // 1,000 becomes 1,100 in the second year and 1,200 in the three years after it.
    #expect(
      Array(shown[(start + 1)...]) == [
        [
          .text("B"), .text("Budget: given a year in 2027/28"), .text("£"), .number(1100),
          .number(1000), .text("agreed in June"),
        ],
        [
          .text("B"), .text("Budget: given a year, 2028/29 to 2030/31"), .text("£"), .number(1200),
          .number(1000), .text("agreed in June"),
        ],
        [
          .text("B"), .text("Gainshare: cap on gain"), .text("%"), .number(0.05),
          .text("not used"), .text("no source stated"),
        ],
        [
          .text("B"), .text("Gainshare: paid"), .text("choice"), .text("arrears"), .text("year"),
        ],
      ])
  }

  @Test("A price that one states and another leaves as usual differs, and has one row on Inputs")
  func asUsual() throws {
    func terms(_ price: String) -> String {
      """
      services: {wards: {provider: home, activity: 100, unit_cost: 5}}
      payments:
        wards:
          bau: {rule: activity, price: 10}
          alliance: {rule: block, plan: bau\(price)}
      """
    }
    let cases = [
      try source("First", terms(", price: {value: 9, role: lever}")),
      try source("Second", terms("")),
    ]
    let shown = try rows(cases)
    let price = CellValue.text("Wards: payment in the alliance, price")
    let differing = try #require(shown.last { $0.contains(price) })
    #expect(differing.contains(.text("as usual")) && differing.contains(.number(9)))
    let placed = WorkbookReport(Report(cases), toolVersion: "t", triesInputs: false).placedCases
    for each in placed {
      let paths = InputsSheet(each, among: placed).sheet.rows.filter {
        $0.first?.value == .text("payments.wards.alliance.price")
      }
      #expect(paths.count == 1)
    }
  }

  @Test("Scenarios that state the same have nothing to show, nor has one alone")
  func nothing() throws {
    let terms = "budget: {given: 1000}\nspend: 900\ngainshare: {gain: [{providers: 50%}]}"
    let cases = [try source("First", terms), try source("Second", terms)]
    for shown in [try rows(cases), try rows([cases[0]])] {
      #expect(!shown.contains { $0.contains(.text("What the files state differently")) })
    }
  }
}
