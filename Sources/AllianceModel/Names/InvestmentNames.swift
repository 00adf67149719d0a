public import Modelling

/// Lines of an investment: `investment.hub.charge`.
public enum InvestmentLine: String, LineKey {
  case begun, begins
  case longEnough = "long_enough"
  case goes, capital
  case capitalToDate = "capital_to_date"
  case capitalTotal = "capital_total"
  case openingBookValue = "opening_book_value"
  case depreciation
  case writeOff = "write_off"
  case bookValue = "book_value"
  case capitalCharge = "capital_charge"
  case bookCost = "book_cost"
  case runningCost = "running_cost"
  case rolledUp = "rolled_up"
  case recoveryStarts = "recovery_starts"
  case principal
  case recoveryYears = "recovery_years"
  case recovering, annuity, charge
  case chargeTiming = "charge_timing"
  case balance, exposure
  case expectedLoss = "expected_loss"
  case lastYearHeld = "last_year_held"
  case held, passes
  case residualPaid = "residual_paid"
  case underwriting, used, optimism
  case presentValue = "present_value"
  case worth
}

/// Lines of a space that is let: `estate.wing.rent`.
public enum EstateLine: String, LineKey {
  case `let`, rent, saved, used
  case fitOut = "fit_out"
  case presentValue = "present_value"
  case worth
}

extension LineID {
  /// A line of an investment, as usual or in the alliance.
  public static func investment(_ id: String, _ line: InvestmentLine, _ view: View = .alliance)
    -> LineID
  { joined("investment.\(id)", line, view) }

  /// The book value of an asset in the books of one of its owners.
  public static func bookValue(of id: String, for party: String, _ view: View = .alliance) -> LineID
  {
    below(.investment(id, .bookValue, view), party)
  }

  /// A line of a space that is let.
  public static func estate(_ id: String, _ line: EstateLine) -> LineID {
    joined("estate.\(id)", line)
  }
}
