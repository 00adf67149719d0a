import Modelling
import Scenarios

/// The recovery view: what the price carries, whatever the accounts show.
///
/// K = capital rolled up at the cost of capital to the first day of recovery, n the years of recovery.
/// A charge is paid when all money of the year counts, at o in it (clause 2), and so
/// charge = (PMT(rate, n, −K, residual), or (K − residual) ÷ n + rate × opening balance)
/// ÷ (1 + rate)^(1 − o): it comes to the sum of the numerator by the end of the year.
/// balance = opening balance × (1 + rate) − charge × (1 + rate)^(1 − o). Capital that is recovered at
/// the rate of discount is then worth its capital to its payer, whatever o.
///
/// Hand case: 100 at 5 % over nine years, o = 0.5: 14.0690 ÷ 1.05^0.5 = 13.7299 a year, worth 100.
/// 100 at 10 % in equal parts over two years, o = 0.5: (50 + 10) ÷ 1.1^0.5 = 57.21, then
/// (50 + 5) ÷ 1.1^0.5 = 52.44.
///
/// Exposure is what its holder loses if the contract ends now. Once it has ended, or the asset is
/// written off, nothing more can be lost: 0 after the last year in which charges are owed.
struct Recovering {
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
    id = investment.id
    name = Titles.title(investment.value.name, investment.id)
    self.view = view
    self.holding = holding
    self.term = term
    about = Subject(isBusinessAsUsual: view.isUsual, party: investment.value.holder.text)
  }

  private func line(_ key: InvestmentLine) -> LineID { .investment(id, key, view) }

  /// Declares the charge and the balance that it pays off.
  func declare(_ draft: inout Draft) -> Expression {
    draft.rolling(
      line(.rolledUp), "\(name): capital rolled up", .pounds, at: .startOfYear,
      "Capital to date with the cost of capital to the first day of the year.", about: about,
      opening: holding.capital, then: { $0 * (1 + rate) + holding.capital })
    draft.yearly(
      line(.recoveryStarts), "\(name): recovery starts", .flag,
      "1 in the first year of recovery.",
      about: about, flag(term.year.equals(keys.start.value)))
    let principal = draft.constant(
      line(.principal), "\(name): sum to recover", .pounds,
      "Capital rolled up to the start of recovery.", about: about,
      line(.rolledUp).product(with: line(.recoveryStarts), .afterBase))
    let years = draft.constant(
      line(.recoveryYears), "\(name): years of recovery", .years,
      "Over how many years it is recovered.",
      about: about, recoveryYears)
    let recovering = draft.yearly(
      line(.recovering), "\(name): recovery runs", .flag, "1 while the charge runs.", about: about,
      runs(years))
    let charge = charge(principal, years, recovering, &draft)
    balance(charge, of: principal, years, &draft)
    return charge
  }

  private var recoveryYears: Expression {
    switch keys.years {
    case .contractTerm: maximum(1, term.firm - keys.start.value + 1)
    case .assetLife: keys.assetLife.value
    case .given(let years): years.value
    }
  }

  private var rate: Expression { keys.rate?.value ?? 0 }
  private var balanceID: LineID { line(.balance) }
  private var timingID: LineID { line(.chargeTiming) }
  private var residual: Expression { keys.residual.value * holding.goes }

  private func runs(_ years: Expression) -> Expression {
    let within =
      term.year.isAtLeast(keys.start.value) * term.year.isBelow(keys.start.value + years)
    return view == .alliance ? within * term.standing : within
  }

  private func charge(
    _ principal: Expression, _ years: Expression, _ recovering: Expression, _ draft: inout Draft
  ) -> Expression {
    switch keys.method {
    case .annuity:
      let annuity = draft.constant(
        line(.annuity), "\(name): level charge", .pounds,
        "The yearly sum that pays off what is to be recovered (Excel's PMT).", about: about,
        payment(rate: rate, years: years, present: -principal, future: residual))
      return draft.yearly(
        line(.charge), "\(name): charge", .pounds, "The level charge while recovery runs.",
        about: about,
        recovering * annuity / timing(&draft))
    case .straightLine:
      return draft.yearly(
        line(.charge), "\(name): charge", .pounds,
        "An equal part of the sum, and the cost of capital on what is not yet recovered.",
        about: about,
        recovering
          * ((principal - residual) / years + rate
            * (.previous(balanceID) + holding.capital)) / timing(&draft))
    }
  }

  /// What a charge paid at the time of payment comes to by the end of its year.
  private func timing(_ draft: inout Draft) -> Expression {
    draft.constant(
      timingID, "\(name): interest on a charge to the end of its year", .factor,
      "What £1 of charge comes to by the end of the year in which it is paid.", about: about,
      .binary(.power, 1 + rate, 1 - draft.parts.appraisal.discountTiming.value))
  }

  private func balance(
    _ charge: Expression, of principal: Expression, _ years: Expression, _ draft: inout Draft
  ) {
    let end = keys.start.value + years
    let balance = draft.yearly(
      balanceID, "\(name): not yet recovered", .pounds, at: .endOfYear,
      "Last year's and the year's capital, with the cost of capital until recovery ends, less the charge.",
      about: Subject(
        isBusinessAsUsual: view.isUsual, party: keys.holder.text,
        counterparty: keys.payer?.text), base: .value(holding.capital * (1 + rate)),
      (.previous(balanceID) + holding.capital) * (1 + rate * term.year.isBelow(end))
        - charge * .line(timingID))
    let exposure = draft.yearly(
      line(.exposure), "\(name): exposure", .pounds, at: .endOfYear,
      "What would be lost if the contract ended now: what is not recovered, less what is underwritten.",
      about: about,
      (view == .alliance ? term.standing : 1)
        * positive(
          balance - (keys.sells ? .line(line(.residualPaid)) : 0)
            - (keys.underwritten?.value ?? 0)))
    if let renewal = keys.renewal, let id = exposure.lineID {
      draft.constant(
        line(.expectedLoss), "\(name): expected loss", .pounds,
        "The exposure at the end of the term, times the likelihood that the contract is not renewed.",
        about: about, (1 - renewal.value) * id.product(with: .time(.finalYear), .afterBase))
    }
    let runsOut = view == .alliance ? term.standing : 1
    let margin = draft.margin(of: principal)
    draft.check(
      .error(.recovered(investment: id, view)), "\(name): recovered in full", .error,
      "The balance after the last charge is the residual value.",
      remedy: "Look at the rows of the investment: the charge does not pay off what was spent.",
      isBroken: term.year.equals(end - 1) * runsOut
        * absolute(balance - residual).isAbove(margin))
  }
}
