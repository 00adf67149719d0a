/// What parties talk about, in the order of a negotiation.
public enum Topic: String, CaseIterable, Hashable, Sendable {
  /// What the budget is and what it grows from.
  case baseline = "Baseline and budget"
  /// What moves, and how fast.
  case shifts = "Shifts and pace"
  /// How services are paid for.
  case payment = "Payment"
  /// How gain and pain are split, and where they end.
  case bands = "Bands and caps"
  /// How providers share among themselves.
  case weights = "Weights"
  /// What bridges the time until cost is out.
  case landing = "Soft landing"
  /// What outcomes earn.
  case outcomes = "Outcomes"
  /// What happens when money or trust runs out.
  case ladder = "Ladder"
  /// How long the contract runs.
  case length = "Length"

  /// The topic of a key of the scenario.
  public init(of path: String) {
    let keys = path.split(separator: ".").map(String.init)
    let rest = keys.dropFirst()
    switch keys.first ?? "" {
    case "shifts", "measures", "investments": self = .shifts
    case "payments", "prime": self = .payment
    case "gainshare" where rest.first == "overspend": self = .ladder
    case "gainshare" where rest.first.map(Topic.shares.contains) ?? false: self = .weights
    case "gainshare" where rest.first.map(Topic.quality.contains) ?? false: self = .outcomes
    case "gainshare": self = .bands
    case "landing" where rest.dropFirst().first == "weight": self = .weights
    case "landing", "estates": self = .landing
    case "services" where !Topic.freed.isDisjoint(with: rest): self = .landing
    case "outcomes", "fund": self = .outcomes
    case "disputes", "events", "readiness", "secretariat": self = .ladder
    case "contract" where rest.first != "population": self = .length
    default: self = .baseline
    }
  }

  /// Keys of a service by which its cost follows activity down.
  private static let freed: Set<String> = [
    "takeout", "redeployed", "redeployment", "release_lag", "release_max", "exit_cost",
    "exit_multiple",
  ]
  /// Keys of the gainshare that say how providers share among themselves.
  private static let shares: Set<String> = ["weights", "pain_weights"]
  /// Keys of the gainshare by which outcomes move it.
  private static let quality: Set<String> = ["factor", "pain_factor"]
}
