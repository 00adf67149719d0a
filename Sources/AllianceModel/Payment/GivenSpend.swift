import Modelling
import Scenarios

/// Clause 1: a small contract that states budget and spend instead of services.
///
/// Business as usual costs the budget; the alliance costs what is spent, and after the term the
/// budget again. Both are split over providers by their share, and cost providers what they are paid.
/// Several commissioners pay equal parts of both: no services say what each of them buys.
///
/// From the year in which another party replaces one that is excluded, the share falls to it:
/// share × takes_part, and the successor's + share × (1 − takes_part).
///
/// Hand cases: £142,274,000 spent of £133,462,000 by two commissioners: £4,406,000 more for each. Two
/// providers with half of £390 each, the second replaced by the first in year 3: £195, 195, 0 and
/// £195, 195, 390.
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
      .contract(.spend), "Spend", .pounds,
      "What is spent while the contract runs; the budget after it.",
      when(term.active, stated.value, else: budget.value))
    let payers = draft.parties(.commissioner)
    let part = 1 / draft.numberOfCommissioners()
    let shares = GivenSpend.shares(&draft)
    let present = Dictionary(
      uniqueKeysWithValues: shares.map { ($0.0, GivenSpend.delivered($0.0, shares, draft)) })
    for (id, share) in shares {
      for view in View.allCases {
        let share = view.isUsual ? share : present[id] ?? share
        let line = draft.yearly(
          .party(id, .serviceIncome, view), "\(draft.name(id)): paid\(view.suffix)",
          .pounds,
          view.isUsual ? "Its share of the budget." : "Its share of what is spent.",
          about: Subject(isBusinessAsUsual: view.isUsual, party: id),
          share * (view.isUsual ? budget.value : spend))
        if view.isUsual { usualIncome[id] = line }
        for payer in payers { draft.flow(.payment, from: payer, to: id, in: view, line * part) }
        draft.cost(.service, of: id, view, line)
      }
    }
    self.spend = spend
  }

  /// The share that a provider delivers in the alliance: its own until it is replaced, and of those
  /// whose place it takes.
  private static func delivered(
    _ party: String, _ shares: [(String, Expression)], _ draft: Draft
  ) -> Expression {
    func share(_ party: String) -> Expression { shares.first { $0.0 == party }?.1 ?? 0 }
    let own = draft.successor(of: party) == nil ? 1 : draft.takesPart(party)
    return sum(
      of: [share(party) * own]
        + draft.replaced(by: party).map { share($0) * (1 - draft.takesPart($0)) })
  }

  /// The providers' shares: as stated, else equal parts of what is left.
  private static func shares(_ draft: inout Draft) -> [(String, Expression)] {
    let providers = draft.parts.parties.filter { $0.value.role == .provider }
    let stated = providers.compactMap { $0.value.share?.value }
    let open = providers.count - stated.count
    guard open > 0 else { return providers.map { ($0.id, $0.value.share?.value ?? 0) } }
    let number = draft.number(
      .parties(.providersWithoutShare), "Number of providers that state no share", open)
    let equal = draft.constant(
      .contract(.equalShare), "Share of a provider that states none", .share,
      "What the stated shares leave, in equal parts.", (1 - sum(of: stated)) / number)
    return providers.map { ($0.id, $0.value.share?.value ?? equal) }
  }
}
