import Modelling
import Scenarios

/// Writes the lines of one party in one world.
struct PositionWriter {
  let party: String
  let view: View
  let ledger: Ledger

  private var about: Subject { Subject(isBusinessAsUsual: view.isUsual, party: party) }

  /// A line in pounds with a base year.
  func line(
    into draft: inout Draft, key: PartyLine, words: String, sentence: String, amount: Expression
  ) -> Expression {
    draft.yearly(
      .party(party, key, view), "\(draft.name(party)): \(words)\(view.suffix)", .pounds, sentence,
      about: about, base: .same, amount)
  }

  /// Income, and what payments and cost leave of it.
  func surplus(into draft: inout Draft) -> (income: Expression, surplus: Expression) {
    let income = line(
      into: &draft, key: .income, words: "income", sentence: "All that it is paid.",
      amount: sum(of: ledger.received(by: party, in: view)))
    let paid = line(
      into: &draft, key: .paid, words: "payments", sentence: "All that it pays.",
      amount: sum(of: ledger.paid(by: party, in: view)))
    let cost = line(
      into: &draft, key: .cost, words: "cost", sentence: "All costs that fall on it.",
      amount: sum(of: ledger.costs(of: party, in: view)))
    let surplus = line(
      into: &draft, key: .surplus, words: "surplus",
      sentence: "Income less payments and cost; a deficit is negative.",
      amount: income - paid - cost)
    return (income, surplus)
  }

  /// Recurrent income, and what recurrent payments and costs leave of it.
  func underlying(into draft: inout Draft) -> (recurrent: Expression, underlying: Expression) {
    let recurrent = line(
      into: &draft, key: .recurrentIncome, words: "recurrent income",
      sentence: "What it is paid every year.",
      amount: sum(of: ledger.received(by: party, in: view, recurrent: true)))
    let underlying = line(
      into: &draft, key: .underlying, words: "underlying surplus",
      sentence: "Recurrent income less recurrent payments and costs.",
      amount: recurrent - sum(of: ledger.paid(by: party, in: view, recurrent: true))
        - sum(of: ledger.costs(of: party, in: view, recurrent: true)))
    return (recurrent, underlying)
  }

  /// Both margins of a provider; gives the underlying one.
  func margin(
    into draft: inout Draft, income: Expression, surplus: Expression, recurrent: Expression,
    underlying: Expression
  ) -> Expression? {
    guard draft.parties(.provider).contains(party) else { return nil }
    let name = draft.name(party)
    draft.yearly(
      .party(party, .margin, view), "\(name): margin\(view.suffix)", .percentOf("income"),
      "Surplus over income; 0 without income.",
      about: about, total: .lowest, ratio(surplus, to: income))
    return draft.yearly(
      .party(party, .underlyingMargin, view), "\(name): underlying margin\(view.suffix)",
      .percentOf("income"),
      "Underlying surplus over recurrent income; 0 without income.", about: about,
      total: .lowest, ratio(underlying, to: recurrent))
  }

  /// The part of the party that the contract is about, where it does other things besides.
  func writeScope(into draft: inout Draft, income: Expression, surplus: Expression) {
    guard let keys = draft.parts.parties.first(where: { $0.id == party })?.value,
      keys.otherIncome != nil || keys.otherCost != nil
    else { return }
    let name = draft.name(party)
    let other: Expression = keys.otherIncome == nil ? 0 : .line(.party(party, .otherIncome))
    let otherCost: Expression = keys.otherCost == nil ? 0 : .line(.party(party, .otherCost))
    let inScope = draft.yearly(
      .party(party, .contractSurplus, view), "\(name): surplus in the contract\(view.suffix)",
      .pounds,
      "Surplus without income and cost outside the contract.", about: about,
      surplus - other + otherCost)
    draft.yearly(
      .party(party, .contractMargin, view), "\(name): margin in the contract\(view.suffix)",
      .percentOf("income"),
      "Surplus in the contract over income in it; 0 without income.", about: about,
      when(income.equals(other), 0, else: .binary(.divide, inScope, income - other)))
  }
}
