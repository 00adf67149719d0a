public import Modelling

/// Lines of the calendar: `time.in_term`.
public enum TimeLine: String, LineKey {
  case year
  case inTerm = "in_term"
  case active
  case firstYear = "first_year"
  case finalYear = "final_year"
  case yearAfter = "year_after"
  case horizon
  case lastYear = "last_year"
  case closing, standing
  case firstTerm = "first_term"
  case yearOfTerm = "year_of_term"
  case newTerm = "new_term"
  case yearsLeft = "years_left"
  case within, delivered
}

/// Lines of the contract as a whole: `contract.term`.
public enum ContractLine: String, LineKey {
  case term
  case unbrokenTerm = "unbroken_term"
  case lastYear = "last_year"
  case ended, reprocurement
  case breakCost = "break_cost"
  case spend, value
  case equalShare = "equal_share"
  case signatories, population
}

/// Lines that make later money comparable: `appraisal.deflator`.
public enum AppraisalLine: String, LineKey {
  case rate
  case firstRate = "first_rate"
  case deflator
  case yearEndFactor = "year_end_factor"
  case discountFactor = "discount_factor"
  case capitalFactor = "capital_factor"
}

extension LineID {
  /// A line of the calendar.
  public static func time(_ line: TimeLine) -> LineID { joined("time", line) }

  /// A line of the contract as a whole.
  public static func contract(_ line: ContractLine) -> LineID { joined("contract", line) }

  /// A line that makes later money comparable.
  public static func appraisal(_ line: AppraisalLine) -> LineID { joined("appraisal", line) }

  /// A price index, 1 in the base year.
  public static func index(_ id: String) -> LineID { LineID("index.\(id)") }
}
