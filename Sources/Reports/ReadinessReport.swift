import AllianceModel
import Analysis
import Evaluation
public import Modelling

/// Whether what partnering needs is there, thing by thing, and what follows for delivery.
public struct ReadinessReport: Sendable {
  /// Each thing that partnering needs, in the order of the file.
  public let factors: [Factor]
  /// The mean of all scores by weight, by column, the base year first.
  public let readiness: [Double]
  /// The share of the plan that readiness lets through, by column; 1 where delivery does not follow it.
  public let delivery: [Double]
  /// The last column of the contract's term.
  public let lastOfTerm: Int
  /// The columns.
  public let years: Years

  /// One thing, and how far it is there.
  public struct Factor: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// How far it is there, a share, by column, the base year first.
    public let score: [Double]
    /// How much it matters beside the others.
    public let weight: Double
  }

  /// What the report is called.
  public static let title = "Readiness: whether what partnering needs is there"

  /// The readiness of a case; nil where it does not say.
  init?(_ source: Case) {
    guard source.results.has(.readiness(.total)) else { return nil }
    let inputs = Dictionary(
      source.alliance.model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    factors = source.alliance.readiness.map { factor in
      Factor(
        name: factor.name, score: inputs[factor.score]?.values ?? [],
        weight: source.results[factor.weight])
    }
    readiness = source.results.values(of: .readiness(.total))
    delivery = source.results.values(of: .readiness(.delivery))
    years = source.alliance.model.years
    lastOfTerm =
      source.results.values(of: .time(.inTerm)).lastIndex { $0 != 0 } ?? min(1, years.horizon)
  }
}

extension ReadinessReport {
  /// How ready partnering is from the first year of the contract to its last, what is least there, and
  /// whether delivery follows, in sentences.
  public var sentences: [String] {
    let (start, end) = (readiness[1], readiness[lastOfTerm])
    let change =
      ReadinessReport.percent(start) == ReadinessReport.percent(end)
      ? "" : ", and \(ReadinessReport.percent(end)) in \(years.label(lastOfTerm))"
    let whole =
      "Readiness is \(ReadinessReport.percent(start)) in \(years.label(1))\(change)."
    return [whole] + [least].compactMap(\.self) + [following]
  }

  /// A share as the report writes it.
  public static func percent(_ share: Double) -> String {
    "\(MoneyText.decimals(100 * share, 0))%"
  }

  /// What is least there in the first year of the contract.
  private var least: String? {
    let scores = factors.map { $0.score.count > 1 ? $0.score[1] : $0.score.first ?? 0 }
    guard let lowest = scores.min() else { return nil }
    let names = zip(factors, scores).filter { $0.1 == lowest }.map(\.0.name)
    return
      "Least there in \(years.label(1)): \(Headline.listed(names)) with \(ReadinessReport.percent(lowest))."
  }

  private var following: String {
    delivery.dropFirst().allSatisfy { $0 == 1 }
      ? "Delivery has its own forecast and does not follow readiness."
      : "Only the ready share of shifts and measures is delivered: \(ReadinessReport.percent(delivery[1])) of the plan in \(years.label(1)), \(ReadinessReport.percent(delivery[lastOfTerm])) in \(years.label(lastOfTerm))."
  }
}
