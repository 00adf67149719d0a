import Modelling
import Scenarios

// Clause 9: soft-landing paths in the place of weights.
//
// Gain follows `landing.P.weight`, pain `landing.P.pain_weight`; the fund follows neither. With
// ordinary weights w and paths p the others have w × (Σw − Σp) ÷ Σ of the others' w, equal parts of
// Σw − Σp where those sum to 0: what the ordinary weights leave to the commissioner stays there.
// Hand case: ordinary weights 50 %, 30 %, 10 %, the first on a path at 30 %: the others have
// 30 % × 60 % ÷ 40 % = 45 % and 15 %.
extension Weighing {
  /// Writes soft-landing paths in the place of ordinary weights, where anybody follows one.
  func softened(
    into draft: inout Draft, in side: Side, ordinary: ByID<Expression>
  ) -> ByID<Expression> {
    let paths = paths(in: side, landings: draft.parts.landing)
    guard !paths.isEmpty else { return ordinary }
    let others = providers.filter { paths.find($0) == nil }
    let (rest, left) = sums(
      into: &draft, in: side, ordinary: ordinary, paths: paths, others: others)
    let number = draft.number(
      .parties(side == .gain ? .providersWithoutGainPath : .providersWithoutPainPath),
      "Number of providers without a path in \(side.rawValue)", others.count)
    var weights = ByID<Expression>()
    for party in providers {
      let path = paths.find(party)
      let own = ordinary.find(party).orNothing
      weights[party] = draft.yearly(
        .weight(of: party, in: side, .sharing), "\(draft.name(party)): weight in \(side.rawValue)",
        .share,
        path == nil
          ? "Its ordinary weight, in proportion to what the soft-landing paths leave."
          : "Its soft-landing path.",
        about: Subject(party: party),
        path ?? when(rest.equals(0), left / number, else: .binary(.divide, own * left, rest)))
    }
    return weights
  }

  /// Soft-landing paths by party; they replace weights in gain and pain, none in the fund.
  private func paths(in side: Side, landings: [Named<Clause<LandingKeys>>]) -> ByID<Expression> {
    var paths = ByID<Expression>()
    guard side != .fund else { return paths }
    for landing in landings {
      let path = side == .pain ? landing.value.painWeight : landing.value.weight
      if let path { paths[landing.id] = path.value }
    }
    return paths
  }

  /// The sum of the others' ordinary weights, and what the paths leave to them.
  private func sums(
    into draft: inout Draft, in side: Side, ordinary: ByID<Expression>, paths: ByID<Expression>,
    others: [String]
  ) -> (rest: Expression, left: Expression) {
    let all = draft.yearly(
      .pool(side, .weights), "Ordinary weights in \(side.rawValue), all providers", .share,
      "The sum of the ordinary weights.", sum(of: providers.compactMap { ordinary.find($0) }))
    let rest = draft.yearly(
      .pool(side, .weightsWithoutPath), "Ordinary weights in \(side.rawValue), without a path",
      .share,
      "The sum of the ordinary weights of providers that follow no soft-landing path.",
      sum(of: others.compactMap { ordinary.find($0) }))
    let left = draft.yearly(
      .pool(side, .weightsLeft), "Weights in \(side.rawValue) that paths leave", .share,
      "The sum of the ordinary weights less the soft-landing paths.",
      all - sum(of: providers.compactMap { paths.find($0) }))
    return (rest, left)
  }
}
