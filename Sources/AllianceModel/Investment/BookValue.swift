import Modelling
import Scenarios

/// Clause 6: what an asset is worth in its holder's books, and what that costs.
///
/// after spending = prev(book value) + capital; depreciation = MIN(after spending, [t ≥ start] ×
/// capital to date ÷ life); write-off = closing × (1 − kept) × (after spending − depreciation);
/// book value: opening after spending; = after spending − depreciation − write-off;
/// book cost = depreciation + charge rate × (after spending + book value) ÷ 2.
///
/// Hand case: £1,000 in the base year over ten years at 3.5 %: year 1 depreciates £100, the book
/// value is £900, and book cost 100 + 3.5 % × (1,000 + 900) ÷ 2 = £133.25. A contract that ends
/// after year 4 writes off 1,000 − 4 × 100 = £600.
struct BookValue {
  /// Book value at the end of the year.
  let value: Expression
  /// Depreciation and capital charge.
  let cost: Expression
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
    let cost = writeCost(
      into: &draft, asset: asset, depreciation: depreciation, bothValues: opening + value)
    return BookValue(value: value, cost: cost, writeOff: writeOff)
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

  private static func writeCost(
    into draft: inout Draft, asset: Asset, depreciation: Expression, bothValues: Expression
  ) -> Expression {
    let rate = asset.keys.chargeRate
    return draft.yearly(
      asset.line(.bookCost), "\(asset.name): book cost", .pounds,
      "Depreciation, and the capital charge on the average book value.", about: asset.about,
      rate.isStated ? depreciation + rate.value * bothValues / 2 : depreciation)
  }
}
