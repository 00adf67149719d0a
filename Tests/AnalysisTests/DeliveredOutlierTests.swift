import AllianceModel
import Analysis
import GlidepathKit
import SourceText
import Testing

@Suite("Delivered figures of another size than the plan")
struct DeliveredOutlierTests {
  private static let text = """
    scenario: {title: Worked example}
    contract: {start: 2026/27, years: 3}
    appraisal: {years: 5}
    indices: {prices: {rate: 2%}}
    parties: {board: {role: commissioner}, hospital: {role: provider}}
    services: {wards: {provider: hospital, activity: 100, unit_cost: £6}}
    payments: {wards: {bau: {rule: activity, price: £10, index: prices}}}
    gainshare: {gain: [{providers: 50%}]}
    actuals: delivered.csv

    """

  /// The warnings about a row for the first year.
  private func warnings(_ row: String, header: String = "year,line,party,value") throws
    -> [Diagnostic]
  {
    let study = try Study(
      text: Self.text,
      beside: [SourceFile(name: "delivered.csv", text: "\(header)\n2026/27,\(row)\n")])
    return Case(try study.run()).warnings
  }

  @Test(
    "0, a factor of a million, or another power of ten is told at its row and column",
    arguments: [
      ("service.wards.payment,hospital,0", "is 0, and £1,020 was planned"),
      ("service.wards.payment,hospital,£1.02bn", "more than ten times the plan"),
      ("service.wards.activity,hospital,1001", "more than ten times the plan, which is 100"),
      ("service.wards.activity,hospital,9.9", "less than a tenth of the plan, which is 100"),
      ("index.prices.rise,,29%", "29%, a rise of more than 15% in a year"),
    ])
  func told(_ row: String, _ words: String) throws {
    let row = row.replacing("1.02bn", with: "1020m")
    let found = try warnings(row)
    #expect(found.map(\.code) == ["implausible-delivery"])
    #expect(found.allSatisfy { $0.severity == .warning && $0.remedy != nil })
    #expect(found[0].message.contains(words), "\(found[0].message)")
    let value = row.split(separator: ",").last ?? ""
    // The value follows the year, the line, the party and their commas.
    #expect(found[0].position.file == "delivered.csv" && found[0].position.line == 2)
    #expect(found[0].position.column == "2026/27,\(row)".count - value.count + 1)
  }

  @Test(
    "What a contract may well deliver is not told",
    arguments: [
      "service.wards.activity,hospital,10", "service.wards.activity,hospital,1000",
      "index.prices.rise,,0.1%", "index.prices.rise,,11.1%",
    ])
  func quiet(_ row: String) throws { #expect(try warnings(row) == []) }

  @Test("A reason silences the warning, and is told where there is nothing to silence")
  func accepted() throws {
    let header = "year,line,party,value,accept"
    #expect(try warnings("service.wards.activity,hospital,0,closed by fire", header: header) == [])
    #expect(try warnings("service.wards.activity,hospital,99,", header: header) == [])
    let idle = try warnings("service.wards.activity,hospital,99,why", header: header)
    #expect(idle.map(\.code) == ["useless-accept"])
  }
}
