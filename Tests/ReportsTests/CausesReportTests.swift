import Analysis
import GlidepathKit
import Reports
import Testing

@Suite("Causes and business as usual in words")
struct CausesReportTests {
  /// Care at £10 a unit as usual and another price in the alliance, for three years, not discounted.
  private func care(_ title: String, price: Int, units: Int) throws -> Case {
    let text = """
      scenario: {title: \(title)}
      contract: {start: 2026/27, years: 2}
      appraisal: {years: 3, discount_rate: 0}
      parties: {board: {role: commissioner}, home: {role: provider}}
      services: {care: {provider: home, activity: \(units)}}
      payments:
        care: {bau: {rule: activity, price: 10}, alliance: {rule: activity, price: \(price)}}
      """
    return Case(try Study(text: text, file: "\(title).yaml").run(), seekingWarnings: false)
  }

  @Test("a sentence for each party, the largest cause first")
  func sentences() throws {
    let report = Report([
      try care("Low", price: 12, units: 1000), try care("High", price: 13, units: 1100),
    ])
    let causes = try #require(report.causes.first)
    #expect(
      causes.sentences == [
        "Board is £3,900 worse off in High than in Low: prices and payment -£3,000, demand -£600 and only together -£300.",
        "Home is £3,900 better off in High than in Low: prices and payment +£3,000, demand +£600 and only together +£300.",
        "The system is as well off in High as in Low.",
      ])
    #expect(
      causes.changes(of: causes.causes.all[0]).map(\.words) == [
        "Care: activity in the base year 1,000.0 units → 1,100.0 units"
      ])
  }

  @Test("where business as usual differs, what parties have in all stands beside changes")
  func asUsual() throws {
    let report = Report([
      try care("Low", price: 9, units: 1000), try care("High", price: 9, units: 1100),
    ])
    let found = try #require(report.asUsual.first)
    #expect(found.differs)
    let board = found.rows[0]
    // As usual £10 for three years: 30,000 and 33,000; in the alliance £9: 27,000 and 29,700.
    #expect(board.asUsual == [-30_000, -33_000])
    #expect(board.inAlliance == [-27_000, -29_700])
    // Better off against business as usual by £300, and yet it pays £2,700 more.
    #expect(board.more.map(\.pounds) == [-3_000, 300, -2_700])
  }

  @Test("business as usual is the same where only the alliance's price differs")
  func same() throws {
    let report = Report([
      try care("Low", price: 9, units: 1000), try care("High", price: 8, units: 1000),
    ])
    #expect(try !#require(report.asUsual.first).differs)
  }

  @Test("what each party has in all is what it has as usual and its net present value, by year")
  func inAll() throws {
    let cases = [try shipped("northshire/five-years"), try shipped("northshire/seven-years")]
    let found = try #require(Report(cases).asUsual.first)
    for row in found.rows {
      for (source, (usual, all)) in zip(cases, zip(row.asUsual, row.inAlliance)) {
        #expect(abs(all - usual - source.results[.party(row.party.id, .npv)]) < 0.01)
        let factor = source.results.values(of: .appraisal(.discountFactor))
        let deflator = source.results.values(of: .appraisal(.deflator))
        let surplus = source.results.values(of: .party(row.party.id, .surplus, .usual))
        let value = surplus.indices.dropFirst().reduce(0.0) {
          $0 + surplus[$1] * factor[$1] / deflator[$1]
        }
        #expect(abs(value - usual) < 0.01)
      }
    }
  }

  @Test("one case has no causes, and nor have cases of other years")
  func none() throws {
    #expect(Report([try care("Low", price: 9, units: 1000)]).causes.isEmpty)
  }
}
