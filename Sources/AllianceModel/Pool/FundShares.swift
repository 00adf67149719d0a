import Modelling
import Scenarios

/// Clause 9: what each metric earns of the fund, and how providers share it.
///
/// metric = available × weight × curve(its score), its score ÷ 100 where no curve is stated; a
/// provider earns its weight × Σ metrics, or with a matrix Σ metric × its row at that metric's
/// score. What rows of those that left would earn goes to those that take part, as with weights:
/// share = Σ by rows ÷ available, made present (`Weighing`), × available.
///
/// Hand case: £40,000 earned by one metric at a score of 75, rows of 20 %, 40 %, 50 % and of 80 %,
/// 60 %, 50 %: 45 % and 55 %, £18,000 and £22,000.
struct FundShares {
  /// What a provider earns of all metrics; a provider without a weight has none.
  let earned: ByID<Expression>

  /// What one metric earns.
  private struct Part {
    let metric: Metric
    let amount: Expression
  }

  /// Writes what metrics earn, then what providers do.
  static func write(
    into draft: inout Draft, keys: Clause<FundKeys>, outcomes: Outcomes, weighing: Weighing,
    available: Expression
  ) -> Self {
    let metrics = outcomes.metrics.map { metric in
      Part(
        metric: metric,
        amount: amount(into: &draft, of: metric, keys: keys, available: available))
    }
    let parts: ByID<Expression>
    if case .matrix(let rows) = keys.weights {
      let agreed = byMatrix(into: &draft, rows: rows, metrics: metrics)
      parts = amongPresent(into: &draft, parts: agreed, available: available, weighing: weighing)
    } else {
      parts = byWeights(into: &draft, keys: keys, metrics: metrics, weighing: weighing)
    }
    return FundShares(earned: earned(into: &draft, parts: parts))
  }

  /// What a metric earns: its part of the fund by the curve of its score.
  private static func amount(
    into draft: inout Draft, of metric: Metric, keys: Clause<FundKeys>, available: Expression
  ) -> Expression {
    let curve = Curve(
      name: .earned(by: metric.id), words: "share that \(metric.title) earns",
      label: "\(metric.title): share earned")
    let share =
      keys.earned.isEmpty
      ? metric.score / 100 : curve.write(into: &draft, points: keys.earned, at: metric.score)
    return draft.yearly(
      .metric(metric.id, .fundEarned), "\(metric.title): earned of the fund", .pounds,
      "Its weight in the fund, and the share of it that its score earns.",
      available * metric.keys.weight.value * share)
  }

  /// What providers get by their weights in all that is earned.
  private static func byWeights(
    into draft: inout Draft, keys: Clause<FundKeys>, metrics: [Part], weighing: Weighing
  ) -> ByID<Expression> {
    let weights = weighing.weights(into: &draft, in: .fund, stated: keys.weights)
    let all = draft.yearly(
      .fund(.earned), "Fund earned", .pounds, "What all metrics earn.",
      sum(of: metrics.map(\.amount)))
    return weights.map { all * $0 }
  }

  /// What providers get by their rows of the matrix, each metric at its own score.
  private static func byMatrix(
    into draft: inout Draft, rows: [Named<[Quantity]>], metrics: [Part]
  ) -> ByID<Expression> {
    let providers = draft.parties(.provider)
    let rows = rows.filter { providers.contains($0.id) }
    var shares: [[Expression]] = []
    for part in metrics {
      let matrix = WeightMatrix.write(
        into: &draft, name: .fund(by: part.metric.id), words: "the fund by \(part.metric.title)",
        rows: rows, at: part.metric.score)
      shares.append(
        rows.map { share(into: &draft, of: part, row: $0, weight: matrix.weight(of: $0.value)) })
    }
    var earned = ByID<Expression>()
    for (place, row) in rows.enumerated() { earned[row.id] = sum(of: shares.map { $0[place] }) }
    return earned
  }

  /// What a provider gets of one metric by its row.
  private static func share(
    into draft: inout Draft, of part: Part, row: Named<[Quantity]>, weight: Expression
  ) -> Expression {
    draft.yearly(
      .earned(by: part.metric.id, row.id),
      "\(draft.name(row.id)): earned by \(part.metric.title)", .pounds,
      "Its row of the matrix at the metric's score, of what the metric earns.",
      about: Subject(party: row.id, recurrent: false), part.amount * weight)
  }

  /// What those that left would earn goes to those that take part, as with weights.
  private static func amongPresent(
    into draft: inout Draft, parts: ByID<Expression>, available: Expression, weighing: Weighing
  ) -> ByID<Expression> {
    guard weighing.providers.contains(where: { draft.takesPart($0) != 1 }) else { return parts }
    var shares = ByID<Expression>()
    for party in weighing.providers {
      guard let part = parts.find(party) else { continue }
      shares[party] = draft.yearly(
        .party(party, .fundShare), "\(draft.name(party)): share of the fund by its rows", .share,
        "What its rows give of what can be earned; 0 where there is nothing.",
        about: Subject(party: party), ratio(part, to: available))
    }
    return weighing.present(into: &draft, in: .fund, weights: shares).map { available * $0 }
  }

  /// What each provider earns of all metrics, a line each.
  private static func earned(
    into draft: inout Draft, parts: ByID<Expression>
  ) -> ByID<Expression> {
    var earned = ByID<Expression>()
    for party in draft.parties(.provider) {
      guard let part = parts.find(party) else { continue }
      earned[party] = draft.yearly(
        .party(party, .fund), "\(draft.name(party)): earned of the fund", .pounds,
        "Its share of what the metrics earn.", about: Subject(party: party, recurrent: false),
        part)
    }
    return earned
  }
}
