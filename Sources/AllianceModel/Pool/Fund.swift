import Modelling
import Scenarios

/// Clause 9: a fund beside the pool that outcomes earn, whether or not anything is saved.
///
/// available = in_term × (new money + prev(unearned), the latter with `unearned: forward`); each metric
/// has its weight of it and earns part × curve(its score), linear where no curve is stated;
/// providers share that by weights, or by a matrix at the metric's own score. What nobody earns,
/// available − Σ earned, goes back, forward, or to a use.
/// Hand case: £100,000; falls 60 % at a score of 50, stories 40 % at 100: £30,000 and £40,000 are
/// earned, £30,000 are not.
struct Fund {
  /// What a provider earns.
  private(set) var earned: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ budget: Budget, _ outcomes: Outcomes,
    _ weighing: Weighing, _ contributions: Contributions
  ) {
    guard let keys: Clause<FundKeys> = draft.parts.fund else { return }
    draft.section(
      "Fund for outcomes", "Takes the fund from Inputs, scores from above: what is earned, by whom."
    )
    let money = draft.yearly(
      .fund(.money), "Money put into the fund", .pounds, "The fund of the year in the contract.",
      term.inTerm * (keys.amount?.value ?? (keys.share?.value ?? 0) * budget.total))
    let unearnedID = LineID.fund(.unearned)
    let available =
      keys.unearned != .forward
      ? money
      : draft.yearly(
        .fund(.available), "Money that can be earned", .pounds,
        "The year's money, and what was not earned the year before.", total: Total.none,
        money + term.inTerm * .previous(unearnedID))
    earned = FundShares(keys, outcomes, weighing, available, &draft).earned
    let unearned = draft.yearly(
      unearnedID, keys.use.isEmpty ? "Fund not earned" : "Fund not earned, for: \(keys.use)",
      .pounds, "What can be earned less what providers earn.",
      total: keys.unearned == .forward ? Total.none : nil,
      available - sum(of: draft.parties(.provider).compactMap { earned[$0] }))
    Fund.withhold(money, keys, weighing, contributions, &draft)
    pay(keys, contributions, &draft)
    if keys.unearned == .use {
      contributions.writeFlows(
        into: &draft, kind: .fund, provider: keys.payee?.text ?? "outside", amount: unearned,
        fromCommissioners: true)
    }
    let margin = draft.margin(of: available)
    draft.check(
      .error(.fundWhole), "The fund pays no more than it has", .error,
      "What providers earn is no more than what can be earned.",
      remedy: "Look at fund.weights and fund.earned: together they give away more than there is.",
      at: keys.earned.isEmpty ? keys.place(of: \.weights) : keys.place(of: \.earned),
      isBroken: unearned.isBelow(-margin))
  }

  /// Money that providers pay in, each by its service income as usual; equal parts where none has any.
  private static func withhold(
    _ money: Expression, _ keys: Clause<FundKeys>, _ weighing: Weighing,
    _ contributions: Contributions, _ draft: inout Draft
  ) {
    guard keys.from == .withheld else { return }
    let providers = weighing.providers
    let usual = weighing.landing.income[.usual] ?? [:]
    let income = Dictionary(
      uniqueKeysWithValues: providers.map { ($0, (usual[$0] ?? 0) * draft.takesPart($0)) })
    let all = draft.yearly(
      .fund(.income), "Service income of all providers, as usual", .pounds,
      "What the fund is withheld by: income of those that take part.",
      sum(of: providers.compactMap { income[$0] }))
    let number = draft.numberOfProviders()
    for party in providers {
      let paid = draft.yearly(
        .party(party, .fundWithheld), "\(draft.name(party)): withheld for the fund", .pounds,
        "The fund by its service income as usual; equal parts where nobody has any.",
        about: Subject(party: party, recurrent: false),
        money * ratio(income[party] ?? 0, to: all, whenZero: 1 / number))
      contributions.writeFlows(
        into: &draft, kind: .fund, provider: party, amount: paid, fromCommissioners: false)
    }
  }

  private func pay(
    _ keys: Clause<FundKeys>, _ contributions: Contributions, _ draft: inout Draft
  ) {
    for party in draft.parties(.provider) {
      guard let amount = earned[party] else { continue }
      let late =
        keys.paid != .arrears
        ? nil
        : draft.yearly(
          .party(party, .fundPaid), "\(draft.name(party)): paid by the fund", .pounds,
          "What it earned the year before.", about: Subject(party: party, recurrent: false),
          previous(amount))
      contributions.writeFlows(
        into: &draft, kind: .fund, provider: party, amount: amount,
        paid: late.map { .init(now: 0, late: $0) }, fromCommissioners: true)
    }
  }
}
