import AllianceModel
import Analysis
import DrawnScenarios
import Evaluation
import GlidepathKit
import Modelling
import Reports
import Testing

@testable import Layouts

@Suite("The sheet of plan against delivered")
struct DeliverySheetTests {
  private static let text = """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    parties: {board: {role: commissioner}, hospital: {role: provider}}
    services: {wards: {provider: hospital, activity: 100, unit_cost: £6}}
    payments:
      wards: {bau: {rule: activity, price: £10}, alliance: {rule: blended, price: £10, plan: base, above: 20%, below: 20%}}
    gainshare: {gain: [{providers: 50%}]}
    actuals: delivered.csv

    """

  private static func source() throws -> Case {
    Case(
      try Study(
        text: text,
        beside: [
          .init(
            name: "delivered.csv",
            text: "year,line,party,value\n2026/27,service.wards.activity,hospital,110\n")
        ]
      ).run(), seekingWarnings: false)
  }

  private static func rows() throws -> (labels: [String], sheet: Sheet) {
    let report = WorkbookReport(Report([try source()]), toolVersion: "test")
    let sheet = try #require(DeliverySheet(cases: report.placedCases).sheet)
    let labels = sheet.rows.map { row -> String in
      guard row.count > 3, case .text(let words)? = row[1].value else { return "" }
      if case .text(let status)? = row[3].value { return "\(words) (\(status))" }
      return words
    }
    return (labels, sheet)
  }

  private static func numbers(_ row: [Cell]) -> [Double] {
    row.dropFirst(TimeAxis.total).map { cell in
      if case .number(let number)? = cell.value { number } else { 0 }
    }
  }

  @Test("Each row says whether it is delivered or follows, and what price and rule are")
  func labels() throws {
    let (labels, sheet) = try Self.rows()
    #expect(labels.contains("Activity: Now (delivered, then forecast)"))
    #expect(labels.contains("Now (follows, then forecast)"))
    #expect(!labels.contains("Now (delivered, then forecast)"))
    #expect(labels.contains("Outturn: Now (follows, then forecast)"))
    #expect(labels.contains("Variance, of which price and rule"))
    // The variable cost has a price of its own and no rule.
    #expect(labels.contains("Variance, of which price"))
    let notes = sheet.rows.compactMap { row -> String? in
      if case .text(let words)? = row.first?.value { words } else { nil }
    }
    #expect(notes.contains("Price and rule are one: \(PriceAndVolume.ruleWords)."))
  }

  @Test("What is shown adds up: budget less outturn, volume and price, made up and not, totals too")
  func sums() throws {
    let (labels, sheet) = try Self.rows()
    func row(_ label: String) throws -> [Double] {
      Self.numbers(sheet.rows[try #require(labels.firstIndex(of: label), "\(label)")])
    }
    func check(_ parts: [[Double]], _ whole: [Double]) {
      for column in whole.indices {
        let sum = parts.reduce(0) { $0 + ($1.indices.contains(column) ? $1[column] : 0) }
        #expect(abs(sum - whole[column]) < 1e-9, "\(parts) and \(whole)")
      }
    }
    for part in ["Plan", "Now (follows, then forecast)", "Variance"] {
      let outturn = try row("Outturn: \(part)").map { -$0 }
      check(
        [try row("Agreed budget: \(part)"), outturn],
        try row("Saving against the budget: \(part)"))
    }
    // 100 × £10 and (100 + 20 % × 10) × £10; the contract is three of the five years long.
    #expect(try row("Outturn: Plan") == [3_000, 0, 1_000, 1_000, 1_000, 0, 0])
    #expect(try row("Outturn: Now (follows, then forecast)")[0] == 1_020 + 1_000 + 1_000)
    check(
      [
        try row("Variance, of which volume"), try row("Variance, of which price and rule"),
      ], try row("Variance"))
    check(
      [
        try row("Volume, of which activity made up in other years"),
        try row("Volume, of which not made up"),
      ], try row("Variance, of which volume"))
    #expect(sheet.rows[TimeAxis.headerRow].contains { $0.value == .text("Total of the contract") })
  }

  @Test("Summary says how many years are delivered, and what they and the contract come to")
  func sentence() throws {
    let report = WorkbookReport(Report([try Self.source()]), toolVersion: "test")
    #expect(
      report.answer.overall.contains(
        "1 of 3 years is delivered: outturn £1,020, £20 more than planned; the saving of the whole contract is now forecast at -£20, planned £0."
      ), "\(report.answer.overall)")
  }
}
