import Modelling
import Scenarios

/// Clause 12: the business case: what the contract is worth to society, and what that rests on.
///
/// Net present social value = economic NPV of the system + present value of all priced benefits.
/// Where the scenario says of anything why it should work, each shift, measure, investment, space
/// and benefit is worth its part of that, and everything else (running the alliance, one-off costs
/// of none of them) the rest. gained = Σ MAX(0, worth), by the evidence that each rests on.
///
/// Hand case: a shift of £300, a hub of −£120, a benefit of £100 and £30 to run the alliance: social
/// value £250, gained £400, of which the benefit's evidence carries 25 %.
enum BusinessCase {
  /// Writes the social value, and where chains are stated what it rests on.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, shifts: Shifts, costs: ServiceCosts
  ) {
    guard draft.interventions.contains(where: { $0.because != nil }) else { return }
    ShiftSavings.write(into: &draft, shifts: shifts, costs: costs, prices: prices)
    Worths.write(into: &draft, term: term, prices: prices)
    draft.section("Business case", "Takes present values from above.")
    let kinds = BenefitKind.allCases.map(LineID.benefitsWorth).filter(draft.hasLine)
    let social = draft.constant(
      .businessCase(.npsv), "Net present social value", .presentPounds,
      "The system's net present value, and the present value of benefits beside the contract.",
      sum(of: [.line(.system(.npv))] + kinds.map { .line($0) }))
    writeEvidence(into: &draft, social: social)
  }

  /// What is gained, by the evidence that it rests on, and what of the social value is none of it.
  private static func writeEvidence(into draft: inout Draft, social: Expression) {
    let priced = draft.interventions.filter { $0.worth != nil }
    let worths = priced.compactMap { $0.worth.map(Expression.line) }
    draft.constant(
      .businessCase(.everythingElse), "Everything else", .presentPounds,
      "Net present social value less what shifts, measures, investments, spaces and benefits are worth: running the alliance, and what belongs to none of them.",
      // To the penny: two ways of adding up leave the last digits.
      .call(.round, [social - sum(of: worths), 2]))
    let gained = draft.constant(
      .gained, "Gained", .presentPounds,
      "What all that adds value is worth, before what the rest costs.",
      sum(of: worths.map(positive)))
    for footing in Footing.all {
      let own = priced.filter { $0.footing == footing }.compactMap(\.worth)
      guard !own.isEmpty else { continue }
      let part = draft.constant(
        .gained(footing), "Gained: \(footing.words)", .presentPounds,
        "The part of it whose chain has evidence of this grade, or that has no chain.",
        sum(of: own.map { positive(.line($0)) }))
      draft.constant(
        .gainedShare(footing), "Share of what is gained: \(footing.words)", .share,
        "The part over all that is gained.", ratio(part, to: gained))
    }
  }
}

extension Alliance.Intervention {
  /// On what its value rests.
  public var footing: Footing { because.map { .on($0.evidence) } ?? .withoutChain }
}

extension Footing {
  /// The words for labels and sentences.
  public var words: String {
    switch self {
    case .on(let grade): "\(grade.rawValue)-grade evidence"
    case .withoutChain: "no chain stated"
    }
  }
}
