import Analysis
import GlidepathKit
import Reports
import Testing

@testable import Layouts

@Suite("Names keep their colons and commas everywhere")
struct NamesKeptTests {
  private static let text = """
    scenario: {title: Names with signs in them}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties:
      board: {role: commissioner, name: "St Mary: North"}
      hospital: {role: provider, name: "Trust, the: east"}
      community: {role: provider}
    services:
      adult: {name: "Emergency: adult", provider: hospital, activity: 1000, unit: stays, unit_cost: 100, fixed: {cost: 50k}}
      child: {name: "Emergency: child", provider: hospital, activity: 500, unit_cost: 100, in_scope: no}
      homes: {name: "Homes: all", provider: community, activity: 100, unit_cost: 10}
    payments:
      adult: {bau: {rule: activity, price: 160}}
      child: {bau: {rule: activity, price: 120}}
      homes: {bau: {rule: activity, price: 12}}
    shifts:
      away: {from: adult, to: [{service: homes, units: 1}], share: 20%}
    investments:
      hub: {name: "Hub: west", holder: community, payer: board, capital: {2026/27: 100k}, asset_life: 10, start: 2026/27, years: 5, rate: 4%, renewal_probability: 70%}
    landing:
      hospital: {support: {rule: stranded, path: [100%, 50%]}}
    """

  private func source(_ name: String) throws -> Case {
    Case(try Study(text: Self.text, file: "\(name).yaml").run(), seekingWarnings: false)
  }

  /// All words of a workbook: of cells, charts and their series.
  private func words(_ workbook: Workbook) -> [String] {
    workbook.sheets.flatMap { sheet in
      sheet.rows.joined().compactMap { cell -> String? in
        switch cell.value {
        case .text(let text): text
        default: nil
        }
      } + sheet.charts.flatMap { [$0.title] + $0.series.map(\.name) }
    }
  }

  @Test("In charts, on Bridge, Comparison, Flows, Landing and Summary")
  func workbook() throws {
    let cases = [try source("one"), try source("two")]
    let words = words(WorkbookReport(Report(cases), toolVersion: "t").workbook())
    for expected in [
      "A: Activity: Emergency: adult", "St Mary: North", "Trust, the: east",
      "St Mary: North: net present value, B less A", "Hub: west: charge of the year, A",
      "A: Trust, the: east: change of surplus by kind",
      "Not in the outturn: Emergency: child, paid in the term", "A: Trust, the: east",
    ] where !words.contains(expected) {
      Issue.record("\(expected)")
    }
  }

  @Test("In the answer and in who ties")
  func answer() throws {
    let report = Report([try source("one"), try source("two")])
    #expect(report.headline.cases[0].parties.map(\.name).contains("St Mary: North"))
    let text = HeadlineText(report).text
    #expect(text.contains("\nSt Mary: North "))
    #expect(text.contains("Trust, the: east"))
  }
}
