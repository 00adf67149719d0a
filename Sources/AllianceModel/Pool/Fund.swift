import Modelling
import Scenarios

/// Clause 9: a fund beside the pool that outcomes earn, whether or not anything is saved.
///
/// money = in_term × amount, or in_term × share × budget; available = money + in_term ×
/// prev(unearned), the latter with `unearned: forward`; each metric has its weight of it and earns
/// part × curve(its score), its score ÷ 100 where no curve is stated; providers share that by
/// weights (no soft-landing path), or by a matrix at the metric's own score (`FundShares`). What
/// nobody earns, unearned = available − Σ what providers earn, stays with the commissioners, goes
/// forward, or to a use (a flow to the payee, `outside` by default). With `from: withheld` a
/// provider pays in money × its service income as usual ÷ that of all; unearned money does not go
/// back to it, or it would be no incentive.
/// Hand case: £100,000; falls 60 % at a score of 50, stories 40 % at 100: £30,000 and £40,000 are
/// earned, £30,000 are not.
enum Fund {
  /// Writes what is put in, what is earned, by whom, and when it is paid.
  static func write(
    into draft: inout Draft, term: Term, budget: Budget, outcomes: Outcomes, weighing: Weighing,
    contributions: Contributions
  ) {
    guard let keys: Clause<FundKeys> = draft.parts.fund else { return }
    draft.section(
      "Fund for outcomes", "Takes the fund from Inputs, scores from above: what is earned, by whom."
    )
    let money = draft.yearly(
      .fund(.money), "Money put into the fund", .pounds, "The fund of the year in the contract.",
      term.inTerm * (keys.amount?.value ?? keys.share.orNothing * budget.total))
    let available = available(into: &draft, keys: keys, money: money, term: term)
    let earned = FundShares.write(
      into: &draft, keys: keys, outcomes: outcomes, weighing: weighing, available: available)
    let unearned = unearned(into: &draft, keys: keys, available: available, earned: earned)
    if keys.from == .withheld {
      writeWithheld(into: &draft, money: money, weighing: weighing, contributions: contributions)
    }
    writePayments(into: &draft, keys: keys, earned: earned, contributions: contributions)
    if keys.unearned == .use {
      contributions.writeFlows(
        into: &draft, kind: .fund, provider: keys.payee?.text ?? Outsider.id, amount: unearned,
        fromCommissioners: true)
    }
    writeCheck(into: &draft, keys: keys, available: available, unearned: unearned)
  }

  /// The year's money, and where it goes forward what was not earned the year before.
  private static func available(
    into draft: inout Draft, keys: Clause<FundKeys>, money: Expression, term: Term
  ) -> Expression {
    guard keys.unearned == .forward else { return money }
    return draft.yearly(
      .fund(.available), "Money that can be earned", .pounds,
      "The year's money, and what was not earned the year before.", total: Total.none,
      money + term.inTerm * .previous(.fund(.unearned)))
  }

  /// What can be earned and nobody earns.
  private static func unearned(
    into draft: inout Draft, keys: Clause<FundKeys>, available: Expression, earned: FundShares
  ) -> Expression {
    draft.yearly(
      .fund(.unearned), keys.use.isEmpty ? "Fund not earned" : "Fund not earned, for: \(keys.use)",
      .pounds, "What can be earned less what providers earn.",
      total: keys.unearned == .forward ? Total.none : nil,
      available - sum(of: draft.parties(.provider).compactMap { earned.earned.find($0) }))
  }

  /// Money that providers pay in by their service income as usual; equal parts where none has any.
  private static func writeWithheld(
    into draft: inout Draft, money: Expression, weighing: Weighing, contributions: Contributions
  ) {
    let providers = weighing.providers
    let incomes = providers.map {
      weighing.landing.incomeAsUsual(of: $0) * draft.takesPart($0)
    }
    let all = draft.yearly(
      .fund(.income), "Service income of all providers, as usual", .pounds,
      "What the fund is withheld by: income of those that take part.", sum(of: incomes))
    let number = draft.numberOfProviders()
    for (party, income) in zip(providers, incomes) {
      let paid = draft.yearly(
        .party(party, .fundWithheld), "\(draft.name(party)): withheld for the fund", .pounds,
        "The fund by its service income as usual; equal parts where nobody has any.",
        about: Subject(party: party, recurrent: false),
        money * ratio(income, to: all, whenZero: 1 / number))
      contributions.writeFlows(
        into: &draft, kind: .fund, provider: party, amount: paid, fromCommissioners: false)
    }
  }

  /// What each provider is paid: in the year, or in arrears the year after.
  private static func writePayments(
    into draft: inout Draft, keys: Clause<FundKeys>, earned: FundShares,
    contributions: Contributions
  ) {
    for party in draft.parties(.provider) {
      guard let amount = earned.earned.find(party) else { continue }
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

  /// Providers earn no more than can be earned.
  private static func writeCheck(
    into draft: inout Draft, keys: Clause<FundKeys>, available: Expression, unearned: Expression
  ) {
    let margin = draft.margin(of: available)
    draft.check(
      .error(.fundWhole), "The fund pays no more than it has", .error,
      "What providers earn is no more than what can be earned.",
      remedy: "Look at fund.weights and fund.earned: together they give away more than there is.",
      at: keys.earned.isEmpty ? keys.place(of: \.weights) : keys.place(of: \.earned),
      isBroken: unearned.isBelow(-margin))
  }
}
