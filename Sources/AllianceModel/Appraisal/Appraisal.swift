import Modelling
import Scenarios

/// Clause 12: what the alliance is worth to each party and to all together.
///
/// present value = change of surplus ÷ deflator × discount factor, net present value = Σ over the
/// base year and all years; within the term that of the base year and the contract, after it the
/// rest (`PresentWorth`). The worst year is the one of the lowest change while the contract runs:
/// years after it stand at the best change of all years, so that they are never the worst, and
/// years that differ by less than the tolerance are alike, the first of them counting.
///
/// Hand case: changes of −£100 and +£207 at 3.5 %, end of year: −96.62 + 193.24 = £96.62; the worst
/// year is the first, and it is paid back in the second.
enum Appraisal {
  /// Writes the appraisal of each party, then that of the system.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, system: SystemCosts,
    investments: Investments, estates: Estates, ledger: Ledger, positions: Positions
  ) {
    draft.section(
      "Appraisal by party",
      "Takes changes of surplus from above; real, discounted, base year and after.")
    draft.yearly(
      .time(.within), "Base year or contract", .flag,
      "1 in the base year and while the contract runs.",
      base: .value(1), term.ownTerm)
    let worth = draft.parts.parties.map(\.id).map { party in
      let worth = writeParty(
        into: &draft, party: party, term: term, prices: prices, positions: positions)
      writeCash(into: &draft, of: party, ledger: ledger, prices: prices)
      return worth
    }
    let economy = Economy.write(
      into: &draft, term: term, prices: prices, system: system, investments: investments,
      estates: estates)
    Reconciliation.write(
      into: &draft, term: term, prices: prices, system: system, economy: economy,
      fromOutside: positions.fromOutside - estates.rentFromOutside, worth: worth,
      turnover: ledger.turnover)
  }

  /// Writes what the alliance is worth to a party, and when it is worst; gives the former.
  private static func writeParty(
    into draft: inout Draft, party: String, term: Term, prices: Prices, positions: Positions
  ) -> Expression {
    let name = draft.name(party)
    let about = Subject(party: party)
    let change = Expression.line(.party(party, .change))
    draft.yearly(
      .party(party, .presentValue), "\(name): present value of the change", .presentPounds,
      "Change of surplus in base-year prices times the discount factor.", about: about, base: .same,
      prices.present(change))
    let npv = PresentWorth.write(into: &draft, of: .party(party), named: name, about: about)
    WorstYear.write(into: &draft, of: party, change: change, term: term)
    LowestYears.write(into: &draft, of: party)
    if positions.underlyingMargin.alliance.find(party) != nil {
      Deficits.write(into: &draft, of: party, positions: positions, term: term)
    }
    draft.constant(
      .party(party, .wins), "\(name): wins", .flag,
      "1 where the party is not worse off over all years (win:win).",
      about: about, flag(npv.isAtLeast(-1)))
    return npv
  }
}
