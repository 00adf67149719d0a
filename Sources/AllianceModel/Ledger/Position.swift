import Modelling
import Scenarios

/// One party in one world.
struct Position {
  let surplus: Expression
  let underlying: Expression
  /// Underlying margin, nil for commissioners: what they are paid says nothing about them.
  let margin: Expression?
  let cash: Expression

  init(_ party: String, _ view: View, _ draft: inout Draft, _ ledger: Ledger) {
    let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
    let name = draft.name(party)
    func line(
      _ key: PartyLine, _ words: String, _ sentence: String, _ expression: Expression,
      _ draft: inout Draft
    ) -> Expression {
      draft.yearly(
        .party(party, key, view), "\(name): \(words)\(view.suffix)", .pounds, sentence,
        about: about,
        base: .same,
        expression)
    }
    let income = line(
      .income, "income", "All that it is paid.", sum(of: ledger.received(party, view)), &draft)
    let paid = line(
      .paid, "payments", "All that it pays.", sum(of: ledger.paid(party, view)), &draft)
    let cost = line(
      .cost, "cost", "All costs that fall on it.", sum(of: ledger.costs(party, view)), &draft)
    surplus = line(
      .surplus, "surplus", "Income less payments and cost; a deficit is negative.",
      income - paid - cost,
      &draft)
    let recurrent = line(
      .recurrentIncome, "recurrent income", "What it is paid every year.",
      sum(of: ledger.received(party, view, recurrent: true)), &draft)
    underlying = line(
      .underlying, "underlying surplus", "Recurrent income less recurrent payments and costs.",
      recurrent - sum(of: ledger.paid(party, view, recurrent: true))
        - sum(of: ledger.costs(party, view, recurrent: true)), &draft)
    margin = Position.margins(party, view, income, surplus, recurrent, underlying, &draft)
    let money = ledger.cash(party, view)
    cash = line(
      .cash, "cash", "What is paid to it less what it pays, when it is paid, capital among it.",
      sum(of: money.received) - sum(of: money.paid) - sum(of: money.costs), &draft)
    Position.declareScope(party, view, income, surplus, &draft)
  }

  private static func margins(
    _ party: String, _ view: View, _ income: Expression, _ surplus: Expression,
    _ recurrent: Expression, _ underlying: Expression, _ draft: inout Draft
  ) -> Expression? {
    guard draft.parties(.provider).contains(party) else { return nil }
    let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
    let name = draft.name(party)
    draft.yearly(
      .party(party, .margin, view), "\(name): margin\(view.suffix)", .rate,
      "Surplus over income; 0 without income.",
      about: about, ratio(surplus, to: income))
    return draft.yearly(
      .party(party, .underlyingMargin, view), "\(name): underlying margin\(view.suffix)", .rate,
      "Underlying surplus over recurrent income; 0 without income.", about: about,
      ratio(underlying, to: recurrent))
  }

  /// The part of the party that the contract is about, where it does other things besides.
  private static func declareScope(
    _ party: String, _ view: View, _ income: Expression, _ surplus: Expression, _ draft: inout Draft
  ) {
    guard let keys = draft.parts.parties.first(where: { $0.id == party })?.value,
      keys.otherIncome != nil || keys.otherCost != nil
    else { return }
    let other: Expression = keys.otherIncome == nil ? 0 : .line(.party(party, .otherIncome))
    let otherCost: Expression = keys.otherCost == nil ? 0 : .line(.party(party, .otherCost))
    let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
    let inScope = draft.yearly(
      .party(party, .contractSurplus, view),
      "\(draft.name(party)): surplus in the contract\(view.suffix)",
      .pounds,
      "Surplus without income and cost outside the contract.", about: about,
      surplus - other + otherCost)
    draft.yearly(
      .party(party, .contractMargin, view),
      "\(draft.name(party)): margin in the contract\(view.suffix)", .rate,
      "Surplus in the contract over income in it; 0 without income.", about: about,
      when(income.equals(other), 0, else: .binary(.divide, inScope, income - other)))
  }
}
