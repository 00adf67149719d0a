import AllianceModel
import Modelling

/// Whom a comparison is about: the contract, the system, a party, an investment.
struct ComparisonSubject: Hashable {
  /// Whose lines they are.
  let whose: Compared
  /// The name as people know it.
  let name: String

  /// All parties together.
  static let system = ComparisonSubject(whose: .appraised(.system), name: "System")
  /// The contract and its calendar.
  static let theContract = ComparisonSubject(whose: .contract, name: "Contract")

  private init(whose: Compared, name: String) {
    self.whose = whose
    self.name = name
  }

  init(_ party: Alliance.Party) {
    self.init(whose: .appraised(.party(party.id)), name: party.name)
  }

  init(_ investment: Alliance.Investment) {
    self.init(whose: .investment(investment.id), name: investment.name)
  }

  /// The parties of any case, in the order of the scenario files.
  @Sendable static func parties(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    cases.map(\.source.alliance.parties).united(by: \.id).map { ComparisonSubject($0) }
  }

  /// The system first, then the parties.
  @Sendable static func systemAndParties(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    [.system] + parties(cases)
  }

  /// The system alone.
  @Sendable static func systemAlone(_ cases: [LetteredCase]) -> [ComparisonSubject] { [.system] }

  /// The contract and its calendar, as a list of one.
  @Sendable static func contract(_ cases: [LetteredCase]) -> [ComparisonSubject] { [.theContract] }

  /// The investments of any case that prices recover in the alliance.
  @Sendable static func investments(_ cases: [LetteredCase]) -> [ComparisonSubject] {
    cases.map(\.charged)
      .united(by: \.id).map { ComparisonSubject($0) }
  }
}

extension Compared {
  /// A line of the appraisal of the system or of a party; nil for all else.
  func worth(_ line: AppraisedLine) -> LineID? {
    if case .appraised(let whose) = self { .worth(of: whose, line) } else { nil }
  }

  /// A line of a party; nil for all else.
  func party(_ line: PartyLine) -> LineID? {
    if case .appraised(.party(let id)) = self { .party(id, line) } else { nil }
  }

  /// A line of a party as usual; nil for all else.
  func partyAsUsual(_ line: PartyLine) -> LineID? {
    if case .appraised(.party(let id)) = self { .party(id, line, .usual) } else { nil }
  }

  /// A line of an investment; nil for all else.
  func investment(_ line: InvestmentLine) -> LineID? {
    if case .investment(let id) = self { .investment(id, line) } else { nil }
  }

  /// What the year brings the system or a party against business as usual; nil for all else.
  var change: LineID? {
    if case .appraised(.system) = self { .system(.change) } else { party(.change) }
  }
}
