import AllianceModel
import Analysis
import GlidepathKit
import Modelling
import Reports
import Testing

@Suite("What a ledger says an asset is worth")
struct BookValueInLedgerTests {
  /// An asset of £1,000 over ten years, held by the community until it passes to somebody else or not.
  private static func text(_ keys: String, _ after: String) -> String {
    """
    scenario: {title: Whose asset}
    contract: {start: 2026/27, years: 3, after_term: \(after)}
    appraisal: {years: 8}
    parties:
      board: {role: commissioner}
      community: {role: provider}
      hospital: {role: provider}
    services:
      visits: {provider: community, activity: 100, unit_cost: £10}
    payments:
      visits: {bau: {rule: activity, price: £10}}
    gainshare: {gain: [{providers: 50%}]}
    investments:
      hub: {holder: community, capital: {2025/26: 600, 2026/27: 400}, asset_life: 7, charge_rate: 3.5%, \(keys)}
    accounts:
      control: 1900 Control
      cash: 1000 Bank
      flow.payment: 5100 Services
      flow.charge: 5300 Charges
      flow.residual: 5320 Assets taken over
      flow.gain: 5600 Gain
      flow.pain: 5610 Pain
      flow.asset: {paid: 5330, received: 4330, against: 1110 Assets passed on}
      cost.service: 6100 Services delivered
      cost.depreciation: {paid: 6210 Depreciation, against: 1190 Accumulated depreciation}
      cost.capital_charge: {paid: 6215 Capital charge, against: 2190 Cost of capital}
      cost.write_off: {paid: 6220 Write-off, against: 1100 Equipment}
      cost.capital: 1100 Equipment
    """
  }

  /// What a party's assets are worth in the model's books, by column.
  private func bookValue(of party: String, _ source: Case) -> [Double] {
    let own = source.alliance.investments.filter { !$0.isBusinessAsUsual }
    let values = own.compactMap { asset -> [Double]? in
      let passed = LineID.bookValue(of: asset.id, for: party)
      if source.results.has(passed) { return source.results.values(of: passed) }
      return asset.holder == party
        ? source.results.values(of: .investment(asset.id, .bookValue)) : nil
    }
    return values.reduce([Double](repeating: 0, count: source.alliance.model.years.count)) {
      zip($0, $1).map { $0 + $1 }
    }
  }

  /// What stands on accounts of a party at the end of each year, in pounds.
  private func balance(of party: String, on codes: Set<String>, _ source: Case) throws -> [Double] {
    let postings = try #require(Journal(source)).postings
    return (0..<source.alliance.model.years.count).map { year in
      postings.filter {
        $0.party == party && $0.year <= year && codes.contains($0.account.code)
      }.reduce(0) { $0 + $1.pence } / 100
    }
  }

  /// Holds cost less accumulated depreciation against the book value of every party.
  private func check(_ source: Case) throws {
    for party in source.alliance.parties.map(\.id) {
      let ledger = try balance(of: party, on: ["1100", "1110", "1190"], source)
      let book = bookValue(of: party, source)
      for (year, pair) in zip(ledger, book).enumerated() {
        // Whole pence, rounded once a year for each of three rows.
        #expect(
          abs(pair.0 - pair.1) <= 0.03 * Double(year + 1),
          "\(source.title), \(party) in \(year): \(pair.0), \(pair.1)")
      }
    }
  }

  @Test(
    "Cost less accumulated depreciation is the book value of the shipped contract, year by year")
  func shippedLedger() throws {
    let source = try shipped("northshire/ledger")
    try check(source)
    let cost = try balance(of: "community", on: ["1100"], source)
    let depreciated = try balance(of: "community", on: ["1190"], source)
    #expect(cost.contains { $0 > 1_000_000 } && depreciated.contains { $0 < -1_000_000 })
  }

  @Test(
    "So it is where an asset passes on, and where it is written off",
    arguments: [
      ("recovery: own", "continues"), ("recovery: own", "ends"),
      ("recovery: own, kept: 50%, residual_to: hospital", "ends"),
      ("rate: 0%, years: 3, residual: 200, residual_to: hospital", "continues"),
    ])
  func owners(_ keys: String, _ after: String) throws {
    let source = Case(try Study(text: Self.text(keys, after)).run(), seekingWarnings: false)
    #expect(bookValue(of: "community", source)[0] == 600)
    try check(source)
  }

  @Test("The capital charge is in no account of the asset")
  func charge() throws {
    let source = Case(
      try Study(text: Self.text("recovery: own", "continues")).run(), seekingWarnings: false)
    // Year 1: 600 and 400, over seven years: 1,000 ÷ 7 = 142.86; 3.5 % × (1,000 + 857.14) ÷ 2 = 32.50.
    #expect(try balance(of: "community", on: ["1190"], source)[1] == -142.86)
    #expect(try balance(of: "community", on: ["2190"], source)[1] == -32.5)
  }
}
