import Modelling
import Scenarios

/// Clause 6: what an asset is worth in its holder's books, and what that costs.
///
/// after spending = prev(book value) + capital; depreciation = MIN(after spending, [t ≥ start] ×
/// capital to date ÷ life); write-off = closing × (1 − kept) × (after spending − depreciation);
/// book value: opening after spending; = after spending − depreciation − write-off;
/// capital charge = charge rate × (after spending + book value) ÷ 2; book cost = depreciation + capital
/// charge.
///
/// Hand case: £1,000 in the base year over ten years at 3.5 %: year 1 depreciates £100, the book
/// value is £900, the capital charge 3.5 % × (1,000 + 900) ÷ 2 = £33.25 and book cost £133.25. A contract that ends
/// after year 4 writes off 1,000 − 4 × 100 = £600.
struct BookValue {
  /// Book value at the end of the year.
  let value: Expression
  /// What of the asset is used up in the year.
  let depreciation: Expression
  /// What the capital in the asset costs in the year; 0 where no rate is stated.
  let charge: Expression
  /// What is lost when the contract ends; 0 where nothing is.
  let writeOff: Expression

  static func write(
    into draft: inout Draft, asset: Asset, term: Term, capital: Expression, toDate: Expression
  ) -> BookValue {
    let bookID = asset.line(.bookValue)
    let opening = draft.yearly(
      asset.line(.openingBookValue), "\(asset.name): book value after spending", .pounds,
      at: .startOfYear, "Last year's book value and the year's capital.", about: asset.about,
      base: .value(capital), .previous(bookID) + capital)
    let depreciation = writeDepreciation(
      into: &draft, asset: asset, term: term, opening: opening, toDate: toDate)
    let writeOff = writeWriteOff(
      into: &draft, asset: asset, term: term, left: opening - depreciation)
    let value = draft.yearly(
      bookID, "\(asset.name): book value", .pounds, at: .endOfYear,
      "Book value after spending less depreciation and write-off.", about: asset.about,
      base: .value(opening), opening - depreciation - writeOff)
    let charge = writeCharge(into: &draft, asset: asset, bothValues: opening + value)
    return BookValue(
      value: value, depreciation: depreciation, charge: charge, writeOff: writeOff)
  }

  private static func writeDepreciation(
    into draft: inout Draft, asset: Asset, term: Term, opening: Expression, toDate: Expression
  ) -> Expression {
    draft.yearly(
      asset.line(.depreciation), "\(asset.name): depreciation", .pounds,
      "Capital to date over the life of the asset, from its first year of use, no more than is left.",
      about: asset.about,
      minimum(
        opening,
        term.year.isAtLeast(asset.keys.start.value) * toDate / asset.keys.assetLife.value))
  }

  /// What of the book value finds no further use when the contract ends.
  private static func writeWriteOff(
    into draft: inout Draft, asset: Asset, term: Term, left: Expression
  ) -> Expression {
    guard asset.view == .alliance, term.end != nil else { return 0 }
    return draft.yearly(
      asset.line(.writeOff), "\(asset.name): write-off", .pounds, at: .endOfYear,
      "Book value lost when the contract ends: all that finds no further use.", about: asset.about,
      total: .sum,
      term.closing * (1 - asset.keys.kept.orNothing) * left)
  }

  /// What the capital costs, and the book cost with it.
  private static func writeCharge(
    into draft: inout Draft, asset: Asset, bothValues: Expression
  ) -> Expression {
    let (rate, depreciation) = (asset.keys.chargeRate, Expression.line(asset.line(.depreciation)))
    let charge =
      !rate.isStated
      ? 0
      : draft.yearly(
        asset.line(.capitalCharge), "\(asset.name): capital charge", .pounds,
        "What the capital costs on the average book value.", about: asset.about,
        rate.value * bothValues / 2)
    draft.yearly(
      asset.line(.bookCost), "\(asset.name): book cost", .pounds,
      "Depreciation and the capital charge.", about: asset.about, depreciation + charge)
    return charge
  }
}
