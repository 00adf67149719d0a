import AllianceModel
public import GlidepathKit
public import Modelling
public import Reports
public import Scenarios

/// What was agreed of a contract: the scenario as drafted, what is stated over it, and how that came about.
///
/// No name and no time is in it: those stand in the decision log alone.
public struct AgreedDeal: Sendable {
  /// The name of the contract: `five-years`.
  public let name: String
  /// The contract as its file states it.
  public let drafted: Study
  /// What was agreed over it, each number with its source; nothing where it stands as drafted.
  public let terms: StatedCells
  /// The contract as agreed.
  public let agreed: Study
  /// What was decided, in order.
  public let decisions: [Decision]
  /// Alerts of the agreed contract that are accepted, and why.
  public let accepted: [AcceptedAlert]
  /// What people noted as open.
  public let noted: [String]

  /// A decision.
  public struct Decision: Hashable, Sendable {
    /// The number of its step in the decision log.
    public let number: Int
    /// What was decided.
    public let words: String
    /// Why; empty where nobody said.
    public let why: String
    /// The keys of the scenario that it moved.
    public let paths: [String]
    /// What it did to each party whom it moved.
    public let effects: [Effect]

    /// Describes a decision.
    public init(
      number: Int, words: String, why: String = "", paths: [String] = [], effects: [Effect] = []
    ) {
      self.number = number
      self.words = words
      self.why = why
      self.paths = paths
      self.effects = effects
    }
  }

  /// What a decision did to a party.
  public struct Effect: Hashable, Sendable {
    /// The party's name as people know it.
    public let party: String
    /// By how much its net present value changed, £ at today's value.
    public let pounds: Double

    /// Describes an effect.
    public init(party: String, pounds: Double) {
      self.party = party
      self.pounds = pounds
    }
  }

  /// Puts a deal together.
  ///
  /// A number that was agreed has the agreement for its source, and its owner stays; where a number cannot be
  /// stated with its source it is stated alone.
  ///
  /// - Parameters:
  ///   - drafted: the contract as its file states it.
  ///   - name: what its files are called; as its file by default.
  ///   - terms: what was agreed over it.
  ///   - decisions: what was decided, in order.
  ///   - accepted: alerts that are accepted, and why.
  ///   - noted: what people noted as open.
  /// - Throws: every mistake of the contract so agreed.
  public init(
    _ drafted: Study, name: String? = nil, terms: StatedCells = StatedCells([]),
    decisions: [Decision] = [], accepted: [AcceptedAlert] = [], noted: [String] = []
  ) throws(StudyError) {
    self.name = name ?? drafted.name
    self.drafted = drafted
    self.decisions = decisions
    self.accepted = accepted
    self.noted = noted
    let plain = terms.cells.isEmpty ? drafted : try drafted.stating(terms)
    let sourced = SourcedTerms(terms, of: plain, decisions)
    self.terms = sourced.cells(over: drafted, like: plain)
    agreed = terms.cells.isEmpty ? drafted : try drafted.stating(self.terms)
  }

  /// Whether anything was agreed over the file.
  public var isMoved: Bool { !terms.cells.isEmpty }
}
