import Testing

@Suite("Settlements and appraisals that somebody else published")
struct PublicCaseTests {
  /// A loss that is limited first and relieved afterwards.
  struct Loss: Sendable, CustomTestStringConvertible {
    let year: String
    let budget: Int
    let spend: Int
    let deadBand: String
    let limit: String
    let adjustment: Int
    let owed: Double

    var testDescription: String { "\(year): \(owed)" }
  }

  /// Source: CMS, Medicare Shared Savings Program public use files, performance years 2021 and 2019.
  static let losses = [
    // 30 % of 1,328,595 is 398,578.50, limited to 154,250, all of it waived.
    Loss(
      year: "2021", budget: 92_276_474, spend: 93_605_069, deadBand: "0%",
      limit: "0.167160700137%", adjustment: 154_250, owed: 0),
    // 30 % of 8,540,281 is 2,562,084.30, limited to 2,074,713, less 621 for a disaster.
    Loss(
      year: "2019", budget: 137_110_494, spend: 145_650_775, deadBand: "2.7%",
      limit: "1.513168641928%", adjustment: 621, owed: 2_074_092),
  ]

  @Test("A loss is limited first and relieved afterwards", arguments: losses)
  func limitedThenRelieved(_ loss: Loss) throws {
    let model = try Computed(
      """
      scenario: {title: A limited loss}
      contract: {start: 2020/21, years: 1}
      appraisal: {years: 2}
      parties: {payer: {role: commissioner}, organisation: {role: provider}}
      budget: {given: \(loss.budget)}
      spend: \(loss.spend)
      gainshare:
        dead_band: \(loss.deadBand)
        gain: [{providers: 50%}]
        pain: [{providers: 30%}]
        pain_cap: \(loss.limit)
        adjustment: \(loss.adjustment)
      """)
    model.expect("pool.pain", [loss.owed], within: 2)
  }
}
