import Modelling
import Scenarios

/// Clause 3: which investments go ahead, and how much of all plans is delivered.
///
/// An investment is judged once, in the year of its first capital, the base year as year 0:
/// begun: opening [capital > 0]; = MAX(prev, [capital > 0]); begins = begun − prev(begun);
/// goes = Σ_t begins × [years left ≥ needs]; 1 for one that needs no years.
///
/// Hand case: a contract of five years, capital in years 1 and 2, four years needed: 5 − 1 = 4 are
/// left in year 1, it goes ahead. First spent in year 2 it does not: 3 are left.
struct Ventures {
  /// What delivery of all plans is multiplied by; 1 where it does not follow readiness.
  let delivery: Expression
  /// 1 where an investment goes ahead, for all that need years.
  private let goes: ByID<Expression>

  /// Writes what goes ahead.
  static func write(into draft: inout Draft, term: Term, readiness: Readiness) -> Ventures {
    draft.section(
      "What goes ahead",
      "Takes the years an investment needs from Inputs and the years left from Time.")
    var goes = ByID<Expression>()
    for investment in draft.parts.investments where investment.value.needs != nil {
      goes[investment.id] = writeGoes(into: &draft, investment: investment, term: term)
    }
    return Ventures(delivery: readiness.delivery, goes: goes)
  }

  /// Whether an investment goes ahead, 1 or 0; 1 for all that need no years.
  func goes(_ id: String?) -> Expression {
    guard let id, let goes = goes.find(id) else { return 1 }
    return goes
  }

  /// Whether as many years were left as it needs in the year of its first capital.
  private static func writeGoes(
    into draft: inout Draft, investment: Named<Clause<InvestmentKeys>>, term: Term
  ) -> Expression {
    let name = Titles.title(investment.value.name, investment.id)
    writeFirstCapital(into: &draft, investment: investment, name: name)
    draft.yearly(
      .investment(investment.id, .longEnough), "\(name): enough of the contract left", .flag,
      "1 where as many years of the contract are left as it needs.", base: .same,
      term.allows(investment.value.needs))
    return draft.constant(
      .investment(investment.id, .goes), "\(name): goes ahead", .flag,
      "1 where enough of the contract was left in the year of the first capital.",
      LineID.investment(investment.id, .begins).product(
        with: LineID.investment(investment.id, .longEnough)))
  }

  private static func writeFirstCapital(
    into draft: inout Draft, investment: Named<Clause<InvestmentKeys>>, name: String
  ) {
    let capital = investment.value.capital.value
    let started = draft.rolling(
      .investment(investment.id, .begun), "\(name): capital begun", .flag, at: .startOfYear,
      "1 from the year of the first capital on.", opening: flag(capital.isAbove(0)),
      then: { maximum($0, flag(capital.isAbove(0))) })
    draft.yearly(
      .investment(investment.id, .begins), "\(name): first capital", .flag, at: .startOfYear,
      "1 in the year of the first capital.",
      base: .value(started), started - previous(started))
  }
}
