import Modelling
import Scenarios

// What the value rests on. Where the scenario says of anything why it should work, each shift, measure,
// investment, space and benefit is worth its part of the social value, and everything else the rest.
extension BusinessCase {
  /// Writes what is gained, by the evidence that it rests on, and what of the value is none of it.
  ///
  /// gained = Σ MAX(0, worth). Hand case: a shift of £300, a hub of −£120, a benefit of £100 and £30
  /// to run the alliance: social value £250, gained £400, of which the benefit's evidence carries 25 %.
  func writeEvidence(into draft: inout Draft) {
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
