import Modelling
import Scenarios

/// Clause 6: the book view: what an asset costs its holder.
///
/// capital = stated × [it goes ahead] × standing, as nobody builds for a contract that has ended;
/// running cost = [t ≥ start] × cost × index × [it goes ahead] × active. Capital is cash and no
/// cost; its cost is the book cost (`BookValue`).
///
/// Hand case: £600 in the base year and £400 in year 2, the contract ended early after year 1: £600
/// alone are spent. What is run at £50 from year 1 on then costs £50 in year 1 and nothing after.
struct Holding {
  /// Capital spent on the first day of the year.
  let capital: Expression
  /// Capital spent so far.
  let capitalToDate: Expression
  /// Book value at the end of the year.
  let book: Expression
  /// What of the asset is used up in the year.
  let depreciation: Expression
  /// What the capital in the asset costs in the year; 0 where no rate is stated.
  let charge: Expression
  /// What is lost when the contract ends; 0 where nothing is.
  let writeOff: Expression
  /// What running it costs; 0 where it costs nothing.
  let running: Expression
  /// 1 where it goes ahead.
  let goes: Expression

  /// Writes what an asset costs its holder.
  static func write(
    into draft: inout Draft, asset: Asset, term: Term, prices: Prices, ventures: Ventures
  ) -> Holding {
    let goes = ventures.goes(asset.id)
    let capital = writeCapital(into: &draft, asset: asset, term: term, goes: goes)
    let toDate = draft.rolling(
      asset.line(.capitalToDate), "\(asset.name): capital to date", .pounds, at: .startOfYear,
      "Capital spent so far.", about: asset.about, opening: capital, then: { $0 + capital })
    let book = BookValue.write(
      into: &draft, asset: asset, term: term, capital: capital, toDate: toDate)
    let running = writeRunning(into: &draft, asset: asset, term: term, prices: prices, goes: goes)
    draft.cost(.capital, of: asset.holder, asset.view, 0, cash: capital)
    draft.cost(.running, of: asset.holder, asset.view, running)
    return Holding(
      capital: capital, capitalToDate: toDate, book: book.value,
      depreciation: book.depreciation, charge: book.charge, writeOff: book.writeOff,
      running: running, goes: goes)
  }

  private static func writeCapital(
    into draft: inout Draft, asset: Asset, term: Term, goes: Expression
  ) -> Expression {
    let planned = asset.keys.capital.value * goes
    // Nobody builds for a contract that has ended.
    let built = asset.view.isUsual ? 1 : term.standing
    return draft.yearly(
      asset.line(.capital), "\(asset.name): capital", .pounds, at: .startOfYear,
      "Capital spent on the first day of the year.", about: asset.seen,
      base: built == 1 ? .same : .value(planned), total: .sum, planned * built)
  }

  private static func writeRunning(
    into draft: inout Draft, asset: Asset, term: Term, prices: Prices, goes: Expression
  ) -> Expression {
    guard let cost = asset.keys.runningCost else { return 0 }
    return draft.yearly(
      asset.line(.runningCost), "\(asset.name): running cost", .pounds,
      "Cost of running it from its first year of use, at the year's prices.", about: asset.seen,
      term.year.isAtLeast(asset.keys.start.value) * cost.value
        * prices.index(asset.keys.runningIndex) * goes
        * (asset.view.isUsual ? 1 : term.active))
  }
}
