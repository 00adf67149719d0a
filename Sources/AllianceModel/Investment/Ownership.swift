import Modelling
import Scenarios

/// Clause 6: whose asset it is, and who bears its book cost.
///
/// The holder's, for good, unless `residual_to` names another party. Then the asset passes to it
/// at the end of the last year of recovery, or of the contract where that ends before; where the
/// holder carries it, at the end of the contract or else of the appraisal. It passes at book value,
/// in kind (no cash), and its new owner pays MIN(residual value, book value) for it, which the charge
/// left open; what is written off first is worth nothing to the new owner.
/// Depreciation, capital charge and write-off after that are the new owner's; no pound of the system moves.
///
/// £1,000 over ten years, recovered in four at 0 % down to £200: charges 4 × 200, book value £600.
/// Holder: 800 + 200 − 400 − 600 = 0. Payer and new owner: −800 − 200 + 600, then −100 for six years.
enum Ownership {
  static func declare(
    _ investment: Named<Clause<InvestmentKeys>>, _ view: View, _ holding: Holding, _ term: Term,
    _ draft: inout Draft
  ) {
    let keys = investment.value
    let holder = keys.holder.text
    guard let owner = keys.residualTo?.text, owner != holder else {
      draft.cost(.book, of: holder, view, holding.bookCost, cash: 0)
      draft.cost(.writeOff, of: holder, view, holding.writeOff, cash: 0)
      return
    }
    func line(_ key: InvestmentLine) -> LineID { .investment(investment.id, key, view) }
    let name = Titles.title(keys.name, investment.id)
    let about = Subject(
      isBusinessAsUsual: view.isUsual, party: holder, counterparty: owner, recurrent: false)
    let last = draft.constant(
      line(.lastYearHeld), "\(name): last year of its holder", .years,
      "The number of the year at whose end the asset passes to its next owner.", about: about,
      lastYear(keys, line(.recoveryYears), view, term))
    let held = draft.yearly(
      line(.held), "\(name): still its holder's", .flag, at: .duringYear,
      "1 up to the year at whose end the asset passes.", about: about,
      flag(term.year.isAtMost(last)))
    let passes = draft.yearly(
      line(.passes), "\(name): passes", .flag, at: .endOfYear,
      "1 in the year at whose end the asset passes.", about: about, flag(term.year.equals(last)))
    draft.flow(.asset, from: holder, to: owner, in: view, passes * holding.book, cash: 0)
    if keys.sells {
      let paid = draft.yearly(
        line(.residualPaid), "\(name): paid by its next owner", .pounds, at: .endOfYear,
        "Its residual value where it passes, and no more than its book value.", about: about,
        passes * minimum(keys.residual.value * holding.goes, holding.book))
      draft.flow(.residual, from: owner, to: holder, in: view, paid)
    }
    for (party, share) in [(holder, held), (owner, 1 - held)] {
      draft.cost(.book, of: party, view, share * holding.bookCost, cash: 0)
      draft.cost(.writeOff, of: party, view, share * holding.writeOff, cash: 0)
    }
    for (party, share) in [(holder, held - passes), (owner, 1 - held + passes)] {
      draft.yearly(
        .bookValue(of: investment.id, for: party, view),
        "\(name): book value of \(draft.name(party))", .pounds,
        at: .endOfYear, "The asset's value in its owner's books.",
        about: Subject(isBusinessAsUsual: view.isUsual, party: party),
        base: party == holder ? .value(holding.book) : .blank, share * holding.book)
    }
  }

  private static func lastYear(
    _ keys: Clause<InvestmentKeys>, _ recoveryYears: LineID, _ view: View, _ term: Term
  ) -> Expression {
    let end = view.isUsual ? nil : term.end
    guard keys.recovery == .price else {
      let horizon = Expression.line(.time(.horizon))
      return end.map { minimum($0, horizon) } ?? horizon
    }
    let recovered = keys.start.value + .line(recoveryYears) - 1
    return end.map { minimum(recovered, $0) } ?? recovered
  }
}

extension Clause where Keys == InvestmentKeys {
  /// Whether the asset passes to another party for its residual value.
  var sells: Bool { self.residualTo != nil && self.residual.isStated }
}
