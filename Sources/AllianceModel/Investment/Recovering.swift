import Modelling
import Scenarios

/// Clause 6: the recovery view: what the price carries, whatever the accounts show.
///
/// K = capital rolled up at the cost of capital to the first day of recovery, n the years of
/// recovery. A charge is paid when all money of the year counts, at o in it (clause 2), and so
/// charge = (PMT(rate, n, −K, residual), or (K − residual) ÷ n + rate × opening balance)
/// ÷ (1 + rate)^(1 − o): it comes to the sum of the numerator by the end of the year.
/// balance = opening balance × (1 + rate) − charge × (1 + rate)^(1 − o). Capital that is recovered
/// at the rate of discount is then worth its capital to its payer, whatever o.
///
/// Hand case: 100 at 5 % over nine years, o = 0.5: 14.0690 ÷ 1.05^0.5 = 13.7299 a year, worth 100.
/// 100 at 10 % in equal parts over two years, o = 0.5: (50 + 10) ÷ 1.1^0.5 = 57.21, then
/// (50 + 5) ÷ 1.1^0.5 = 52.44.
struct Recovering {
  let asset: Asset
  let holding: Holding
  let term: Term

  /// Writes the charge and the balance that it pays off.
  func write(into draft: inout Draft) -> Expression {
    let principal = writePrincipal(into: &draft)
    let years = draft.constant(
      line(.recoveryYears), "\(asset.name): years of recovery", .years,
      "Over how many years it is recovered.", about: asset.about, recoveryYears)
    let recovering = draft.yearly(
      line(.recovering), "\(asset.name): recovery runs", .flag, "1 while the charge runs.",
      about: asset.about, runs(for: years))
    let charge = writeCharge(
      into: &draft, principal: principal, years: years, recovering: recovering)
    let end = asset.keys.start.value + years
    let balance = writeBalance(into: &draft, charge: charge, end: end)
    writeExposure(into: &draft, balance: balance)
    writeCheck(into: &draft, balance: balance, principal: principal, end: end)
    return charge
  }

  func line(_ key: InvestmentLine) -> LineID { asset.line(key) }

  /// The cost of capital.
  private var rate: Expression { asset.keys.rate.orNothing }
  private var residual: Expression { asset.keys.residual.value * holding.goes }

  private var recoveryYears: Expression {
    switch asset.keys.years {
    case .contractTerm: maximum(1, term.firm - asset.keys.start.value + 1)
    case .assetLife: asset.keys.assetLife.value
    case .given(let years): years.value
    }
  }

  private func runs(for years: Expression) -> Expression {
    let start = asset.keys.start.value
    return term.year.isAtLeast(start) * term.year.isBelow(start + years) * isOwed
  }

  /// 1 while charges are owed: as usual for ever.
  var isOwed: Expression { asset.view == .alliance ? term.standing : 1 }

  /// The sum to recover: capital rolled up to the first day of recovery.
  private func writePrincipal(into draft: inout Draft) -> Expression {
    draft.rolling(
      line(.rolledUp), "\(asset.name): capital rolled up", .pounds, at: .startOfYear,
      "Capital to date with the cost of capital to the first day of the year.", about: asset.about,
      opening: holding.capital, then: { $0 * (1 + rate) + holding.capital })
    draft.yearly(
      line(.recoveryStarts), "\(asset.name): recovery starts", .flag,
      "1 in the first year of recovery.", about: asset.about,
      flag(term.year.equals(asset.keys.start.value)))
    return draft.constant(
      line(.principal), "\(asset.name): sum to recover", .pounds,
      "Capital rolled up to the start of recovery.", about: asset.about,
      line(.rolledUp).product(with: line(.recoveryStarts), .afterBase))
  }

  private func writeCharge(
    into draft: inout Draft, principal: Expression, years: Expression, recovering: Expression
  ) -> Expression {
    switch asset.keys.method {
    case .annuity:
      let annuity = draft.constant(
        line(.annuity), "\(asset.name): level charge", .pounds,
        "The yearly sum that pays off what is to be recovered (Excel's PMT).", about: asset.about,
        payment(rate: rate, years: years, present: -principal, future: residual))
      return draft.yearly(
        line(.charge), "\(asset.name): charge", .pounds, "The level charge while recovery runs.",
        about: asset.about, recovering * annuity / writeTiming(into: &draft))
    case .straightLine:
      let opening = Expression.previous(line(.balance)) + holding.capital
      return draft.yearly(
        line(.charge), "\(asset.name): charge", .pounds,
        "An equal part of the sum, and the cost of capital on what is not yet recovered.",
        about: asset.about,
        recovering * ((principal - residual) / years + rate * opening)
          / writeTiming(into: &draft))
    }
  }

  /// What a charge paid at the time of payment comes to by the end of its year.
  private func writeTiming(into draft: inout Draft) -> Expression {
    draft.constant(
      line(.chargeTiming), "\(asset.name): interest on a charge to the end of its year", .factor,
      "What £1 of charge comes to by the end of the year in which it is paid.", about: asset.about,
      .binary(.power, 1 + rate, 1 - draft.parts.appraisal.discountTiming.value))
  }

  /// What is not yet recovered, until the year in which recovery has ended.
  private func writeBalance(
    into draft: inout Draft, charge: Expression, end: Expression
  ) -> Expression {
    draft.yearly(
      line(.balance), "\(asset.name): not yet recovered", .pounds, at: .endOfYear,
      "Last year's and the year's capital, with the cost of capital until recovery ends, less the charge.",
      about: Subject(
        isBusinessAsUsual: asset.view.isUsual, party: asset.holder,
        counterparty: asset.keys.payer?.text), base: .value(holding.capital * (1 + rate)),
      (.previous(line(.balance)) + holding.capital) * (1 + rate * term.year.isBelow(end))
        - charge * .line(line(.chargeTiming)))
  }

  private func writeCheck(
    into draft: inout Draft, balance: Expression, principal: Expression, end: Expression
  ) {
    let margin = draft.margin(of: principal)
    draft.check(
      .error(.recovered(investment: asset.id, asset.view)), "\(asset.name): recovered in full",
      .error, "The balance after the last charge is the residual value.",
      remedy: "Look at the rows of the investment: the charge does not pay off what was spent.",
      isBroken: term.year.equals(end - 1) * isOwed * absolute(balance - residual).isAbove(margin))
  }
}
