public import Modelling

/// Counts of flags that are up, and how large the sums are that checks compare: `checks.errors`.
public enum ChecksLine: String, LineKey { case errors, alerts, rounding, turnover }

/// What must hold.
enum ErrorName {
  case conservation, flows, costs, activity, reconciliation, contractTerm, discounting, budgetParts
  case poolLadder, poolWeights, poolShared, fundWhole
  case scores, metricWeights
  case thresholds(metric: String)
  case borneWhole(party: String)
  case lag(service: String)
  case recovered(investment: String, View)
  case own(String)

  fileprivate var name: String {
    switch self {
    case .conservation: "conservation"
    case .flows: "flows"
    case .costs: "negative_costs"
    case .discounting: "discounting"
    case .budgetParts: "budget.parts"
    case .activity: "activity"
    case .reconciliation: "reconciliation"
    case .contractTerm: "contract.term"
    case .poolLadder: "pool.ladder"
    case .poolWeights: "pool.weights"
    case .poolShared: "pool.shared"
    case .fundWhole: "fund.whole"
    case .scores: "outcomes.scores"
    case .metricWeights: "outcomes.weights"
    case .thresholds(let metric): "metric.\(metric).thresholds"
    case .borneWhole(let party): "party.\(party).bears"
    case .lag(let service): "service.\(service).lag"
    case .recovered(let id, let view): "\(view.prefix)investment.\(id).recovered"
    case .own(let id): "own.\(id)"
    }
  }
}

/// What should hold.
enum AlertName {
  case shiftsExceed(service: String)
  case takeoutAhead(service: String)
  case blockGoesOn(service: String)
  case unused(investment: String)
  case stillPaid(exclusion: String)
  case manyMetrics
  case lightWeight(metric: String)
  case smallSample(metric: String)
  case unrealGain, recoveryBeyond, secretariatShare
  case margin(party: String)
  case capital(party: String)
  case reserves(party: String)
  case affordability(party: String)
  case drift(party: String)

  fileprivate var name: String {
    switch self {
    case .shiftsExceed(let service): "service.\(service).limit"
    case .takeoutAhead(let service): "service.\(service).takeout"
    case .blockGoesOn(let service): "service.\(service).block"
    case .unused(let investment): "investment.\(investment).unused"
    case .stillPaid(let exclusion): "exclusion.\(exclusion).paid"
    case .manyMetrics: "outcomes.metrics"
    case .lightWeight(let metric): "metric.\(metric).weight"
    case .smallSample(let metric): "metric.\(metric).sample"
    case .unrealGain: "pool.unreal_gain"
    case .recoveryBeyond: "pool.recovery_beyond"
    case .secretariatShare: "secretariat.share"
    case .margin(let party): "party.\(party).margin"
    case .capital(let party): "party.\(party).capital"
    case .reserves(let party): "party.\(party).reserves"
    case .affordability(let party): "party.\(party).affordability"
    case .drift(let party): "party.\(party).drift"
    }
  }
}

extension LineID {
  /// A count of flags that are up, or how large sums are that checks compare.
  public static func checks(_ line: ChecksLine) -> LineID { joined("checks", line) }

  /// How many flags of a severity are up in a year; in parts where there are many, from 1 on.
  static func checksByYear(_ line: ChecksLine, part: Int?) -> LineID {
    beside(checks(line), "by_year" + (part.map { "_\($0)" } ?? ""))
  }

  /// The flag of something that must hold.
  static func error(_ check: ErrorName) -> LineID { LineID("check.\(check.name)") }

  /// The flag of a party whose underlying margin falls below its floor; only who states a floor has one.
  public static func marginFloor(_ party: String) -> LineID { alert(.margin(party: party)) }

  /// The flag of a contract that measures more than moves anybody.
  public static var manyMetrics: LineID { alert(.manyMetrics) }

  /// The flag of something that should hold.
  static func alert(_ check: AlertName) -> LineID { LineID("alert.\(check.name)") }
}
