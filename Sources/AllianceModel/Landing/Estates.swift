import Modelling
import Scenarios

/// Clause 7: space that the change frees, and who moves in.
///
/// let_t = active_t × [t ≥ from]; rent_t = let_t × rent × index_t, a recurrent flow tenant → owner;
/// what a tenant among the parties saves elsewhere, let_t × saves × index_t, lowers its cost;
/// fit-out, nominal, falls in the years named on the owner, or on who is named, where the space is
/// let in some year. Rent from outside is real money: it counts in the real saving and in the
/// economic view; rent that a commissioner pays is no outturn. Nothing is let in the base year.
/// With `ends` the rent stops with the contract.
///
/// Hand case: a wing let from year 2 at £100 rising 10 % a year, £50 of fit-out before: 0, 121,
/// 133.10 … of rent and 50 in year 1. A contract that ends after year 1 lets nothing and fits
/// nothing out.
struct Estates {
  /// Rent that outsiders pay, 0 where none do.
  let rentFromOutside: Expression

  /// Writes who pays what for space that is put to new use.
  static func write(into draft: inout Draft, term: Term, prices: Prices) -> Estates {
    draft.section("Estates", "Takes rents and years from Inputs: space that is put to new use.")
    var rents: [Expression] = []
    for estate in draft.parts.estates {
      let rent = Letting(estate, term: term, prices: prices).write(into: &draft)
      if estate.tenant == Outsider.id { rents.append(rent) }
    }
    guard !rents.isEmpty else { return Estates(rentFromOutside: 0) }
    return Estates(
      rentFromOutside: draft.yearly(
        .system(.rentFromOutside), "Rent from outside", .pounds,
        "What tenants outside the contract pay: money that the system really gains.",
        sum(of: rents)))
  }
}
