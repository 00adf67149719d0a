import Modelling
import Scenarios
import SourceText

/// Clause 9: how providers share gain and pain, with soft-landing weights and caps of their own.
struct Sharing {
  /// Gain by provider.
  private(set) var gain: [String: Expression] = [:]
  /// Pain by provider, after its cap.
  private(set) var pain: [String: Expression] = [:]
  /// Pain of earlier years that a provider pays out of its gain, by provider that may owe any.
  private(set) var repaid: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ pool: Pool, _ landing: Landing, _ weighing: Weighing
  ) {
    guard let keys = draft.parts.gainshare else { return }
    draft.section(
      "Shares of the providers",
      "Takes the pool from above and weights, paths and caps from Inputs.")
    let providers = weighing.providers
    let forGain = weighing.weights(.gain, keys.weights, &draft)
    // A soft-landing path of one side leaves the other to the ordinary weights.
    let separate =
      keys.painWeights != nil
      || draft.parts.landing.contains { $0.value.painWeight != nil || $0.value.weight != nil }
    let forPain =
      separate
      ? weighing.weights(.pain, keys.painWeights ?? keys.weights, &draft) : forGain
    declareGain(providers, pool, forGain, &draft)
    let caps = PartyCaps(&draft, term, keys, pool, forPain, gain, landing)
    pain = caps.pain
    repaid = caps.repaid
    Recovery.share(pool.recovered, by: forPain, &draft)
    declareChecks(forGain, forPain, pool, &draft)
  }

  private mutating func declareGain(
    _ providers: [String], _ pool: Pool, _ weights: [String: Expression], _ draft: inout Draft
  ) {
    for party in providers {
      gain[party] = draft.yearly(
        .party(party, .gain), "\(draft.name(party)): gain", .pounds,
        "Its weight in the providers' gain.",
        about: Subject(party: party, recurrent: false), pool.gain * (weights[party] ?? 0))
    }
    draft.yearly(
      .pool(.gain), "Gain of all providers", .pounds, "What the providers gain together.",
      sum(of: providers.compactMap { gain[$0] }))
  }

  /// Where weights are stated: a path if there is one, since ordinary weights are checked as read.
  private func weightsPlace(_ draft: Draft) -> SourcePosition? {
    let paths = draft.parts.landing.map(\.value)
    if let path = paths.first(where: { $0.weight != nil }) { return path.place(of: \.weight) }
    if let path = paths.first(where: { $0.painWeight != nil }) {
      return path.place(of: \.painWeight)
    }
    return draft.parts.gainshare?.place(of: \.weights)
  }

  private func declareChecks(
    _ forGain: [String: Expression], _ forPain: [String: Expression], _ pool: Pool,
    _ draft: inout Draft
  ) {
    let margin = draft.margin(of: pool.gain)
    let providers = draft.parties(.provider)
    let gains = sum(of: providers.compactMap { forGain[$0] })
    let pains = sum(of: providers.compactMap { forPain[$0] })
    let lowest = Expression.call(
      .minimum, providers.compactMap { forGain[$0] } + providers.compactMap { forPain[$0] })
    draft.check(
      .error(.poolWeights), "Weights make sense", .error,
      "No weight is negative and no weights add up to more than 100 %.",
      remedy:
        "Look at gainshare.weights and at the soft-landing paths: together they exceed 100 %.",
      at: weightsPlace(draft),
      isBroken: .call(
        .or, [gains.isAbove(1), pains.isAbove(1), lowest.isBelow(0)]))
    draft.check(
      .error(.poolShared), "Gain is shared whole", .error,
      "The providers' gains are the pool's gain times the sum of their weights.",
      remedy: "A provider's gain is missing from the pool, or counted twice.",
      isBroken: absolute(.line(.pool(.gain)) - pool.gain * gains).isAbove(margin))
  }
}
