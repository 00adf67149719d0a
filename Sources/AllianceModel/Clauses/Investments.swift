import Modelling
import Scenarios

/// Clause 6: buildings and equipment, what they cost their holder and what they cost the payer.
struct Investments {
  /// Charges that prices recover, with what the budget needs to know of them.
  struct Charge {
    let id: String
    let line: Expression
    let capitalToDate: LineID
    let capital: Quantity
  }

  /// Capital spent by world.
  private(set) var capital: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Book value at the end of the year by world.
  private(set) var book: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Depreciation, capital charge and write-off by world.
  private(set) var bookCost: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Running cost by world.
  private(set) var running: [View: [Expression]] = [.usual: [], .alliance: []]
  /// Capital of the alliance to date by holder.
  private(set) var capitalToDate: [String: [Expression]] = [:]
  /// Charges that prices recover from commissioners in the alliance.
  private(set) var charges: [Charge] = []

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ ventures: Ventures,
    _ contributions: Contributions
  ) {
    draft.section(
      "Investments", "Takes capital, life and recovery from Inputs; book view first, then recovery."
    )
    for investment in draft.parts.investments {
      let view: View = investment.value.case == .bau ? .usual : .alliance
      let holding = Holding(investment, view, &draft, term, prices, ventures)
      capital[view]?.append(holding.capital)
      book[view]?.append(holding.book)
      bookCost[view]?.append(holding.bookCost + holding.writeOff)
      if holding.running != 0 { running[view]?.append(holding.running) }
      if view == .alliance {
        capitalToDate[investment.value.holder.text, default: []].append(holding.capitalToDate)
      }
      guard investment.value.recovery == .price else { continue }
      let line = Recovering(investment, view, holding, term).declare(&draft)
      contributions.charge(
        line, from: investment.value.payer, to: investment.value.holder.text, in: view, &draft)
      guard view == .alliance, draft.isCommissioner(investment.value.payer),
        let toDate = holding.capitalToDate.lineID
      else { continue }
      charges.append(
        Charge(
          id: investment.id, line: line, capitalToDate: toDate,
          capital: investment.value.capital))
    }
  }
}

/// The book view: what the holder's accounts show.
private struct Holding {
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
    let id = "\(view.prefix)investment.\(investment.id)"
    let name = Titles.title(keys.name, investment.id)
    let about = Subject(isBusinessAsUsual: view.isUsual, party: keys.holder.text)
    let goes = ventures.goes(investment.id)
    self.goes = goes
    capital = draft.yearly(
      "\(id).capital", "\(name): capital", .pounds, at: .startOfYear,
      "Capital spent on the first day of the year.", about: about, base: .same,
      keys.capital.value * goes)
    let spent = capital
    capitalToDate = draft.rolling(
      "\(id).capital_to_date", "\(name): capital to date", .pounds, at: .startOfYear,
      "Capital spent so far.",
      about: about, opening: spent, then: { $0 + spent })
    let bookID = LineID("\(id).book_value")
    let opening = draft.yearly(
      "\(id).opening_book_value", "\(name): book value after spending", .pounds, at: .startOfYear,
      "Last year's book value and the year's capital.", about: about, base: .value(capital),
      .previous(bookID) + capital)
    let depreciation = draft.yearly(
      "\(id).depreciation", "\(name): depreciation", .pounds,
      "Capital to date over the life of the asset, from its first year of use, no more than is left.",
      about: about,
      minimum(
        opening, (term.year.isAtLeast(keys.start.value)) * capitalToDate / keys.assetLife.value))
    let writeOff =
      view == .alliance && term.after == .ends
      ? draft.yearly(
        "\(id).write_off", "\(name): write-off", .pounds, at: .endOfYear,
        "Book value lost when the contract ends: all that finds no further use.", about: about,
        term.finalYear * (1 - (keys.kept?.value ?? 0)) * (opening - depreciation))
      : 0
    self.writeOff = writeOff
    book = draft.yearly(
      bookID, "\(name): book value", .pounds, at: .endOfYear,
      "Book value after spending less depreciation and write-off.", about: about,
      base: .value(opening),
      opening - depreciation - writeOff)
    let charged = keys.chargeRate.value * (opening + book) / 2
    bookCost = draft.yearly(
      "\(id).book_cost", "\(name): book cost", .pounds,
      "Depreciation, and the capital charge on the average book value.", about: about,
      keys.chargeRate.isStated ? depreciation + charged : depreciation)
    running =
      keys.runningCost.map { cost in
        draft.yearly(
          "\(id).running_cost", "\(name): running cost", .pounds,
          "Cost of running it from its first year of use, at the year's prices.", about: about,
          (term.year.isAtLeast(keys.start.value)) * cost.value * prices.index(keys.runningIndex)
            * goes
            * (view.isUsual ? 1 : term.active))
      } ?? 0
    draft.cost(.book, of: keys.holder.text, view, bookCost, cash: 0)
    draft.cost(.writeOff, of: keys.holder.text, view, writeOff, cash: 0)
    draft.cost(.capital, of: keys.holder.text, view, 0, cash: capital)
    draft.cost(.running, of: keys.holder.text, view, running)
  }
}

/// The recovery view: what the price carries, whatever the accounts show.
private struct Recovering {
  let keys: Clause<InvestmentKeys>
  let id: String
  let name: String
  let view: View
  let holding: Holding
  let term: Term
  let about: Subject

  init(
    _ investment: Named<Clause<InvestmentKeys>>, _ view: View, _ holding: Holding, _ term: Term
  ) {
    keys = investment.value
    id = "\(view.prefix)investment.\(investment.id)"
    name = Titles.title(investment.value.name, investment.id)
    self.view = view
    self.holding = holding
    self.term = term
    about = Subject(isBusinessAsUsual: view.isUsual, party: investment.value.holder.text)
  }

  /// Declares the charge and the balance that it pays off.
  func declare(_ draft: inout Draft) -> Expression {
    _ = draft.rolling(
      "\(id).rolled_up", "\(name): capital rolled up", .pounds, at: .startOfYear,
      "Capital to date with the cost of capital to the first day of the year.", about: about,
      opening: holding.capital, then: { $0 * (1 + rate) + holding.capital })
    _ = draft.yearly(
      "\(id).recovery_starts", "\(name): recovery starts", .flag,
      "1 in the first year of recovery.",
      about: about, flag(term.year.equals(keys.start.value)))
    let principal = draft.constant(
      "\(id).principal", "\(name): sum to recover", .pounds,
      "Capital rolled up to the start of recovery.", about: about,
      LineID("\(id).rolled_up").product(with: LineID("\(id).recovery_starts"), .afterBase))
    let years = draft.constant(
      "\(id).recovery_years", "\(name): years of recovery", .years,
      "Over how many years it is recovered.",
      about: about, recoveryYears)
    let recovering = draft.yearly(
      "\(id).recovering", "\(name): recovery runs", .flag, "1 while the charge runs.", about: about,
      runs(years))
    let charge = charge(principal, years, recovering, &draft)
    balance(charge, years, &draft)
    return charge
  }

  private var recoveryYears: Expression {
    switch keys.years {
    case .contractTerm: maximum(1, term.length - keys.start.value + 1)
    case .assetLife: keys.assetLife.value
    case .given(let years): years.value
    }
  }

  private var rate: Expression { keys.rate?.value ?? 0 }
  private var balanceID: LineID { LineID("\(id).balance") }
  private var residual: Expression { keys.residual.value * holding.goes }

  private func runs(_ years: Expression) -> Expression {
    let within =
      term.year.isAtLeast(keys.start.value) * term.year.isBelow(keys.start.value + years)
    return view == .alliance && term.after == .ends ? within * term.inTerm : within
  }

  private func charge(
    _ principal: Expression, _ years: Expression, _ recovering: Expression, _ draft: inout Draft
  ) -> Expression {
    switch keys.method {
    case .annuity:
      let annuity = draft.constant(
        "\(id).annuity", "\(name): level charge", .pounds,
        "The yearly sum that pays off what is to be recovered (Excel's PMT).", about: about,
        payment(rate: rate, years: years, present: -principal, future: residual))
      return draft.yearly(
        "\(id).charge", "\(name): charge", .pounds, "The level charge while recovery runs.",
        about: about,
        recovering * annuity)
    case .straightLine:
      return draft.yearly(
        "\(id).charge", "\(name): charge", .pounds,
        "An equal part of the sum, and the cost of capital on what is not yet recovered.",
        about: about,
        recovering
          * ((principal - residual) / years + rate
            * (.previous(balanceID) + holding.capital)))
    }
  }

  private func balance(_ charge: Expression, _ years: Expression, _ draft: inout Draft) {
    let end = keys.start.value + years
    let balance = draft.yearly(
      balanceID, "\(name): not yet recovered", .pounds, at: .endOfYear,
      "Last year's and the year's capital, with the cost of capital until recovery ends, less the charge.",
      about: Subject(
        isBusinessAsUsual: view.isUsual, party: keys.holder.text,
        counterparty: keys.payer?.text), base: .value(holding.capital * (1 + rate)),
      (.previous(balanceID) + holding.capital) * (1 + rate * term.year.isBelow(end)) - charge)
    let exposure = draft.yearly(
      "\(id).exposure", "\(name): exposure", .pounds, at: .endOfYear,
      "What would be lost if the contract ended now: what is not recovered, less what is underwritten.",
      about: about, positive(balance - (keys.underwritten?.value ?? 0)))
    if let renewal = keys.renewal, let id = exposure.lineID {
      _ = draft.constant(
        "\(self.id).expected_loss", "\(name): expected loss", .pounds,
        "The exposure at the end of the term, times the likelihood that the contract is not renewed.",
        about: about, (1 - renewal.value) * id.product(with: "time.final_year", .afterBase))
    }
    let runsOut = view == .alliance && term.after == .ends ? term.inTerm : 1
    draft.check(
      "check.\(self.id).recovered", "\(name): recovered in full", .error,
      "The balance after the last charge is the residual value.",
      remedy: "Look at the rows of the investment: the charge does not pay off what was spent.",
      isBroken: term.year.equals(end - 1) * runsOut
        * absolute(balance - residual).isAbove(draft.parts.appraisal.tolerance.value))
  }
}
