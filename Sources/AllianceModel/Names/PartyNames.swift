public import Modelling

/// Lines of a party: `party.hospital.surplus`.
public enum PartyLine: String, LineKey {
  case income, paid, cost, surplus
  case recurrentIncome = "recurrent_income"
  case underlying, margin
  case underlyingMargin = "underlying_margin"
  case cash
  case contractSurplus = "contract_surplus"
  case contractMargin = "contract_margin"
  case serviceIncome = "service_income"
  case serviceCost = "service_cost"
  case gap, support
  case supportToRecoup = "support_to_recoup"
  case supportRepaid = "support_repaid"
  case strandedCost = "stranded_cost"
  case strandedToDate = "stranded_to_date"
  case otherIncome = "other_income"
  case otherCost = "other_cost"
  case otherChange = "other_change"
  case contribution, gain, pain, gainshare
  case painBeforeCap = "pain_before_cap"
  case painCap = "pain_cap"
  case painExcess = "pain_excess"
  case painHeadroom = "pain_headroom"
  case painOwed = "pain_owed"
  case painRepaid = "pain_repaid"
  case painToDate = "pain_to_date"
  case settlementDue = "settlement_due"
  case settlementOwed = "settlement_owed"
  case recovered, recovery
  case recoveryAvoided = "recovery_avoided"
  case fund
  case fundPaid = "fund_paid"
  case fundShare = "fund_share"
  case fundWithheld = "fund_withheld"
  case performance
  case takesPart = "takes_part"
  case subscription
  case disputeDays = "dispute_days"
  case disputeCost = "dispute_cost"
  case affordability
  case underlyingAffordability = "underlying_affordability"
  case cashAffordability = "cash_affordability"
  case marginDrift = "margin_drift"
  case change
  case underlyingChange = "underlying_change"
  case underlyingChangeAfterTerm = "underlying_change_after_term"
  case cashChange = "cash_change"
  case cashPresentValue = "cash_present_value"
  case cashNpv = "cash_npv"
  case changeInTerm = "change_in_term"
  case changeJudged = "change_judged"
  case worstChange = "worst_change"
  case lowestChangePerHead = "lowest_change_per_head"
  case betterThanWorst = "better_than_worst"
  case worstYear = "worst_year"
  case lowestChange = "lowest_change"
  case lowestUnderlying = "lowest_underlying"
  case lowestUnderlyingChange = "lowest_underlying_change"
  case inDeficit = "in_deficit"
  case yearsInDeficit = "years_in_deficit"
  case lowestMargin = "lowest_margin"
  case underlyingStep = "underlying_step"
  case underlyingMarginStep = "underlying_margin_step"
  case worstFall = "worst_fall"
  case worstMarginFall = "worst_margin_fall"
  case wins
  case membersSize = "members_size"
  case smallestMember = "smallest_member"
  case smallestMemberWorstPain = "smallest_member_worst_pain"
}

extension LineID {
  /// Whether a year lies above the lowest of a figure of a party by more than the tolerance.
  static func aboveLowest(_ lowest: PartyLine, of party: String) -> LineID {
    beside(.party(party, lowest), "above")
  }

  /// Which year is the lowest of a figure of a party.
  public static func yearOf(_ lowest: PartyLine, _ party: String) -> LineID {
    beside(.party(party, lowest), "year")
  }
}

/// Lines of a member of a group: `party.network.member.elm.share`.
public enum MemberLine: String, LineKey {
  case share, gain, pain, exposure, income
  case painRate = "pain_rate"
  case worstPain = "worst_pain"
  case worstPainIfSmallest = "worst_pain_if_smallest"
}

/// What is appraised of the system and of each party: `system.npv`, `party.hospital.npv`.
public enum AppraisedLine: String, LineKey {
  case presentValue = "present_value"
  case npv
  case npvWithinTerm = "npv_within_term"
  case npvAfterTerm = "npv_after_term"
  case npvPerHead = "npv_per_head"
  case npvWithinTermPerHead = "npv_within_term_per_head"
  case npvAfterTermPerHead = "npv_after_term_per_head"
  case cumulative
  case lowestCumulative = "lowest_cumulative"
  case yearNotPaidBack = "year_not_paid_back"
  case paybackYear = "payback_year"
}

/// Whose worth is appraised.
public enum Appraised: Hashable, Sendable {
  /// All parties together.
  case system
  /// One party.
  case party(String)

  /// What names of its lines start with.
  var whose: String {
    switch self {
    case .system: "system"
    case .party(let id): "party.\(id)"
    }
  }
}

extension LineID {
  /// A line of a party, as usual or in the alliance.
  public static func party(_ id: String, _ line: PartyLine, _ view: View = .alliance) -> LineID {
    joined("party.\(id)", line, view)
  }

  /// What a party is worth to itself: its part of the appraisal.
  public static func party(_ id: String, _ line: AppraisedLine) -> LineID {
    .worth(of: .party(id), line)
  }

  /// A line of the appraisal of the system or of a party.
  public static func worth(of whose: Appraised, _ line: AppraisedLine) -> LineID {
    joined(whose.whose, line)
  }

  /// A line of a member of a group.
  public static func member(_ id: String, of party: String, _ line: MemberLine) -> LineID {
    joined("party.\(party).member.\(id)", line)
  }

  /// What one bears of a party's stranded cost.
  public static func borne(_ bearer: Bearer, of party: String) -> LineID {
    LineID("party.\(party).bears.\(bearer.rawValue)")
  }

  /// What the payer of a service bears through the rule of payment.
  public static func borneByPayer(of service: String, _ party: String) -> LineID {
    LineID("party.\(party).payer_bears.\(service)")
  }

  /// The weight of a party in gain, pain or fund.
  public static func weight(of party: String, in side: Side, _ kind: WeightKind) -> LineID {
    let end = kind.rawValue.isEmpty ? "" : "_\(kind.rawValue)"
    return LineID("party.\(party).\(side.rawValue)_weight\(end)")
  }
}

/// Which weight of a party: the one that shares, before soft landings, or among those that take part.
public enum WeightKind: String, Sendable {
  case sharing = ""
  case ordinary, present
}
