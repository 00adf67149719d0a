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
  /// The contract and its calendar.
  static let theContract = ComparisonSubject(prefix: "contract", name: "Contract")

  /// The parties of any case, in the order of the scenario files.
  @Sendable static func parties(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    cases.map(\.source.alliance.parties).united(by: \.id).map {
      ComparisonSubject(prefix: "party.\($0.id)", name: $0.name)
    }
  }

  /// The system first, then the parties.
  @Sendable static func systemAndParties(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    [.system] + parties(cases)
  }

  /// The system alone.
  @Sendable static func systemAlone(_ cases: [LetteredCase]) -> [ComparisonSubject] { [.system] }

  /// The contract and its calendar, as a list of one.
  @Sendable static func contract(_ cases: [LetteredCase]) -> [ComparisonSubject] { [.theContract] }

  /// The investments of any case that prices recover.
  @Sendable static func investments(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    cases.map(\.source.alliance.model.lines).united(by: \.id).compactMap { line in
      let parts = line.id.text.split(separator: ".")
      guard parts.count == 3, parts[0] == "investment", parts[2] == "charge" else { return nil }
      return ComparisonSubject(
        prefix: "investment.\(parts[1])", name: String(line.label.prefix { $0 != ":" }))
    }
  }
}
