import Modelling
import Scenarios

/// Clause 6: what someone answers for when the contract ends before all is recovered.
///
/// In the last year of a contract that ends, underwriting = closing × MAX(0, MIN(balance − what the
/// asset's next owner pays, underwritten)), once, from who answers for it to the holder, and not as
/// outturn. The rest is the holder's loss, through charges that it no longer gets. What goes on being
/// owed after the term is not underwritten.
///
/// Hand case: £500 not recovered, £150 underwritten: £150 is paid and £350 lost.
enum Underwriting {
  static func write(into draft: inout Draft, asset: Asset, term: Term) {
    guard let underwriter = asset.keys.underwriter?.text, let limit = asset.keys.underwritten,
      asset.view == .alliance, term.end != nil
    else { return }
    let line = draft.yearly(
      asset.line(.underwriting), "\(asset.name): underwriting", .pounds, at: .endOfYear,
      "What is not recovered when the contract ends, up to what is underwritten.",
      about: Subject(party: underwriter, counterparty: asset.holder, recurrent: false),
      total: .sum,
      term.closing
        * positive(minimum(.line(asset.line(.balance)) - asset.soldFor, limit.value)))
    draft.flow(.underwriting, from: underwriter, to: asset.holder, line)
  }
}
