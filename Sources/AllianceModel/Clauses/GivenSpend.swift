import Modelling
import Scenarios

/// Clause 1: a small contract that states budget and spend instead of services.
///
/// Business as usual costs the budget; the alliance costs what is spent, and after the term the
/// budget again. Both are split over providers by their share, and cost providers what they are paid.
struct GivenSpend {
  /// What is spent in a year, nil where services say so.
  let spend: Expression?
  /// What providers are paid as usual, by party; empty where services say so.
  private(set) var usualIncome: [String: Expression] = [:]

  init(_ draft: inout Draft, _ term: Term) {
    guard let stated = draft.parts.spend, let budget = draft.parts.budget.given else {
      spend = nil
      return
    }
    draft.section("Budget and spend", "Takes budget, spend and shares from Inputs.")
    let spend = draft.yearly(
      "contract.spend", "Spend", .pounds,
      "What is spent while the contract runs; the budget after it.",
      when(term.active, stated.value, else: budget.value))
    let payer = draft.payer(of: nil)
    let shares = GivenSpend.shares(&draft)
    for (id, share) in shares {
      for view in View.allCases {
        let line = draft.yearly(
          "\(view.prefix)party.\(id).service_income", "\(draft.name(id)): paid\(view.suffix)",
          .pounds,
          view.isUsual ? "Its share of the budget." : "Its share of what is spent.",
          about: Subject(isBusinessAsUsual: view.isUsual, party: id),
          share * (view.isUsual ? budget.value : spend))
        if view.isUsual { usualIncome[id] = line }
        draft.flow(.payment, from: payer, to: id, in: view, line)
        draft.cost(.service, of: id, view, line)
      }
    }
    self.spend = spend
  }

  /// The providers' shares: as stated, else equal parts of what is left.
  private static func shares(_ draft: inout Draft) -> [(String, Expression)] {
    let providers = draft.parts.parties.filter { $0.value.role == .provider }
    let stated = providers.compactMap { $0.value.share?.value }
    let open = providers.count - stated.count
    guard open > 0 else { return providers.map { ($0.id, $0.value.share?.value ?? 0) } }
    let equal = draft.constant(
      "contract.equal_share", "Share of a provider that states none", .share,
      "What the stated shares leave, in equal parts.",
      (1 - sum(of: stated)) / .number(Double(open)))
    return providers.map { ($0.id, $0.value.share?.value ?? equal) }
  }
}
