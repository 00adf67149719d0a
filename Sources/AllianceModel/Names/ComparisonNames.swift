public import Modelling

/// What a comparison says of a case: `A.party.hospital.npv`.
public enum ComparedLine: String, LineKey {
  case term
  case inTerm = "in_term"
  case covered, cover, reprocurement
  case discountFactor = "discount_factor"
  case annuity, npv
  case npvWithinTerm = "npv_within_term"
  case npvAfterTerm = "npv_after_term"
  case todaysFactor = "todays_factor"
  case surplusAsUsual = "surplus_as_usual"
  case worthAsUsual = "worth_as_usual"
  case worthInAlliance = "worth_in_alliance"
  case npvPerTermYear = "npv_per_term_year"
  case equivalentAnnualValue = "equivalent_annual_value"
  case shorterTerm = "shorter_term"
  case shorterWithin = "shorter_within"
  case shorterFinal = "shorter_final"
  case realFactor = "real_factor"
  case shorterFactor = "shorter_factor"
  case balance, unrecovered
  case unrecoveredValue = "unrecovered_value"
  case contribution
  case shorterContribution = "shorter_contribution"
  case presentValue = "present_value"
  case npvShorter = "npv_shorter"
  case npvShorterSettled = "npv_shorter_settled"
  case expectedLoss = "expected_loss"
  case charge
  case finalYear = "final_year"
  case termFactor = "term_factor"
  case exposure
  case exposureAtEnd = "exposure_at_end"
  case worthUnrenewed = "worth_unrenewed"
  case worthOfRenewal = "worth_of_renewal"
  case tieQuotient = "tie_quotient"
  case tie, wins
  case paybackYear = "payback_year"
  case lowestCumulative = "lowest_cumulative"
  case worstChange = "worst_change"
  case yearsInDeficit = "years_in_deficit"
  case lowestMargin = "lowest_margin"
  case worstFall = "worst_fall"
  case worstMarginFall = "worst_margin_fall"
  case change, cumulative
}

/// Whom a comparison is about.
public enum Compared: Hashable, Sendable {
  /// The contract and its calendar.
  case contract
  /// All parties together, or one of them.
  case appraised(Appraised)
  /// An investment that prices recover.
  case investment(String)

  fileprivate var whose: String {
    switch self {
    case .contract: "contract"
    case .appraised(let whose): whose.whose
    case .investment(let id): "investment.\(id)"
    }
  }
}

extension LineID {
  /// What a comparison says of one case, by its letter.
  public static func compared(_ letter: String, _ whose: Compared, _ line: ComparedLine) -> LineID {
    LineID("\(letter).\(whose.whose).\(line.rawValue)")
  }

  /// What one case has more than another.
  public static func more(
    _ letter: String, than other: String, _ whose: Compared, _ line: ComparedLine
  ) -> LineID { LineID("\(letter)-\(other).\(whose.whose).\(line.rawValue)") }

  /// What all cases have in common.
  public static func common(_ line: ComparedLine) -> LineID { LineID("all.\(line.rawValue)") }
}

/// What a bridge says besides its kinds of payment and cost.
public enum BridgeLine: String, LineKey { case factor, turnover, differs }

/// What a bridge says of a party.
public enum PartyBridgeLine: String, LineKey { case change, value, differs }

extension LineID {
  /// A line of the bridge of a case; a letter tells the case apart where there are several.
  public static func bridge(_ letter: String, _ line: BridgeLine) -> LineID {
    bridge(letter, line.rawValue)
  }

  /// What the bridge says of a party.
  public static func bridge(_ letter: String, of party: String, _ line: PartyBridgeLine) -> LineID {
    bridge(letter, "\(party).\(line.rawValue)")
  }

  /// What a kind of payment changes for a party.
  public static func bridge(_ letter: String, of party: String, _ kind: FlowKind) -> LineID {
    bridge(letter, "\(party).\(kind.rawValue)")
  }

  /// What a kind of cost changes for a party; a payment may be of the same word, such as `recovery`.
  public static func bridge(_ letter: String, of party: String, _ kind: CostKind) -> LineID {
    bridge(letter, "\(party).cost.\(kind.rawValue)")
  }

  /// What a line of the bridge is worth today.
  public static func todaysValue(of line: LineID) -> LineID { below(line, "value") }

  /// A part of a column of the bridge's chart.
  public static func column(of line: LineID, _ part: ColumnPart) -> LineID {
    below(line, part.rawValue)
  }

  private static func bridge(_ letter: String, _ name: String) -> LineID {
    LineID("\(letter.isEmpty ? "" : "\(letter).")bridge.\(name)")
  }
}

/// The parts of a floating column.
public enum ColumnPart: String, LineKey {
  case ends, base
  case risesAbove = "rises_above"
  case risesBelow = "rises_below"
  case fallsAbove = "falls_above"
  case fallsBelow = "falls_below"
  case total

  /// The words for headings.
  public var words: String {
    switch self {
    case .ends: "ends"
    case .base: "base"
    case .risesAbove: "rises above"
    case .risesBelow: "rises below"
    case .fallsAbove: "falls above"
    case .fallsBelow: "falls below"
    case .total: "total"
    }
  }
}

extension InputID {
  /// A line of a case as an input of what is computed over cases.
  public static func line(_ line: LineID, of letter: String) -> InputID {
    InputID("\(letter):\(line.text)")
  }
}
