import Modelling
import Scenarios

/// Clause 11: one party in one world.
///
/// surplus = Σ flows to it − Σ flows from it − Σ costs on it; underlying = the same of what is
/// recurrent; margin = surplus ÷ income, underlying margin = underlying ÷ recurrent income, for
/// providers only; cash = the same sums when they are paid, capital among them. In the contract:
/// surplus − other income + other cost, over income − other income.
///
/// Hand case: income £100, cost £90 with £4 of it once: surplus £10, margin 10 %; underlying £14.
/// With £20 of income and £15 of cost outside the contract: 10 − 20 + 15 = £5, of £80 6.25 %.
struct Position {
  /// What is left of the year.
  let surplus: Expression
  /// What is left of what comes again every year.
  let underlying: Expression
  /// Underlying margin, nil for commissioners: what they are paid says nothing about them.
  let margin: Expression?
  /// Money in less money out.
  let cash: Expression

  /// Writes where the party stands.
  static func write(
    into draft: inout Draft, of party: String, in view: View, ledger: Ledger
  ) -> Self {
    let writer = PositionWriter(party: party, view: view, ledger: ledger)
    let (income, surplus) = writer.surplus(into: &draft)
    let (recurrent, underlying) = writer.underlying(into: &draft)
    let margin = writer.margin(
      into: &draft, income: income, surplus: surplus, recurrent: recurrent, underlying: underlying)
    let cash = writer.line(
      into: &draft, key: .cash, words: "cash",
      sentence: "What is paid to it less what it pays, when it is paid, capital among it.",
      amount: ledger.cash(of: party, in: view))
    writer.writeScope(into: &draft, income: income, surplus: surplus)
    return Position(surplus: surplus, underlying: underlying, margin: margin, cash: cash)
  }
}
