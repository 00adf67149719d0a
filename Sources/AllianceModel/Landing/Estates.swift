import Modelling
import Scenarios

/// Clause 7: space that the change frees, and who moves in.
///
/// let_t = active_t × [t ≥ from]; rent_t = let_t × rent × index_t, a recurrent flow tenant → owner;
/// what a tenant among the parties saves elsewhere, let_t × saves × index_t, lowers its cost;
/// fit-out falls once on the owner, or on who is named, where the space is let at all. Rent from
/// outside is real money: it counts in the real saving and in the economic view. Nothing is let in
/// the base year. With `ends` the rent stops with the contract.
///
/// Hand case: a wing let from year 2 at £100 rising 10 % a year, £50 of fit-out before: 0, 121,
/// 133.10 … of rent and 50 in year 1. A contract that ends after year 1 lets nothing and fits
/// nothing out.
struct Estates {
  /// Rent that outsiders pay, 0 where none do.
  let rentFromOutside: Expression

  init(_ draft: inout Draft, _ term: Term, _ prices: Prices) {
    draft.section("Estates", "Takes rents and years from Inputs: space that is put to new use.")
    var rents: [Expression] = []
    for estate in draft.parts.estates {
      let rent = Letting(estate, term, prices).declare(&draft)
      if estate.tenant == "outside" { rents.append(rent) }
    }
    guard !rents.isEmpty else {
      rentFromOutside = 0
      return
    }
    rentFromOutside = draft.yearly(
      .system(.rentFromOutside), "Rent from outside", .pounds,
      "What tenants outside the contract pay: money that the system really gains.",
      sum(of: rents))
  }
}

extension Named where Value == Clause<EstateKeys> {
  /// Who moves in.
  fileprivate var tenant: String { value.tenant?.text ?? "outside" }
}

/// One space, about to declare who pays what for it.
private struct Letting {
  let estate: Named<Clause<EstateKeys>>
  let term: Term
  private func line(_ key: EstateLine) -> LineID { .estate(estate.id, key) }
  let name: String
  let isLet: Expression
  let level: Expression

  init(_ estate: Named<Clause<EstateKeys>>, _ term: Term, _ prices: Prices) {
    self.estate = estate
    self.term = term
    name = Titles.title(estate.value.name, estate.id)
    isLet = .line(.estate(estate.id, .let))
    level = prices.index(estate.value.index)
  }

  /// Declares flag, rent, what the tenant saves and fit-out; gives the rent.
  func declare(_ draft: inout Draft) -> Expression {
    let (keys, tenant) = (estate.value, estate.tenant)
    let owner = keys.owner.text
    draft.yearly(
      line(.let), "\(name): let", .flag,
      "1 from the year in which the tenant moves in, while services work as agreed.",
      about: Subject(party: owner), term.active * term.year.isAtLeast(keys.from.value))
    let rent = draft.yearly(
      line(.rent), "\(name): rent", .pounds, "Rent at the year's prices, where it is let.",
      about: Subject(party: tenant, counterparty: owner, recurrent: true),
      isLet * keys.rent.value * level)
    draft.flow(.rent, from: tenant, to: owner, rent)
    if let saves = keys.saves {
      let saved = draft.yearly(
        line(.saved), "\(name): cost that the tenant saves elsewhere", .pounds,
        "Cost of space that the tenant gives up, at the year's prices.",
        about: Subject(party: tenant, recurrent: true), isLet * saves.value * level)
      draft.cost(.space, of: tenant, .alliance, -saved)
      draft.use(.alliance, -saved)
    }
    fitOut(&draft)
    return rent
  }

  private func fitOut(_ draft: inout Draft) {
    guard let cost = estate.value.fitOut else { return }
    let payer = (estate.value.fitOutBy ?? estate.value.owner).text
    let about = Subject(party: payer, recurrent: false)
    let used = draft.constant(
      line(.used), "\(name): let in any year", .flag,
      "1 where somebody moves in at all.", about: about,
      .overYears(.highest, [line(.let)], .afterBase))
    let line = draft.yearly(
      line(.fitOut), "\(name): fit-out", .pounds,
      "What making the space fit costs once, where somebody moves in.", about: about, base: .same,
      cost.value * used)
    draft.cost(.fitOut, of: payer, .alliance, line)
    draft.use(.alliance, line)
  }
}
