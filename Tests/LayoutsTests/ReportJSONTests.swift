import Analysis
import DrawnScenarios
import Foundation
import GlidepathKit
import Notation
import Reports
import Testing

@testable import Layouts

@Suite("Answers as JSON: the same values as on sheets, in tables and on the terminal")
struct ReportJSONTests {
  private func object(_ json: JSON) throws -> [String: Any] {
    try #require(
      try JSONSerialization.jsonObject(with: Data(json.rendered().utf8)) as? [String: Any])
  }

  private func list(_ value: Any?) throws -> [[String: Any]] {
    try #require(value as? [[String: Any]])
  }

  /// Foundation reads digits back to all but the last of them.
  private func isAlike(_ read: Double?, _ value: Double) -> Bool {
    read.map { abs($0 - value) <= 1e-14 * abs(value) } ?? false
  }

  /// Every mechanism that stands beside the others, run.
  private func mechanisms() throws -> Case {
    let text = try #require(KitchenSink.all["continues"])
    return Case(try Study(text: text, file: "continues.yaml").run())
  }

  @Test("The headline says what the lines hold")
  func headline() throws {
    let source = try mechanisms()
    let report = try object(ReportJSON(Report([source])).json(tool: "t", files: ["a.xlsx"]))
    #expect(report["files"] as? [String] == ["a.xlsx"])
    let own = try #require(try list(report["cases"]).first)
    let headline = try #require(own["headline"] as? [String: Any])
    for party in try list(headline["parties"]) {
      let id = try #require(party["id"] as? String)
      #expect(isAlike(party["npv"] as? Double, source.results[.party(id, .npv)]))
    }
    #expect(own["years"] as? [String] == source.alliance.model.years.labels)
  }

  @Test("Flows are those of the table, row by row")
  func flows() throws {
    let source = try mechanisms()
    let own = try #require(
      try list(try object(ReportJSON(Report([source])).json(tool: "t", files: []))["cases"]).first)
    let flows = try list(own["flows"])
    let table = ReportTables(Report([source]), name: "t").flows
    let years = source.alliance.model.years.count
    #expect(flows.count * years == table.rows.count)
    for (position, row) in table.rows.enumerated() {
      let flow = flows[position / years]
      guard case .text(let line) = table["line", row],
        case .number(let value) = table["value", row]
      else {
        Issue.record("row \(position)")
        continue
      }
      #expect(flow["line"] as? String == line)
      #expect(isAlike((flow["pounds"] as? [Double])?[position % years], value))
    }
  }

  @Test("Every bridge ends at the net present value, and every stranded cost is borne")
  func sums() throws {
    let source = try mechanisms()
    let own = try #require(
      try list(try object(ReportJSON(Report([source])).json(tool: "t", files: []))["cases"]).first)
    let bridges = try list(own["bridges"])
    #expect(!bridges.isEmpty)
    for bridge in bridges {
      let id = try #require(bridge["party"] as? String)
      let steps = try list(bridge["steps"]).compactMap { $0["pounds"] as? Double }
      let npv = try #require(bridge["npv"] as? Double)
      #expect(abs(steps.reduce(0, +) - npv) < 0.01)
      #expect(abs(npv - source.results[.party(id, .npv)]) < 0.01)
    }
    for landing in try list(own["stranded_cost"]) {
      let rows = try list(landing["rows"]).compactMap { $0["pounds"] as? [Double] }
      for column in rows[0].indices.dropFirst() {
        #expect(abs(rows.dropFirst().reduce(0) { $0 + $1[column] } - rows[0][column]) < 0.01)
      }
    }
  }

  @Test("Two cases are compared, one is not")
  func comparison() throws {
    let pair = try SampleAlliance.pair
    let both = try object(ReportJSON(Report(pair)).json(tool: "t", files: []))
    let headline = try #require(both["headline"] as? [String: Any])
    #expect(try list(headline["differences"]).count == 1)
    #expect(!(try list(both["comparison"])).isEmpty)
    let one = try object(ReportJSON(Report([pair[0]])).json(tool: "t", files: []))
    #expect(try list(one["comparison"]).isEmpty)
  }

  @Test("Lines come with their facts")
  func lines() throws {
    let alliance = try mechanisms().alliance
    let lines = try #require(
      try JSONSerialization.jsonObject(with: Data(alliance.linesJSON.rendered().utf8))
        as? [[String: Any]])
    #expect(lines.count == alliance.model.lines.count)
    let premium = try #require(
      lines.first { $0["line"] as? String == "flow.support.board.hospital" })
    #expect(premium["kind"] as? String == "support")
    #expect(premium["party"] as? String == "board")
    #expect(premium["counterparty"] as? String == "hospital")
    #expect(premium["recurrent"] as? Bool == false)
    let budget = try #require(lines.first { $0["line"] as? String == "budget.total" })
    #expect(budget["agreed_at_signing"] as? Bool == true)
  }
}
