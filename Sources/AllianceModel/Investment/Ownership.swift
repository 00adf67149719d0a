import Modelling
import Scenarios

/// Clause 6: whose asset it is, and who bears its book cost.
///
/// The holder's, for good, unless `residual_to` names another party. Then the asset passes to it
/// at the end of the last year of recovery, or of the contract where that ends before; where the
/// holder carries it, at the end of the contract or else of the appraisal. It passes at book value,
/// in kind (no cash), and its new owner pays MIN(residual value, book value) for it, which the
/// charge left open; what is written off first is worth nothing to the new owner.
/// Depreciation, capital charge and write-off after that are the new owner's; running cost stays
/// with who runs it; no pound of the system moves.
///
/// Hand case: £1,000 over ten years, recovered in four at 0 % down to £200: charges 4 × 200, book
/// value £600. Holder: 800 + 200 − 400 − 600 = 0. Payer and new owner: −800 − 200 + 600, then −100
/// for six years.
enum Ownership {
  static func write(into draft: inout Draft, asset: Asset, holding: Holding, term: Term) {
    guard let owner = asset.keys.residualTo?.text, owner != asset.holder else {
      return writeCosts(into: &draft, asset: asset, holding: holding, of: asset.holder, share: 1)
    }
    let (held, passes) = writePassing(into: &draft, asset: asset, owner: owner, term: term)
    draft.flow(
      .asset, from: asset.holder, to: owner, in: asset.view, passes * holding.book, cash: 0)
    writePrice(into: &draft, asset: asset, holding: holding, owner: owner, passes: passes)
    for (party, share) in [(asset.holder, held), (owner, 1 - held)] {
      writeCosts(into: &draft, asset: asset, holding: holding, of: party, share: share)
    }
    for (party, share) in [(asset.holder, held - passes), (owner, 1 - held + passes)] {
      writeBookValue(into: &draft, asset: asset, party: party, book: holding.book, share: share)
    }
  }

  /// What an owner bears of the asset: none of it is ever paid, as capital was.
  private static func writeCosts(
    into draft: inout Draft, asset: Asset, holding: Holding, of party: String, share: Expression
  ) {
    draft.cost(.depreciation, of: party, asset.view, share * holding.depreciation, cash: 0)
    draft.cost(.capitalCharge, of: party, asset.view, share * holding.charge, cash: 0)
    draft.cost(.writeOff, of: party, asset.view, share * holding.writeOff, cash: 0)
  }

  /// Until when the asset is its holder's, and when it passes.
  private static func writePassing(
    into draft: inout Draft, asset: Asset, owner: String, term: Term
  ) -> (held: Expression, passes: Expression) {
    let about = asset.passing(to: owner)
    let last = draft.constant(
      asset.line(.lastYearHeld), "\(asset.name): last year of its holder", .years,
      "The number of the year at whose end the asset passes to its next owner.", about: about,
      asset.lastYearHeld(in: term))
    let held = draft.yearly(
      asset.line(.held), "\(asset.name): still its holder's", .flag, at: .duringYear,
      "1 up to the year at whose end the asset passes.", about: about,
      flag(term.year.isAtMost(last)))
    let passes = draft.yearly(
      asset.line(.passes), "\(asset.name): passes", .flag, at: .endOfYear,
      "1 in the year at whose end the asset passes.", about: about, flag(term.year.equals(last)))
    return (held, passes)
  }

  /// What its next owner pays for it, where it does not pass for nothing.
  private static func writePrice(
    into draft: inout Draft, asset: Asset, holding: Holding, owner: String, passes: Expression
  ) {
    guard asset.keys.sells else { return }
    let paid = draft.yearly(
      asset.line(.residualPaid), "\(asset.name): paid by its next owner", .pounds, at: .endOfYear,
      "Its residual value where it passes, and no more than its book value.",
      about: asset.passing(to: owner), total: .sum,
      passes * minimum(asset.keys.residual.value * holding.goes, holding.book))
    draft.flow(.residual, from: owner, to: asset.holder, in: asset.view, paid)
  }

  private static func writeBookValue(
    into draft: inout Draft, asset: Asset, party: String, book: Expression, share: Expression
  ) {
    draft.yearly(
      .bookValue(of: asset.id, for: party, asset.view),
      "\(asset.name): book value of \(draft.name(party))", .pounds,
      at: .endOfYear, "The asset's value in its owner's books.",
      about: Subject(isBusinessAsUsual: asset.view.isUsual, party: party),
      base: party == asset.holder ? .value(book) : .blank, share * book)
  }
}

extension Asset {
  fileprivate func passing(to owner: String) -> Subject {
    Subject(
      isBusinessAsUsual: view.isUsual, party: holder, counterparty: owner, recurrent: false)
  }

  /// The last year of recovery, or of the contract where that ends before; where the holder carries
  /// it, of the contract or else of the appraisal.
  fileprivate func lastYearHeld(in term: Term) -> Expression {
    let last =
      isCharged
      ? keys.start.value + .line(line(.recoveryYears)) - 1 : Expression.line(.time(.horizon))
    guard !view.isUsual, let end = term.end else { return last }
    return isCharged ? minimum(last, end) : minimum(end, last)
  }
}
