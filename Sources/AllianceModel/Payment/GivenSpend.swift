import Modelling
import Scenarios

/// Clause 1: a small contract that states budget and spend instead of services.
///
/// Business as usual costs the budget; the alliance costs what is spent, and after the term the
/// budget again. Both are split over providers by their share, and cost providers what they are
/// paid. Several commissioners pay equal parts of both: no services say what each of them buys.
///
/// From the year in which another party replaces one that is excluded, the share falls to it:
/// share × takes_part, and the successor's + share × (1 − takes_part).
///
/// Hand cases: £142,274,000 spent of £133,462,000 by two commissioners: £4,406,000 more for each.
/// Two providers with half of £390 each, the second replaced by the first in year 3: £195, 195, 0
/// and £195, 195, 390.
struct GivenSpend {
  /// What is spent in a year, nil where services say so.
  private(set) var spend: Expression?
  /// What providers are paid as usual, by party; empty where services say so.
  private(set) var usualIncome: [String: Expression] = [:]

  /// Writes budget and spend, and what providers are paid of them.
  static func write(into draft: inout Draft, term: Term) -> GivenSpend {
    guard let stated = draft.parts.spend, let budget = draft.parts.budget.given else {
      return GivenSpend()
    }
    draft.section("Budget and spend", "Takes budget, spend and shares from Inputs.")
    let spend = draft.yearly(
      .contract(.spend), "Spend", .pounds,
      "What is spent while the contract runs; the budget after it.",
      about: Subject().observable,
      when(term.active, stated.value, else: budget.value))
    let part = 1 / draft.numberOfCommissioners()
    let shares = writeShares(into: &draft)
    var given = GivenSpend(spend: spend)
    for party in draft.parties(.provider) {
      given.usualIncome[party] = writeIncome(
        into: &draft, party: party, view: .usual, amount: shares[party] * budget.value, part: part)
      let delivered = delivered(by: party, shares: shares, in: draft)
      writeIncome(
        into: &draft, party: party, view: .alliance, amount: delivered * spend, part: part)
    }
    return given
  }

  /// What a party is paid in a world, in equal parts by commissioners; it costs it as much.
  @discardableResult
  private static func writeIncome(
    into draft: inout Draft, party: String, view: View, amount: Expression, part: Expression
  ) -> Expression {
    let line = draft.yearly(
      .party(party, .serviceIncome, view), "\(draft.name(party)): paid\(view.suffix)", .pounds,
      view.isUsual ? "Its share of the budget." : "Its share of what is spent.",
      about: Subject(isBusinessAsUsual: view.isUsual, party: party), amount)
    for payer in draft.parties(.commissioner) {
      draft.flow(.payment, from: payer, to: party, in: view, line * part)
    }
    draft.cost(.service, of: party, view, line)
    return line
  }

  /// The share that a provider delivers in the alliance: its own until it is replaced, and of those
  /// whose place it takes.
  private static func delivered(
    by party: String, shares: ByID<Expression>, in draft: Draft
  ) -> Expression {
    let own = draft.successor(of: party) == nil ? 1 : draft.takesPart(party)
    return sum(
      of: [shares[party] * own]
        + draft.replaced(by: party).map { shares[$0] * (1 - draft.takesPart($0)) })
  }

  /// The providers' shares: as stated, else equal parts of what is left.
  private static func writeShares(into draft: inout Draft) -> ByID<Expression> {
    let providers = draft.parts.parties.filter { $0.value.role == .provider }
    let stated = providers.compactMap { $0.value.share?.value }
    let open = providers.count - stated.count
    let equal = open > 0 ? writeEqualShare(into: &draft, stated: stated, open: open) : 0
    var shares = ByID<Expression>()
    for provider in providers { shares[provider.id] = provider.value.share?.value ?? equal }
    return shares
  }

  private static func writeEqualShare(
    into draft: inout Draft, stated: [Expression], open: Int
  ) -> Expression {
    let number = draft.number(
      .parties(.providersWithoutShare), "Number of providers that state no share", open)
    return draft.constant(
      .contract(.equalShare), "Share of a provider that states none", .share,
      "What the stated shares leave, in equal parts.", (1 - sum(of: stated)) / number)
  }
}
