import Modelling
import Scenarios

/// Clause 9: an amount cut into slices of the budget, of each of which providers have a share.
///
/// part of band k = (MIN(amount, up_to_k × budget) − the same of the band before) × providers_k;
/// the last band may have no end.
///
/// Hand case: £60 over a budget of £1,000; half up to 3 %, all beyond it: 30 × 50 % + 30 = £45.
struct Bands {
  /// Gain or pain.
  let side: Side
  /// The bands, the one next to the dead band first.
  let bands: [Clause<BandKeys>]
  /// The budget that their ends are in % of.
  let budget: Expression
  /// Whether amounts are the year's or running sums.
  let timing: Timing

  /// Writes the providers' part of an amount; 0 where there are no bands.
  func write(into draft: inout Draft, amount: Expression) -> Expression {
    guard !bands.isEmpty else { return 0 }
    var parts: [Expression] = []
    var below: Expression = 0
    for (offset, band) in bands.enumerated() {
      let reached = reached(into: &draft, band: band, number: offset + 1, amount: amount)
      parts.append((reached - below) * band.providers.value)
      below = reached
    }
    return draft.yearly(
      .pool(side, .beforeCaps), "Providers' \(side.rawValue) before caps", .pounds, at: timing,
      "What falls into each band times the providers' share of the band.", sum(of: parts))
  }

  /// What counts up to the end of a band.
  private func reached(
    into draft: inout Draft, band: Clause<BandKeys>, number: Int, amount: Expression
  ) -> Expression {
    guard let upTo = band.upTo else { return amount }
    return draft.yearly(
      .pool(side, upToBand: number), "Amount up to the end of \(side.rawValue) band \(number)",
      .pounds, at: timing,
      "What counts, up to the end of the band in % of budget.",
      minimum(amount, upTo.value * budget))
  }
}
