import Modelling
import Scenarios

/// The book view: what the holder's accounts show.
struct Holding {
  let capital: Expression
  let capitalToDate: Expression
  let book: Expression
  let bookCost: Expression
  let writeOff: Expression
  let running: Expression
  let goes: Expression

  init(
    _ investment: Named<Clause<InvestmentKeys>>, _ view: View, _ draft: inout Draft, _ term: Term,
    _ prices: Prices, _ ventures: Ventures
  ) {
    let keys = investment.value
    func line(_ key: InvestmentLine) -> LineID { .investment(investment.id, key, view) }
    let name = Titles.title(keys.name, investment.id)
    let about = Subject(isBusinessAsUsual: view.isUsual, party: keys.holder.text)
    let goes = ventures.goes(investment.id)
    self.goes = goes
    let planned = keys.capital.value * goes
    // Nobody builds for a contract that has ended.
    let built = view.isUsual ? 1 : term.standing
    capital = draft.yearly(
      line(.capital), "\(name): capital", .pounds, at: .startOfYear,
      "Capital spent on the first day of the year.", about: about,
      base: built == 1 ? .same : .value(planned), planned * built)
    let spent = capital
    capitalToDate = draft.rolling(
      line(.capitalToDate), "\(name): capital to date", .pounds, at: .startOfYear,
      "Capital spent so far.",
      about: about, opening: spent, then: { $0 + spent })
    let bookID = line(.bookValue)
    let opening = draft.yearly(
      line(.openingBookValue), "\(name): book value after spending", .pounds, at: .startOfYear,
      "Last year's book value and the year's capital.", about: about, base: .value(capital),
      .previous(bookID) + capital)
    let depreciation = draft.yearly(
      line(.depreciation), "\(name): depreciation", .pounds,
      "Capital to date over the life of the asset, from its first year of use, no more than is left.",
      about: about,
      minimum(
        opening, (term.year.isAtLeast(keys.start.value)) * capitalToDate / keys.assetLife.value))
    let writeOff =
      view == .alliance && term.end != nil
      ? draft.yearly(
        line(.writeOff), "\(name): write-off", .pounds, at: .endOfYear,
        "Book value lost when the contract ends: all that finds no further use.", about: about,
        term.closing * (1 - (keys.kept?.value ?? 0)) * (opening - depreciation))
      : 0
    self.writeOff = writeOff
    book = draft.yearly(
      bookID, "\(name): book value", .pounds, at: .endOfYear,
      "Book value after spending less depreciation and write-off.", about: about,
      base: .value(opening),
      opening - depreciation - writeOff)
    let charged = keys.chargeRate.value * (opening + book) / 2
    bookCost = draft.yearly(
      line(.bookCost), "\(name): book cost", .pounds,
      "Depreciation, and the capital charge on the average book value.", about: about,
      keys.chargeRate.isStated ? depreciation + charged : depreciation)
    running =
      keys.runningCost.map { cost in
        draft.yearly(
          line(.runningCost), "\(name): running cost", .pounds,
          "Cost of running it from its first year of use, at the year's prices.", about: about,
          (term.year.isAtLeast(keys.start.value)) * cost.value * prices.index(keys.runningIndex)
            * goes
            * (view.isUsual ? 1 : term.active))
      } ?? 0
    draft.cost(.capital, of: keys.holder.text, view, 0, cash: capital)
    draft.cost(.running, of: keys.holder.text, view, running)
  }
}
