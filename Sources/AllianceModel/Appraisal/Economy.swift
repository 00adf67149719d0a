import Modelling
import Scenarios

/// Clause 12: the economic view: resources saved, capital when spent, what is left at the end.
///
/// present value = PV(resources as usual − resources in the alliance) + PV(rent from outside) −
/// capital × its own factor + PV(book value in the last year), capital and book value being those
/// of the alliance less those as usual. Taxes and payments between parties play no part.
///
/// Hand case, without discounting: £100 of capital in year 1 saves £30 in each of three years, and
/// £20 of it are left in the fourth, the last: −70, 30, 30, 20, together £10.
struct Economy {
  /// The net present value of the system.
  let npv: Expression
  /// The present value of capital, year by year; nil where nobody invests.
  let spent: LineID?
  /// The present value of what is left, year by year; nil where nobody invests.
  let left: LineID?

  /// Writes what the alliance is worth to all together.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, system: SystemCosts,
    investments: Investments, estates: Estates
  ) -> Self {
    draft.section(
      "Appraisal of the system",
      "Takes resources, capital and book values from above; taxes and payments between parties play no part."
    )
    let saved = draft.yearly(
      .system(.pvResources), "Present value of resources saved", .presentPounds,
      "Resources as usual less resources in the alliance, real and discounted.", base: .same,
      prices.present(system.resource.usual - system.resource.alliance))
    let rent = rent(into: &draft, estates: estates, prices: prices)
    let hasCapital = !draft.parts.investments.isEmpty
    let spent =
      hasCapital ? capital(into: &draft, investments: investments, prices: prices) : 0
    let left =
      hasCapital
      ? bookValue(into: &draft, investments: investments, prices: prices, term: term) : 0
    draft.yearly(
      .system(.presentValue), "Present value of the year", .presentPounds,
      rent == 0
        ? "Resources saved, less capital spent, and what is left at the end."
        : "Resources saved and rent from outside, less capital spent, and what is left at the end.",
      base: .same, saved + rent - spent + left)
    let npv = PresentWorth.write(into: &draft, of: .system, named: "System", about: Subject())
    return Economy(npv: npv, spent: spent.lineID, left: left.lineID)
  }

  /// Rent from outside; nothing where nobody pays any.
  private static func rent(
    into draft: inout Draft, estates: Estates, prices: Prices
  ) -> Expression {
    guard estates.rentFromOutside != 0 else { return 0 }
    return draft.yearly(
      .system(.pvRent), "Present value of rent from outside", .presentPounds,
      "What tenants outside the contract pay, real and discounted.", base: .same,
      prices.present(estates.rentFromOutside))
  }

  /// Capital that the alliance spends beyond that as usual, when it is spent.
  private static func capital(
    into draft: inout Draft, investments: Investments, prices: Prices
  ) -> Expression {
    draft.yearly(
      .system(.pvCapital), "Present value of capital", .presentPounds, at: .startOfYear,
      "Capital in the alliance less capital as usual, when spent, real and discounted.",
      base: .same, total: .sum, investments.change(of: \.capital) * prices.capitalFactor)
  }

  /// Book value beyond that as usual, in the last year.
  private static func bookValue(
    into draft: inout Draft, investments: Investments, prices: Prices, term: Term
  ) -> Expression {
    draft.yearly(
      .system(.pvBookValue), "Present value of what is left", .presentPounds,
      "Book value in the last year, alliance less business as usual.", base: .same,
      prices.present(term.lastYear * investments.change(of: \.book)))
  }
}

extension Investments {
  /// What the investments have of something, alliance less business as usual.
  func change(of lines: KeyPath<Investments, BothViews<[Expression]>>) -> Expression {
    let own = self[keyPath: lines]
    return sum(of: own.alliance) - sum(of: own.usual)
  }
}
