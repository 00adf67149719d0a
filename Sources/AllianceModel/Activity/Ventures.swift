import Modelling
import Scenarios

/// Clause 3: which investments go ahead, given how much of the contract is left, and what is delivered.
struct Ventures {
  /// What delivery of all plans is multiplied by; 1 where it does not follow readiness.
  let delivery: Expression
  /// 1 where an investment goes ahead; 1 for all that need no years.
  private let goes: [String: Expression]

  init(_ draft: inout Draft, _ term: Term, _ readiness: Readiness) {
    delivery = readiness.delivery
    let asking = draft.parts.investments.filter { $0.value.needs != nil }
    var goes: [String: Expression] = [:]
    draft.section(
      "What goes ahead",
      "Takes the years an investment needs from Inputs and the years left from Time.")
    for investment in asking {
      guard let needs = investment.value.needs, let left = term.yearsLeft else { continue }
      goes[investment.id] = Ventures.goes(investment, needs, left, &draft)
    }
    self.goes = goes
  }

  /// Whether an investment goes ahead, 1 or 0.
  func goes(_ id: String?) -> Expression { id.flatMap { goes[$0] } ?? 1 }

  /// An investment is judged once, in the year of its first capital.
  private static func goes(
    _ investment: Named<Clause<InvestmentKeys>>, _ needs: Quantity, _ left: Expression,
    _ draft: inout Draft
  ) -> Expression {
    let name = Titles.title(investment.value.name, investment.id)
    let capital = investment.value.capital.value
    let started = draft.rolling(
      .investment(investment.id, .begun), "\(name): capital begun", .flag, at: .startOfYear,
      "1 from the year of the first capital on.", opening: flag(capital.isAbove(0)),
      then: { maximum($0, flag(capital.isAbove(0))) })
    draft.yearly(
      .investment(investment.id, .begins), "\(name): first capital", .flag, at: .startOfYear,
      "1 in the year of the first capital.",
      base: .value(started), started - previous(started))
    draft.yearly(
      .investment(investment.id, .longEnough), "\(name): enough of the contract left", .flag,
      "1 where as many years of the contract are left as it needs.", base: .same,
      flag(left.isAtLeast(needs.value)))
    return draft.constant(
      .investment(investment.id, .goes), "\(name): goes ahead", .flag,
      "1 where enough of the contract was left in the year of the first capital.",
      LineID.investment(investment.id, .begins).product(
        with: LineID.investment(investment.id, .longEnough)))
  }
}
