import GlidepathKit

/// The first line of a record: what the talks are about.
///
/// A record belongs to the scenario as it was when talks began; a file that was changed since would give other
/// numbers for the same steps.
public struct RecordOpening: Hashable, Sendable, Codable {
  /// What kind of file it is, and which version of it: 1.
  public let workshop: Int
  /// The contracts, the one that is talked about first.
  public let contracts: [Contract]

  /// A contract that is talked about.
  public struct Contract: Hashable, Sendable, Codable {
    /// The name of its file without ending.
    public let name: String
    /// The fingerprint of the scenario, as the workbook's Log sheet shows it.
    public let hash: String
  }

  /// What talks that begin now are about.
  init(_ session: Session) {
    workshop = 1
    contracts = session.contracts.map { contract in
      Contract(name: contract.name, hash: contract.drafted.study.alliance.facts.inputHash)
    }
  }
}
