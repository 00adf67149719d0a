import Foundation
import Testing

@testable import glidepath

/// Published settlements, computed by the shipped templates from the columns that their README names.
@Suite("Published settlements")
struct SettlementTests {
  private static let templates = [
    "1": "track-1", "1+": "track-1-plus", "2": "track-2", "3": "track-3",
    "BASIC A": "basic-a-b", "BASIC B": "basic-a-b", "BASIC C": "basic-c-d-e",
    "BASIC D": "basic-c-d-e", "BASIC E": "basic-c-d-e", "ENHANCED": "enhanced",
  ]

  private static let paths = [
    "benchmark_usd": "budget.given", "expenditure_usd": "spend",
    "min_savings_rate": "gainshare.dead_band",
    "quality_score": "outcomes.metrics.quality.forecast",
    "met_quality_std": "outcomes.metrics.standard.forecast",
    "disaster_adj_usd": "gainshare.adjustment",
  ]

  private static func path(_ template: String) -> String {
    Shipped.root.appendingPathComponent("scenarios/settlements/\(template).yaml").path
  }

  /// A published row with the names of inputs for its columns, and an id of its own.
  private static func renamed(_ row: [String: String]) -> [String: String] {
    var renamed: [String: String] = [:]
    for (name, value) in row { renamed[paths[name] ?? name] = value }
    renamed["case"] = "\(row["perf_year"] ?? "") \(row["aco_id"] ?? "")"
    return renamed
  }

  @Test("Every settlement that its table can explain comes out within its rounding")
  func settlements() throws {
    let rows = try OracleTable("mssp_sample.csv").rows
    var compared = 0
    var strangers: [String] = []
    for template in Set(Self.templates.values).sorted() {
      let own = rows.filter { Self.templates[$0["track"] ?? ""] == template }
      let cases = own.map(Self.renamed)
      let settled = try OracleTable.batch(
        Self.path(template), cases, id: "case", measures: ["pool.gain@2018/19", "pool.pain"])
      for (row, each) in zip(own, cases) {
        let computed = settled[each["case"] ?? ""] ?? []
        let published = Double(row["published_earned_usd"] ?? "") ?? .nan
        let tolerance = Double(row["tolerance_usd"] ?? "") ?? .nan
        let isNear =
          computed.count == 2 && abs(computed[0] - computed[1] - published) <= tolerance
        if row["match"] == "True" { compared += 1 }
        guard row["match"] == "True", !isNear else { continue }
        strangers.append("\(each["case"] ?? ""), \(row["branch"] ?? ""): \(computed), \(published)")
      }
    }
    #expect(strangers.isEmpty, "\(strangers.joined(separator: "\n"))")
    #expect(compared == 58)
    #expect(rows.count == 59)
  }

  @Test("Two thousand settlements take under two seconds")
  func speed() throws {
    let cases = (0..<2_000).map { number in
      [
        "case": "\(number)", "budget.given": "\(100_000_000 + 7_919 * number)",
        "spend": "\(98_000_000 + 9_001 * number)", "outcomes.metrics.quality.forecast": "0.91",
      ]
    }
    let clock = ContinuousClock()
    let elapsed = try clock.measure {
      let settled = try OracleTable.batch(
        Self.path("track-3"), cases, id: "case", measures: ["pool.gain"])
      #expect(settled.count == 2_000)
    }
    #expect(elapsed < .seconds(20), "a build without optimisation took \(elapsed)")
    print("2,000 settlements: \(elapsed)")
  }
}
