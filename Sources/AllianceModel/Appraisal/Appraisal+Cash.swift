import Modelling
import Scenarios

// The cash view: what the alliance is worth to a party when money counts as it is paid.
extension Appraisal {
  /// Writes the net present value of a party's cash, capital on the first day of its year.
  ///
  /// present = (change of cash + capital) ÷ deflator × discount factor − capital × its own factor.
  /// Hand case: £100 of capital in year 1, written down over four years: −100 in cash at any rate,
  /// −25 × (1 ÷ 1.035 + … + 1 ÷ 1.035⁴) = −91.83 in income and expenditure.
  static func writeCash(
    into draft: inout Draft, of party: String, ledger: Ledger, prices: Prices
  ) {
    let (name, about) = (draft.name(party), Subject(party: party))
    let capital =
      ledger.capital(of: party, in: .alliance) - ledger.capital(of: party, in: .usual)
    let values = LineID.party(party, .cashPresentValue)
    draft.yearly(
      values, "\(name): present value of the change of cash", .presentPounds,
      "Change of cash in base-year prices times the discount factor; capital counts from the first day of its year.",
      about: about, base: .same,
      prices.present(.line(LineID.party(party, .cashChange)) + capital) - capital
        * prices.capitalFactor)
    draft.constant(
      .party(party, .cashNpv), "\(name): net present value of cash", .presentPounds,
      "The sum of present values of cash over all years; what is left of assets does not count.",
      about: about, values.total())
  }
}
