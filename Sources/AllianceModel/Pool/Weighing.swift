import Modelling
import Scenarios

/// How weights come about.
struct Weighing {
  let providers: [String]
  let landing: Landing
  let investments: Investments
  let stranding: Stranding
  let outcomes: Outcomes

  /// The weight of each provider in each year; equal parts of all where none are stated.
  func weights(_ side: Side, _ weights: Weights?, _ draft: inout Draft) -> [String: Expression] {
    present(side, softened(side, weights, &draft), &draft)
  }

  /// The ordinary weights, or soft-landing paths in their place.
  private func softened(_ side: Side, _ weights: Weights?, _ draft: inout Draft)
    -> [String: Expression]
  {
    var base = base(side, weights, &draft)
    let paths = paths(side, draft.parts.landing)
    guard !paths.isEmpty else { return base }
    let all = draft.yearly(
      .pool(side, .weights), "Ordinary weights in \(side.rawValue), all providers", .share,
      "The sum of the ordinary weights.", sum(of: providers.compactMap { base[$0] }))
    let others = providers.filter { paths[$0] == nil }
    let rest = draft.yearly(
      .pool(side, .weightsWithoutPath), "Ordinary weights in \(side.rawValue), without a path",
      .share,
      "The sum of the ordinary weights of providers that follow no soft-landing path.",
      sum(of: others.compactMap { base[$0] }))
    let left = draft.yearly(
      .pool(side, .weightsLeft), "Weights in \(side.rawValue) that paths leave", .share,
      "The sum of the ordinary weights less the soft-landing paths.",
      all - sum(of: providers.compactMap { paths[$0] }))
    let number = draft.number(
      .parties(side == .gain ? .providersWithoutGainPath : .providersWithoutPainPath),
      "Number of providers without a path in \(side.rawValue)", others.count)
    for party in providers {
      let share =
        paths[party]
        ?? when(
          rest.equals(0), left / number,
          else: .binary(.divide, (base[party] ?? 0) * left, rest))
      base[party] = draft.yearly(
        .weight(of: party, in: side, .sharing), "\(draft.name(party)): weight in \(side.rawValue)",
        .share,
        paths[party] == nil
          ? "Its ordinary weight, in proportion to what the soft-landing paths leave."
          : "Its soft-landing path.",
        about: Subject(party: party), share)
    }
    return base
  }

  /// Soft-landing paths by party; they replace weights in gain and pain, none in the fund.
  private func paths(_ side: Side, _ landings: [Named<Clause<LandingKeys>>]) -> [String:
    Expression]
  {
    guard side != .fund else { return [:] }
    var paths: [String: Expression] = [:]
    for landing in landings {
      let path = side == .pain ? landing.value.painWeight : landing.value.weight
      if let path { paths[landing.id] = path.value }
    }
    return paths
  }

  private func base(_ side: Side, _ weights: Weights?, _ draft: inout Draft)
    -> [String: Expression]
  {
    switch weights {
    case nil:
      return proportional(side, .equal, 1, &draft)
    case .fixed(let entries):
      return Dictionary(
        entries.filter { providers.contains($0.id) }.map { ($0.id, $0.value.value) },
        uniquingKeysWith: { first, _ in first })
    case .named(let measure, let share):
      return proportional(side, measure, share.value, &draft)
    case .matrix(let rows):
      return outcomes.weights(side, rows.filter { providers.contains($0.id) }, &draft)
    }
  }

  /// Weights in proportion to a measure; equal where the measure sums to 0.
  private func proportional(
    _ side: Side, _ measure: WeightMeasure, _ share: Expression, _ draft: inout Draft
  ) -> [String: Expression] {
    let equal = share / draft.numberOfProviders()
    var weights: [String: Expression] = [:]
    let measures = providers.map { measured(measure, $0) }
    let whole =
      measure == .equal
      ? 0
      : draft.yearly(
        .pool(side, .measure), "Sum of what weights in \(side.rawValue) follow",
        measure == .performance ? .score : .pounds,
        "All providers' \(measure.rawValue).", sum(of: measures))
    for (party, own) in zip(providers, measures) {
      weights[party] = draft.yearly(
        .weight(of: party, in: side, .ordinary),
        "\(draft.name(party)): ordinary weight in \(side.rawValue)", .share,
        measure == .equal
          ? "Equal parts." : "In proportion to \(measure.rawValue); equal where nobody has any.",
        about: Subject(party: party),
        measure == .equal
          ? equal : when(whole.equals(0), equal, else: .binary(.divide, share * own, whole)))
    }
    return weights
  }

  private func measured(_ measure: WeightMeasure, _ party: String) -> Expression {
    switch measure {
    case .equal: 1
    case .budget: landing.income[.usual]?[party] ?? 0
    case .investment: sum(of: investments.capitalToDate[party] ?? [])
    case .compensation: stranding.byParty[party].map { positive($0) } ?? 0
    case .performance: outcomes.performance[party] ?? outcomes.score
    }
  }
}
