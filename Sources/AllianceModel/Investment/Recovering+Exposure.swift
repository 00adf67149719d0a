import Modelling
import Scenarios

// What the holder of an asset loses if the contract ends now.
extension Recovering {
  /// Writes the exposure, and what of it is to be expected.
  ///
  /// exposure = standing × MAX(0, balance − what its next owner pays − underwritten): in the last
  /// year of a contract that ends it is what was lost, and once all is over nothing more can be, 0
  /// from then on. expected loss = (1 − likelihood of renewal) × the exposure of the contract's
  /// last year.
  ///
  /// Hand case: £500 not recovered, £150 underwritten, renewed with 60 %: exposure £350, expected
  /// loss 40 % × 350 = £140.
  func writeExposure(into draft: inout Draft, balance: Expression) {
    draft.yearly(
      line(.exposure), "\(asset.name): exposure", .pounds, at: .endOfYear,
      "What would be lost if the contract ended now: what is not recovered, less what is underwritten.",
      about: asset.about,
      isOwed * positive(balance - asset.soldFor - asset.keys.underwritten.orNothing))
    guard let renewal = asset.keys.renewal else { return }
    draft.constant(
      line(.expectedLoss), "\(asset.name): expected loss", .pounds,
      "The exposure at the end of the term, times the likelihood that the contract is not renewed.",
      about: asset.about,
      (1 - renewal.value) * line(.exposure).product(with: .time(.finalYear), .afterBase))
  }
}
