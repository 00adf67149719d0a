import Modelling
import Scenarios

/// Clause 12: why what the alliance is worth to all parties is not what it is worth to society.
///
/// Σ party NPV = economic NPV − PV(irrecoverable VAT) + PV(money from outside without rent) +
/// [PV(capital) − PV(what is left) − PV(book cost)], each alliance less business as usual. The last
/// is near 0 only where the capital charge is the nominal discount rate.
///
/// Hand case, without discounting: an economic NPV of £40, £5 more of VAT, a grant of £10 from
/// outside, capital of £100, £20 left and £90 of book cost: 40 − 5 + 10 + (100 − 20 − 90) = £35 for
/// the parties.
struct Reconciliation {
  let prices: Prices

  /// Writes the lines between the two sums, and the check that nothing else lies between them.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, system: SystemCosts, economy: Economy,
    fromOutside: Expression, worth: [Expression], turnover: Expression
  ) {
    draft.section(
      "From the system to the parties", "Takes present values from above: why the two sums differ.")
    let reconciliation = Reconciliation(prices: prices)
    let vat = reconciliation.vat(into: &draft, system: system)
    let outside = reconciliation.line(
      into: &draft, key: .outside, label: "Present value of money from outside",
      sentence: "Without rent: a gain to parties, none to society.", amount: fromOutside)
    let timing = reconciliation.timing(into: &draft, system: system, economy: economy)
    let parties = draft.constant(
      .reconciliation(.parties), "Net present value of all parties", .presentPounds,
      "The sum of the parties' net present values.", sum(of: worth))
    let explained = draft.constant(
      .reconciliation(.explained), "Explained by the lines above", .presentPounds,
      "The system's net present value and the lines between.",
      sum(of: [economy.npv, -vat, outside, timing]))
    let margin = draft.margin(of: (turnover.lineID?.total()).orNothing)
    draft.check(
      .error(.reconciliation), "System and parties reconcile", .error,
      "The parties' net present values are the system's and the lines between.",
      remedy: "A flow or cost reaches a party but not the system, or the other way round.",
      isBroken: term.lastYear
        * absolute(parties - explained).isAbove(margin))
  }

  /// Writes a figure by year, and its present value.
  private func line(
    into draft: inout Draft, key: ReconciliationLine, label: String, sentence: String,
    amount: Expression
  ) -> Expression {
    let id = LineID.reconciliationByYear(key)
    draft.yearly(
      id, "\(label), by year", .presentPounds, sentence, base: .same,
      prices.present(amount))
    return draft.constant(.reconciliation(key), label, .presentPounds, sentence, id.total())
  }

  /// Tax that is not reclaimed; nothing where there is none.
  private func vat(into draft: inout Draft, system: SystemCosts) -> Expression {
    let vat = system.vat.alliance - system.vat.usual
    guard vat != 0 else { return 0 }
    return line(
      into: &draft, key: .vat, label: "Present value of irrecoverable VAT",
      sentence: "A cost to parties, none to society.", amount: vat)
  }

  /// Capital when spent less book cost and what is left; nothing where nobody invests.
  private func timing(
    into draft: inout Draft, system: SystemCosts, economy: Economy
  ) -> Expression {
    guard let spent = economy.spent, let left = economy.left else { return 0 }
    let charged = line(
      into: &draft, key: .book, label: "Present value of book cost",
      sentence: "Parties bear book cost, society capital when spent.",
      amount: system.book.alliance - system.book.usual)
    return draft.constant(
      .reconciliation(.capital), "Capital when spent less book cost and what is left",
      .presentPounds,
      "Near 0 only where the capital charge is the nominal discount rate.",
      spent.total() - left.total() - charged)
  }
}
