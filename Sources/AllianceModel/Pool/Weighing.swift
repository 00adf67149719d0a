import Modelling
import Scenarios

/// Clause 9: how weights come about.
///
/// Stated by party; a row of a matrix at the overall score (`WeightMatrix`); or in proportion to a
/// measure: weight = share × own ÷ Σ of all providers, share ÷ number of providers where the sum is
/// 0 or the measure is `equal`. The measure is service income as usual (`budget`), capital of the
/// alliance to date (`investment`), stranded cost above 0 (`compensation`) or the mean score of the
/// party's own metrics, the overall score where it has none (`performance`). Soft-landing paths
/// replace them in gain and pain, and then exclusions take their part.
///
/// Hand case: 80 % by investment, £300 and £100 to date: 60 % and 20 %.
struct Weighing {
  /// The providers in the order of the file.
  let providers: [String]
  let landing: Landing
  let investments: Investments
  let stranding: Stranding
  let outcomes: Outcomes

  /// Writes the weight of each provider in each year; equal parts of all where none are stated.
  func weights(
    into draft: inout Draft, in side: Side, stated weights: Weights?
  ) -> ByID<Expression> {
    let ordinary = ordinary(into: &draft, in: side, stated: weights)
    let softened = softened(into: &draft, in: side, ordinary: ordinary)
    return present(into: &draft, in: side, weights: softened)
  }

  /// The weights before soft landings and exclusions; a provider that nobody names has none.
  private func ordinary(
    into draft: inout Draft, in side: Side, stated weights: Weights?
  ) -> ByID<Expression> {
    switch weights {
    case nil:
      return equal(into: &draft, in: side, share: 1)
    case .named(.equal, let share):
      return equal(into: &draft, in: side, share: share.value)
    case .named(let measure, let share):
      return proportional(into: &draft, in: side, to: measure, share: share.value)
    case .fixed(let entries):
      let own = entries.filter { providers.contains($0.id) }.map { ($0.id, $0.value.value) }
      return ByID(Dictionary(own, uniquingKeysWith: { first, _ in first }))
    case .matrix(let rows):
      return outcomes.writeWeights(
        into: &draft, in: side, rows: rows.filter { providers.contains($0.id) })
    }
  }

  /// Equal parts of what providers share.
  private func equal(
    into draft: inout Draft, in side: Side, share: Expression
  ) -> ByID<Expression> {
    let equal = share / draft.numberOfProviders()
    var weights = ByID<Expression>()
    for party in providers {
      weights[party] = weight(
        into: &draft, of: party, in: side, sentence: "Equal parts.", amount: equal)
    }
    return weights
  }

  /// Weights in proportion to a measure; equal where the measure sums to 0.
  private func proportional(
    into draft: inout Draft, in side: Side, to measure: WeightMeasure, share: Expression
  ) -> ByID<Expression> {
    let equal = share / draft.numberOfProviders()
    let measures = providers.map { measured(measure, of: $0) }
    let whole = draft.yearly(
      .pool(side, .measure), "Sum of what weights in \(side.rawValue) follow",
      measure == .performance ? .score : .pounds,
      "All providers' \(measure.rawValue).", sum(of: measures))
    var weights = ByID<Expression>()
    for (party, own) in zip(providers, measures) {
      weights[party] = weight(
        into: &draft, of: party, in: side,
        sentence: "In proportion to \(measure.rawValue); equal where nobody has any.",
        amount: when(whole.equals(0), equal, else: .binary(.divide, share * own, whole)))
    }
    return weights
  }

  /// The ordinary weight of a provider, as a line.
  private func weight(
    into draft: inout Draft, of party: String, in side: Side, sentence: String, amount: Expression
  ) -> Expression {
    draft.yearly(
      .weight(of: party, in: side, .ordinary),
      "\(draft.name(party)): ordinary weight in \(side.rawValue)", .share, sentence,
      about: Subject(party: party), amount)
  }

  /// What weights in proportion to a measure follow.
  private func measured(_ measure: WeightMeasure, of party: String) -> Expression {
    switch measure {
    case .equal: 1
    case .budget: landing.incomeAsUsual(of: party)
    case .investment: sum(of: investments.capitalToDate[party, default: []])
    case .compensation: stranding.byParty[party].map { positive($0) }.orNothing
    case .performance: outcomes.performance.find(party) ?? outcomes.score
    }
  }
}
