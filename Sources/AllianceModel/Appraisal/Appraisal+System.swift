import Modelling
import Scenarios

extension Appraisal {
  /// The economic view: resources saved, capital when spent, what is left at the end.
  static func system(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ system: SystemCosts,
    _ investments: Investments, _ estates: Estates, _ positions: Positions,
    _ partyWorth: [Expression], turnover: Expression
  ) {
    draft.section(
      "Appraisal of the system",
      "Takes resources, capital and book values from above; taxes and payments between parties play no part."
    )
    func real(_ id: LineID, _ label: String, _ sentence: String, _ amount: Expression) -> Expression
    {
      draft.yearly(
        id, label, .presentPounds, sentence, base: .same,
        prices.present(amount))
    }
    let saved = real(
      .system(.pvResources), "Present value of resources saved",
      "Resources as usual less resources in the alliance, real and discounted.",
      (system.resource[.usual] ?? 0) - (system.resource[.alliance] ?? 0))
    let rent =
      estates.rentFromOutside == 0
      ? 0
      : real(
        .system(.pvRent), "Present value of rent from outside",
        "What tenants outside the contract pay, real and discounted.", estates.rentFromOutside)
    let hasCapital = !draft.parts.investments.isEmpty
    let capital = difference(investments.capital)
    let book = difference(investments.book)
    let spent =
      hasCapital
      ? draft.yearly(
        .system(.pvCapital), "Present value of capital", .presentPounds, at: .startOfYear,
        "Capital in the alliance less capital as usual, when spent, real and discounted.",
        base: .same,
        capital * prices.capitalFactor)
      : 0
    let left =
      hasCapital
      ? real(
        .system(.pvBookValue), "Present value of what is left",
        "Book value in the last year, alliance less business as usual.", term.lastYear * book)
      : 0
    draft.yearly(
      .system(.presentValue), "Present value of the year", .presentPounds,
      rent == 0
        ? "Resources saved, less capital spent, and what is left at the end."
        : "Resources saved and rent from outside, less capital spent, and what is left at the end.",
      base: .same, saved + rent - spent + left)
    let npv = worth(of: .system, "System", Subject(), &draft)
    reconcile(
      &draft, term, prices, system, positions.fromOutside - estates.rentFromOutside, partyWorth,
      npv, spent, left, turnover: turnover)
  }

  /// Σ party NPV = economic NPV − PV(VAT) + PV(outside) + [PV(capital) − PV(left) − PV(book cost)].
  private static func reconcile(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ system: SystemCosts,
    _ fromOutside: Expression, _ partyWorth: [Expression], _ npv: Expression,
    _ spent: Expression, _ left: Expression, turnover: Expression
  ) {
    draft.section(
      "From the system to the parties", "Takes present values from above: why the two sums differ.")
    let vat = difference(system.vat)
    let book = difference(system.book)
    var terms: [Expression] = [npv]
    func add(_ key: ReconciliationLine, _ label: String, _ sentence: String, _ amount: Expression)
      -> Expression
    {
      let id = LineID.reconciliationByYear(key)
      draft.yearly(
        id, "\(label), by year", .presentPounds, sentence, base: .same,
        prices.present(amount))
      return draft.constant(.reconciliation(key), label, .presentPounds, sentence, id.total())
    }
    if vat != 0 {
      terms.append(
        -add(
          .vat, "Present value of irrecoverable VAT", "A cost to parties, none to society.", vat))
    }
    terms.append(
      add(
        .outside, "Present value of money from outside",
        "Without rent: a gain to parties, none to society.", fromOutside))
    if let spentID = spent.lineID, let leftID = left.lineID {
      let charged = add(
        .book, "Present value of book cost", "Parties bear book cost, society capital when spent.",
        book)
      let timing = draft.constant(
        .reconciliation(.capital), "Capital when spent less book cost and what is left",
        .presentPounds,
        "Near 0 only where the capital charge is the nominal discount rate.",
        spentID.total() - leftID.total() - charged)
      terms.append(timing)
    }
    let parties = draft.constant(
      .reconciliation(.parties), "Net present value of all parties", .presentPounds,
      "The sum of the parties' net present values.", sum(of: partyWorth))
    let explained = draft.constant(
      .reconciliation(.explained), "Explained by the lines above", .presentPounds,
      "The system's net present value and the lines between.", sum(of: terms))
    let margin = draft.margin(of: turnover.lineID?.total() ?? 0)
    draft.check(
      .error(.reconciliation), "System and parties reconcile", .error,
      "The parties' net present values are the system's and the lines between.",
      remedy: "A flow or cost reaches a party but not the system, or the other way round.",
      isBroken: term.lastYear
        * absolute(parties - explained).isAbove(margin))
  }

  /// Alliance less business as usual.
  private static func difference(_ lines: [View: [Expression]]) -> Expression {
    sum(of: lines[.alliance] ?? []) - sum(of: lines[.usual] ?? [])
  }

  private static func difference(_ lines: [View: Expression]) -> Expression {
    (lines[.alliance] ?? 0) - (lines[.usual] ?? 0)
  }
}
