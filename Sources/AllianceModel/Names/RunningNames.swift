public import Modelling

/// Lines of running the alliance: `secretariat.running`.
public enum SecretariatLine: String, LineKey {
  case running, evaluation, cost
  case yearlyCost = "yearly_cost"
  case overhead
  case otherCost = "other_cost"
  case setUp = "set_up"
  case workshops
  case savedInKind = "saved_in_kind"
  case shared, weights, share
}

/// Lines of a grant: `grant.foundation.paid`.
public enum GrantLine: String, LineKey {
  case due, paid
  case clawedBack = "clawed_back"
  case held
}

/// Lines of all grants together: `grants.due`.
public enum GrantsLine: String, LineKey {
  case due
  case sharePaid = "share_paid"
}

/// Lines of readiness: `readiness.total`.
public enum ReadinessLine: String, LineKey {
  case weights, total, delivery
}

/// Lines of a prime contractor: `prime.premium`.
public enum PrimeLine: String, LineKey {
  case subcontracts, premium
  case managementCost = "management_cost"
}

extension LineID {
  /// A line of running the alliance.
  public static func secretariat(_ line: SecretariatLine) -> LineID { joined("secretariat", line) }

  /// What a post costs.
  static func post(_ id: String) -> LineID { LineID("secretariat.post.\(id)") }

  /// What a member gives in kind.
  static func inKind(from party: String) -> LineID { LineID("secretariat.in_kind.\(party)") }

  /// A line of a grant.
  public static func grant(_ id: String, _ line: GrantLine) -> LineID {
    joined("grant.\(id)", line)
  }

  /// A line of all grants together.
  public static func grants(_ line: GrantsLine) -> LineID { joined("grants", line) }

  /// A line of readiness.
  public static func readiness(_ line: ReadinessLine) -> LineID { joined("readiness", line) }

  /// What a factor brings to readiness.
  static func readiness(factor id: String) -> LineID { LineID("readiness.\(id)") }

  /// The weight of a factor in readiness.
  static func readinessWeight(factor id: String) -> LineID {
    below(readiness(factor: id), "weight")
  }

  /// A line of a prime contractor.
  public static func prime(_ line: PrimeLine) -> LineID { joined("prime", line) }
}
