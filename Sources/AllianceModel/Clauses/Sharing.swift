import Modelling
import Scenarios

/// Clause 9: how providers share gain and pain, with soft-landing weights and caps of their own.
struct Sharing {
  /// Gain by provider.
  private(set) var gain: [String: Expression] = [:]
  /// Pain by provider, after its cap.
  private(set) var pain: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ pool: Pool, _ landing: Landing,
    _ investments: Investments, _ stranding: Stranding, _ outcomes: Outcomes
  ) {
    guard let keys = draft.parts.gainshare else { return }
    draft.section(
      "Shares of the providers",
      "Takes the pool from above and weights, paths and caps from Inputs.")
    let providers = draft.parties(.provider)
    let weighing = Weighing(
      providers: providers, landing: landing, investments: investments, stranding: stranding,
      outcomes: outcomes)
    let forGain = weighing.weights("gain", keys.weights, &draft)
    let separate =
      keys.painWeights != nil || draft.parts.landing.contains { $0.value.painWeight != nil }
    let forPain =
      separate
      ? weighing.weights("pain", keys.painWeights ?? keys.weights, &draft) : forGain
    declareGain(providers, pool, forGain, &draft)
    declarePain(providers, keys, pool, forPain, landing, &draft)
    declareChecks(forGain, forPain, pool, &draft)
  }

  private mutating func declareGain(
    _ providers: [String], _ pool: Pool, _ weights: [String: Expression], _ draft: inout Draft
  ) {
    for party in providers {
      gain[party] = draft.yearly(
        "party.\(party).gain", "\(draft.name(party)): gain", .pounds,
        "Its weight in the providers' gain.",
        about: Subject(party: party, recurrent: false), pool.gain * (weights[party] ?? 0))
    }
    _ = draft.yearly(
      "pool.gain", "Gain of all providers", .pounds, "What the providers gain together.",
      sum(of: providers.compactMap { gain[$0] }))
  }

  private mutating func declarePain(
    _ providers: [String], _ keys: Clause<GainshareKeys>, _ pool: Pool,
    _ weights: [String: Expression], _ landing: Landing, _ draft: inout Draft
  ) {
    var borne: [String: Expression] = [:]
    var excess: [Expression] = []
    var headroom: [String: Expression] = [:]
    for party in providers {
      let name = draft.name(party)
      let about = Subject(party: party, recurrent: false)
      let full = pool.pain * (weights[party] ?? 0)
      guard let cap = keys.partyCaps.first(where: { $0.id == party })?.value else {
        borne[party] = full
        continue
      }
      let asked = draft.yearly(
        "party.\(party).pain_before_cap", "\(name): pain before its cap", .pounds,
        "Its weight in the providers' pain.", about: about, full)
      let limit = draft.yearly(
        "party.\(party).pain_cap", "\(name): cap on pain", .pounds,
        "The most it bears, in % of its service income as usual.", about: about,
        cap.value * (landing.income[.usual]?[party] ?? 0))
      borne[party] = minimum(asked, limit)
      guard keys.excess == .others else { continue }
      excess.append(
        draft.yearly(
          "party.\(party).pain_excess", "\(name): pain beyond its cap", .pounds,
          "What others bear for it.", about: about, positive(asked - limit)))
      headroom[party] = draft.yearly(
        "party.\(party).pain_headroom", "\(name): room under its cap", .pounds,
        "What it could still bear, where it has a weight in pain at all.", about: about,
        (weights[party] ?? 0).isAbove(0) * positive(limit - asked))
    }
    let passed = passedOn(excess, headroom, providers, &draft)
    for party in providers {
      pain[party] = draft.yearly(
        "party.\(party).pain", "\(draft.name(party)): pain", .pounds,
        "What it bears of the providers' pain after caps.",
        about: Subject(party: party, recurrent: false),
        (borne[party] ?? 0) + (headroom[party].map { $0 * passed } ?? 0))
    }
    _ = draft.yearly(
      "pool.pain", "Pain of all providers", .pounds,
      "What the providers bear together after their caps.",
      sum(of: providers.compactMap { pain[$0] }))
  }

  /// The share of all headroom that is filled with what is beyond others' caps.
  private func passedOn(
    _ excess: [Expression], _ headroom: [String: Expression], _ providers: [String],
    _ draft: inout Draft
  ) -> Expression {
    guard !excess.isEmpty else { return 0 }
    let room = sum(of: providers.compactMap { headroom[$0] })
    let all = draft.yearly(
      "pool.pain_headroom", "Room under all caps", .pounds,
      "What providers could still bear together.", room)
    return draft.yearly(
      "pool.pain_passed_on", "Share of the room that is filled", .share,
      "What is beyond caps over the room under the others' caps, at most 1.",
      when(all.equals(0), 0, else: minimum(1, .binary(.divide, sum(of: excess), all))))
  }

  private func declareChecks(
    _ forGain: [String: Expression], _ forPain: [String: Expression], _ pool: Pool,
    _ draft: inout Draft
  ) {
    let tolerance = draft.parts.appraisal.tolerance.value
    let providers = draft.parties(.provider)
    let gains = sum(of: providers.compactMap { forGain[$0] })
    let pains = sum(of: providers.compactMap { forPain[$0] })
    let lowest = Expression.call(
      .minimum, providers.compactMap { forGain[$0] } + providers.compactMap { forPain[$0] })
    draft.check(
      "check.pool.weights", "Weights make sense", .error,
      "No weight is negative and no weights add up to more than 100 %.",
      remedy:
        "Look at gainshare.weights and at the soft-landing paths: together they exceed 100 %.",
      isBroken: .call(
        .or, [gains.isAbove(1), pains.isAbove(1), lowest.isBelow(0)]))
    draft.check(
      "check.pool.shared", "Gain is shared whole", .error,
      "The providers' gains are the pool's gain times the sum of their weights.",
      remedy: "A provider's gain is missing from the pool, or counted twice.",
      isBroken: absolute(.line("pool.gain") - pool.gain * gains).isAbove(tolerance))
  }
}
