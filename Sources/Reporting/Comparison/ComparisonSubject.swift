import AllianceModel
import Modelling

/// Whom a comparison is about: the system, a party, an investment.
struct ComparisonSubject: Hashable {
  /// The start of the ids of its lines: `party.hospital`.
  let prefix: String
  /// The name as people know it.
  let name: String

  /// All parties together.
  static let system = ComparisonSubject(prefix: "system", name: "System")

  /// The parties of any case, in the order of the scenario files.
  @Sendable static func parties(_ cases: [PlacedCase]) -> [ComparisonSubject] {
    InputRows.union(cases.map(\.alliance.parties), by: \.id).map {
      ComparisonSubject(prefix: "party.\($0.id)", name: $0.name)
    }
  }

  /// The system first, then the parties.
  @Sendable static func systemAndParties(_ cases: [PlacedCase]) -> [ComparisonSubject] {
    [.system] + parties(cases)
  }

  /// The system alone.
  @Sendable static func systemAlone(_ cases: [PlacedCase]) -> [ComparisonSubject] { [.system] }

  /// The contract and its calendar.
  @Sendable static func contract(_ cases: [PlacedCase]) -> [ComparisonSubject] {
    [ComparisonSubject(prefix: "contract", name: "Contract")]
  }

  /// The investments of any case that have a charge.
  @Sendable static func investments(_ cases: [PlacedCase]) -> [ComparisonSubject] {
    InputRows.union(cases.map(\.alliance.model.lines), by: \.id).compactMap { line in
      let parts = line.id.text.split(separator: ".")
      guard parts.count == 3, parts[0] == "investment", parts[2] == "charge" else { return nil }
      return ComparisonSubject(
        prefix: "investment.\(parts[1])", name: Words.heading(String(parts[1])))
    }
  }
}
