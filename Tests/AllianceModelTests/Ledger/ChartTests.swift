import AllianceModel
import Modelling
import Testing

@Suite("The chart of accounts")
struct ChartTests {
  private func chart(_ accounts: String) throws -> ChartOfAccounts {
    try Computed(
      """
      scenario: {title: A ledger}
      contract: {start: 2026/27, years: 2}
      parties:
        board: {role: commissioner}
        north: {role: provider}
        south: {role: provider}
      budget: {given: 1000}
      spend: 900
      gainshare: {gain: [{providers: 50%}]}
      accounts:
      \(accounts)
      """
    ).alliance.accounts
  }

  private func codes(_ chart: ChartOfAccounts, _ line: LineID) -> [String?] {
    [chart.lines[line]?.paid.code, chart.lines[line]?.received.code]
  }

  @Test("The longest name that fits a row holds, and payer and payee may differ")
  func longest() throws {
    let chart = try chart(
      """
        flow.gain: {paid: 5600 Gain paid, received: 4600 Gain received}
        flow.gain.board.south: 5610 Gain of the south
      """)
    #expect(codes(chart, .flow(.gain, from: "board", to: "north")) == ["5600", "4600"])
    #expect(codes(chart, .flow(.gain, from: "board", to: "south")) == ["5610", "5610"])
    #expect(codes(chart, .cost(.service, of: "north")) == [nil, nil])
  }

  @Test("A row as usual is posted as the row in the alliance is, unless it is named")
  func usual() throws {
    let chart = try chart(
      """
        cost.service: 6100 Cost
        bau.cost.service.south: 6190 Cost as usual
      """)
    #expect(codes(chart, .cost(.service, of: "north", .usual)) == ["6100", "6100"])
    #expect(codes(chart, .cost(.service, of: "south", .usual)) == ["6190", "6190"])
    #expect(codes(chart, .cost(.service, of: "south")) == ["6100", "6100"])
  }

  @Test("A line that is no payment and no cost may have an account too")
  func line() throws {
    let chart = try chart("  party.north.surplus: 0300 Surplus")
    #expect(chart.lines[.party("north", .surplus)]?.paid == .init(code: "0300", name: "Surplus"))
    #expect(chart.lines.count == 1)
    #expect(chart.balancing == nil)
  }

  @Test("An account is named once; without any name it has the words of its first kind")
  func names() throws {
    let chart = try chart(
      """
        cost.service: 6100
        cost.vat: 6100 All cost
        flow.gain: 5600
        flow.pain: 5600
      """)
    #expect(chart.lines[.cost(.service, of: "north")]?.paid.name == "All cost")
    #expect(
      chart.lines[.flow(.gain, from: "board", to: "north")]?.paid.name == "share of gain")
  }
}
