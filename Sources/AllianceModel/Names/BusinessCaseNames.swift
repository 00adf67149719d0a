public import Modelling
public import Scenarios

/// Lines of the business case: `case.npsv`.
public enum BusinessCaseLine: String, LineKey {
  case npsv
  case everythingElse = "everything_else"
  case servicesSaved = "services_saved"
  case servicesAdded = "services_added"
  case cashReleasing = "cash_releasing"
  case nonCashReleasing = "non_cash_releasing"
  case societal, benefits, capital, optimism
  case otherCosts = "other_costs"
  case costs
  case ratio = "benefit_cost_ratio"
  case cashReleasingNpv = "cash_releasing_npv"
  case cashReleasingRatio = "cash_releasing_ratio"
  case cashNpv = "cash_npv"
}

/// Lines of what a shift does at one service: `shift.avoided.at.wards.saving`.
public enum ShiftPlaceLine: String, LineKey {
  case share, saving
}

/// What a gain rests on.
public enum Footing: Hashable, Sendable {
  /// A chain from context to outcome is stated, with evidence of a grade.
  case on(EvidenceGrade)
  /// No chain is stated.
  case withoutChain

  /// Every footing, the best evidence first.
  public static let all = EvidenceGrade.allCases.map(Footing.on) + [.withoutChain]

  fileprivate var word: String {
    switch self {
    case .on(let grade): grade.rawValue
    case .withoutChain: "without_chain"
    }
  }
}

extension LineID {
  /// A line of the business case.
  public static func businessCase(_ line: BusinessCaseLine) -> LineID { joined("case", line) }

  /// The present value by year of a line of the business case.
  static func presentValue(of line: BusinessCaseLine) -> LineID {
    below(businessCase(line), "present_value")
  }

  /// By which share a present value must fall for the net present social value to be 0.
  public static func switching(of line: LineID) -> LineID { beside(line, "switching") }

  /// What all that adds value is worth today, before what the rest costs.
  public static var gained: LineID { LineID("case.gained") }

  /// What of it rests on evidence of a grade, or on no chain at all.
  public static func gained(_ footing: Footing) -> LineID { beside(gained, footing.word) }

  /// The share of it that rests on evidence of a grade, or on no chain at all.
  public static func gainedShare(_ footing: Footing) -> LineID {
    beside(gained(footing), "share")
  }

  /// What a shift does at a service.
  public static func shift(_ id: String, at service: String, _ line: ShiftPlaceLine) -> LineID {
    joined("shift.\(id).at.\(service)", line)
  }
}
