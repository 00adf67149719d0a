import GlidepathKit
import Reports

extension Step.Effect {
  /// What a row of the answers has become; nil for a party that was not there before.
  init?(_ row: HeadlineRow, of new: Tabled, before old: Tabled) {
    guard case .party(let id) = row.whose,
      let earlier = old.table.answers.headline.parties.first(where: { $0.whose == row.whose })
    else { return nil }
    self.init(
      contract: new.name, party: id, npvBefore: Step.Effect.pence(earlier.npv.value),
      npvAfter: Step.Effect.pence(row.npv.value),
      lowestBefore: Step.Effect.pence(earlier.lowestChange?.value ?? 0),
      lowestAfter: Step.Effect.pence(row.lowestChange?.value ?? 0))
  }

  /// Pounds to the penny, as the record writes them.
  private static func pence(_ pounds: Double) -> Double { (pounds * 100).rounded() / 100 }
}
