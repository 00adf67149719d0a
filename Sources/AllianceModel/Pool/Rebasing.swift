import Modelling
import Scenarios

/// Clause 9: what a new term makes of the budget for services.
///
/// A new budget is agreed at the outturn of the last year of the term before: rebase: opening 1; =
/// IF(new_term, 1 − share × (1 − prev(outturn of services ÷ budget before rebase and efficiency)),
/// prev); and agreed efficiency starts again: IF(new_term, 1, prev) × (1 − e). Where the contract
/// is not let again, efficiency runs on and nothing is rebased.
///
/// Hand case: budget £1,000, £1,030.30 paid in the last year: with a share of 100 % the new one is
/// £1,030.30, with 50 % £1,015.15. Outturn is compared with the budget as first agreed, so that a
/// gain kept by all terms is taken into the new budget once: first budget £1,000, £950 paid in year
/// 3, rebase 0.95; £950 again in year 6, still 0.95.
struct Rebasing {
  /// 1 in the first year of each further term; nil where the contract is not let again.
  private let newTerm: Expression?
  /// What multiplies the budget of each service.
  private let factor: Expression

  /// Writes efficiency, and where the contract is let again what became of the first budget.
  static func write(into draft: inout Draft, term: Term) -> Self {
    let efficiency = efficiency(into: &draft, newTerm: term.newTerm)
    guard let newTerm = term.newTerm else { return Rebasing(newTerm: nil, factor: efficiency) }
    let keys = draft.parts.budget
    let rebase = draft.rolling(
      .budget(.rebase), "Rebased budget", .factor, at: .duringYear,
      "What outturn was of the first budget in the last year of the term before, as far as agreed.",
      about: .agreed, opening: 1,
      then: {
        when(
          newTerm, 1 - keys.rebaseShare.value * (1 - .previous(.budget(.outturnShare))), else: $0)
      })
    return Rebasing(newTerm: newTerm, factor: rebase * efficiency)
  }

  /// What agreed efficiency leaves of the budget; each new term starts again.
  private static func efficiency(into draft: inout Draft, newTerm: Expression?) -> Expression {
    let keys = draft.parts.budget
    return draft.rolling(
      .budget(.efficiency), "Agreed efficiency on the budget", .factor, at: .duringYear,
      "Last year's, less the agreed efficiency of the year\(newTerm == nil ? "" : "; new terms start again").",
      about: .agreed, opening: 1,
      then: { last in
        (newTerm.map { when($0, 1, else: last) } ?? last) * (1 - keys.efficiency.value)
      })
  }

  /// Writes the budget of a service, from what it is before efficiency and new terms.
  func budget(
    into draft: inout Draft, of service: Named<Clause<ServiceKeys>>, amount: Expression,
    words: String
  ) -> Expression {
    let id = LineID.budget(service: service.id)
    let about = Subject(party: service.value.provider.text, service: service.id).agreed
    guard newTerm != nil else {
      return draft.yearly(
        id, "Budget: \(service.title)", .pounds, "\(words), less agreed efficiency.", about: about,
        amount * factor)
    }
    let first = draft.yearly(
      .budgetAtFirst(service: service.id), "Budget as first agreed: \(service.title)", .pounds,
      "\(words).",
      about: about, amount)
    return draft.yearly(
      id, "Budget: \(service.title)", .pounds,
      "As first agreed, at what the last new term made of it, less agreed efficiency.",
      about: about, first * factor)
  }

  /// Writes how outturn stands to the budget as first agreed, once both are known.
  func writeShare(into draft: inout Draft, outturn: LineID) {
    guard newTerm != nil else { return }
    // What is agreed anew follows what was paid until then.
    draft.letThrough(.line(outturn))
    let services = draft.parts.services.filter(\.value.inScope)
    let first = draft.yearly(
      .budget(.atFirst), "Budget for services as first agreed", .pounds,
      "Before efficiency and new terms.", about: .agreed,
      sum(of: services.map { .line(.budgetAtFirst(service: $0.id)) }))
    draft.yearly(
      .budget(.outturnShare), "Outturn of the budget as first agreed", .factor,
      "What services in scope come to over their first budget; 1 without a budget.",
      about: .agreed,
      ratio(.line(outturn), to: first, whenZero: 1))
  }
}
