import Modelling
import Scenarios

/// Clause 9: what each metric earns of the fund, and how providers share it.
struct FundShares {
  /// What a provider earns of all metrics.
  private(set) var earned: [String: Expression] = [:]

  init(
    _ keys: Clause<FundKeys>, _ outcomes: Outcomes, _ weighing: Weighing,
    _ available: Expression, _ draft: inout Draft
  ) {
    var byMetric: [(metric: Metric, amount: Expression)] = []
    for metric in outcomes.metrics {
      byMetric.append((metric, FundShares.amount(metric, keys, available, &draft)))
    }
    let parts: [String: Expression]
    if case .matrix(let rows) = keys.weights {
      let agreed = FundShares.byMatrix(rows, byMetric, &draft)
      parts = FundShares.amongPresent(agreed, available, weighing, &draft)
    } else {
      let weights = weighing.weights(.fund, keys.weights, &draft)
      let all = draft.yearly(
        .fund(.earned), "Fund earned", .pounds, "What all metrics earn.",
        sum(of: byMetric.map(\.amount)))
      parts = weights.mapValues { all * $0 }
    }
    for party in draft.parties(.provider) {
      guard let part = parts[party] else { continue }
      earned[party] = draft.yearly(
        .party(party, .fund), "\(draft.name(party)): earned of the fund", .pounds,
        "Its share of what the metrics earn.", about: Subject(party: party, recurrent: false),
        part)
    }
  }

  /// What a metric earns: its part of the fund by the curve of its score.
  private static func amount(
    _ metric: Metric, _ keys: Clause<FundKeys>, _ available: Expression, _ draft: inout Draft
  ) -> Expression {
    let curve = Curve(
      name: .earned(by: metric.id), words: "share that \(metric.title) earns",
      label: "\(metric.title): share earned")
    let share = curve.value(at: metric.score, keys.earned, &draft) ?? metric.score / 100
    return draft.yearly(
      .metric(metric.id, .fundEarned), "\(metric.title): earned of the fund", .pounds,
      "Its weight in the fund, and the share of it that its score earns.",
      available * metric.keys.weight.value * share)
  }

  /// What providers get by their rows of the matrix, each metric at its own score.
  private static func byMatrix(
    _ rows: [Named<[Quantity]>], _ amounts: [(metric: Metric, amount: Expression)],
    _ draft: inout Draft
  ) -> [String: Expression] {
    let rows = rows.filter { draft.parties(.provider).contains($0.id) }
    var parts: [String: [Expression]] = [:]
    for (metric, amount) in amounts {
      let matrix = WeightMatrix(
        .fund(by: metric.id), "the fund by \(metric.title)",
        columns: rows.first?.value.count ?? 0, at: metric.score, &draft)
      for row in rows {
        let share = draft.yearly(
          .earned(by: metric.id, row.id),
          "\(draft.name(row.id)): earned by \(metric.title)", .pounds,
          "Its row of the matrix at the metric's score, of what the metric earns.",
          about: Subject(party: row.id, recurrent: false), amount * matrix.weight(row.value))
        parts[row.id, default: []].append(share)
      }
    }
    return parts.mapValues(sum(of:))
  }

  /// What those that left would earn goes to those that take part, as with weights.
  private static func amongPresent(
    _ parts: [String: Expression], _ available: Expression, _ weighing: Weighing,
    _ draft: inout Draft
  ) -> [String: Expression] {
    guard weighing.providers.contains(where: { draft.takesPart($0) != 1 }) else { return parts }
    var shares: [String: Expression] = [:]
    for party in weighing.providers {
      guard let part = parts[party] else { continue }
      shares[party] = draft.yearly(
        .party(party, .fundShare), "\(draft.name(party)): share of the fund by its rows", .share,
        "What its rows give of what can be earned; 0 where there is nothing.",
        about: Subject(party: party), ratio(part, to: available))
    }
    return weighing.present(.fund, shares, &draft).mapValues { available * $0 }
  }
}
