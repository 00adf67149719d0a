import Modelling
import Scenarios
import SourceText

/// Clause 9: how providers share gain and pain, with soft-landing weights and caps of their own.
///
/// gain of a party = its weight in gain × gain of the pool; pain = its weight in pain × pain of the
/// pool, held by its cap and relieved (`PartyCaps`). Pain has weights of its own where
/// `pain_weights` or a soft-landing path states any; a path of one side leaves the other to the
/// ordinary weights.
///
/// Hand case: gain £100 at weights of 60 % and 30 %: £60 and £30, £10 stay with the commissioner.
/// Pain of £100 at an ordinary 40 % is £40 whatever the path in the gain.
struct Sharing {
  /// Gain by provider; empty where no gainshare is agreed.
  let gain: ByID<Expression>
  /// Pain by provider, after its cap; empty where no gainshare is agreed.
  let pain: ByID<Expression>
  /// Pain of earlier years that a provider pays out of its gain, for a provider that may owe any.
  let repaid: ByID<Expression>

  /// Writes weights, each provider's gain and pain, and what it is to recover of an overspend.
  static func write(
    into draft: inout Draft, term: Term, pool: Pool, landing: Landing, weighing: Weighing
  ) -> Self {
    guard let keys = draft.parts.gainshare else {
      return Sharing(gain: ByID(), pain: ByID(), repaid: ByID())
    }
    draft.section(
      "Shares of the providers",
      "Takes the pool from above and weights, paths and caps from Inputs.")
    let forGain = weighing.weights(into: &draft, in: .gain, stated: keys.weights)
    let paths = draft.parts.landing.map(\.value)
    let isSeparate =
      keys.painWeights != nil || paths.contains { $0.painWeight != nil || $0.weight != nil }
    let forPain =
      isSeparate
      ? weighing.weights(into: &draft, in: .pain, stated: keys.painWeights ?? keys.weights)
      : forGain
    let gain = gain(into: &draft, pool: pool, weights: forGain)
    let caps = PartyCaps.write(
      into: &draft, term: term, keys: keys, pool: pool, weights: forPain, gain: gain,
      landing: landing)
    Recovery.writeShares(into: &draft, of: pool.recovered, by: forPain)
    writeChecks(into: &draft, forGain: forGain, forPain: forPain, pool: pool)
    return Sharing(gain: gain, pain: caps.pain, repaid: caps.repaid)
  }

  /// The gain of each provider by its weight, and of all.
  private static func gain(
    into draft: inout Draft, pool: Pool, weights: ByID<Expression>
  ) -> ByID<Expression> {
    let providers = draft.parties(.provider)
    var gain = ByID<Expression>()
    for party in providers {
      gain[party] = draft.yearly(
        .party(party, .gain), "\(draft.name(party)): gain", .pounds,
        "Its weight in the providers' gain.",
        about: Subject(party: party, recurrent: false),
        pool.gain * weights.find(party).orNothing)
    }
    draft.yearly(
      .pool(.gain), "Gain of all providers", .pounds, "What the providers gain together.",
      sum(of: providers.map { gain[$0] }))
    return gain
  }

  /// No weight is negative, no weights exceed 100 %, and gain is shared whole.
  private static func writeChecks(
    into draft: inout Draft, forGain: ByID<Expression>, forPain: ByID<Expression>, pool: Pool
  ) {
    let margin = draft.margin(of: pool.gain)
    let providers = draft.parties(.provider)
    let inGain = providers.compactMap { forGain.find($0) }
    let inPain = providers.compactMap { forPain.find($0) }
    let lowest = Expression.call(.minimum, inGain + inPain)
    draft.check(
      .error(.poolWeights), "Weights make sense", .error,
      "No weight is negative and no weights add up to more than 100 %.",
      remedy:
        "Look at gainshare.weights and at the soft-landing paths: together they exceed 100 %.",
      at: weightsPlace(in: draft),
      isBroken: .call(
        .or, [sum(of: inGain).isAbove(1), sum(of: inPain).isAbove(1), lowest.isBelow(0)]))
    draft.check(
      .error(.poolShared), "Gain is shared whole", .error,
      "The providers' gains are the pool's gain times the sum of their weights.",
      remedy: "A provider's gain is missing from the pool, or counted twice.",
      isBroken: absolute(.line(.pool(.gain)) - pool.gain * sum(of: inGain)).isAbove(margin))
  }

  /// Where weights are stated: a path if there is one, since ordinary weights are checked as read.
  private static func weightsPlace(in draft: Draft) -> SourcePosition? {
    let paths = draft.parts.landing.map(\.value)
    if let path = paths.first(where: { $0.weight != nil }) { return path.place(of: \.weight) }
    if let path = paths.first(where: { $0.painWeight != nil }) {
      return path.place(of: \.painWeight)
    }
    return draft.parts.gainshare?.place(of: \.weights)
  }
}
