import Modelling
import Scenarios

/// One space, and who pays what for it.
struct Letting {
  private let estate: Named<Clause<EstateKeys>>
  private let term: Term
  private let level: Expression

  init(_ estate: Named<Clause<EstateKeys>>, term: Term, prices: Prices) {
    self.estate = estate
    self.term = term
    level = prices.index(estate.value.index)
  }

  private var name: String { Titles.title(estate.value.name, estate.id) }
  private var owner: String { estate.value.owner.text }
  private var isLet: Expression { .line(line(.let)) }
  private func line(_ key: EstateLine) -> LineID { .estate(estate.id, key) }

  /// Writes flag, rent, what the tenant saves and fit-out; gives the rent.
  func write(into draft: inout Draft) -> Expression {
    draft.yearly(
      line(.let), "\(name): let", .flag,
      "1 from the year in which the tenant moves in, while services work as agreed.",
      about: Subject(party: owner), term.active * term.year.isAtLeast(estate.value.from.value))
    let rent = draft.yearly(
      line(.rent), "\(name): rent", .pounds, "Rent at the year's prices, where it is let.",
      about: Subject(party: estate.tenant, counterparty: owner, recurrent: true).observable,
      isLet * estate.value.rent.value * level)
    draft.flow(.rent, from: estate.tenant, to: owner, rent)
    writeSaved(into: &draft)
    writeFitOut(into: &draft)
    return rent
  }

  /// What the tenant saves elsewhere: a cost of its own that falls.
  private func writeSaved(into draft: inout Draft) {
    guard let saves = estate.value.saves else { return }
    let saved = draft.yearly(
      line(.saved), "\(name): cost that the tenant saves elsewhere", .pounds,
      "Cost of space that the tenant gives up, at the year's prices.",
      about: Subject(party: estate.tenant, recurrent: true), isLet * saves.value * level)
    draft.cost(.space, of: estate.tenant, .alliance, -saved)
    draft.use(.alliance, -saved)
  }

  private func writeFitOut(into draft: inout Draft) {
    guard let cost = estate.value.fitOut else { return }
    let payer = (estate.value.fitOutBy ?? estate.value.owner).text
    let about = Subject(party: payer, recurrent: false)
    let used = draft.constant(
      line(.used), "\(name): let in any year", .flag,
      "1 where somebody moves in at all.", about: about,
      .overYears(.highest, [line(.let)], .afterBase))
    let fitOut = draft.yearly(
      line(.fitOut), "\(name): fit-out", .pounds,
      "What making the space fit costs once, where somebody moves in.", about: about.observable,
      base: .same,
      cost.value * used)
    draft.cost(.fitOut, of: payer, .alliance, fitOut)
    draft.use(.alliance, fitOut)
  }
}

extension Named where Value == Clause<EstateKeys> {
  /// Who moves in.
  var tenant: String { value.tenant?.text ?? Outsider.id }
}
