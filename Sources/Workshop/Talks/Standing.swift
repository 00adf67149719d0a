/// Where talks stand after some steps: what is stated and agreed, and nothing computed.
///
/// Steps alone lead here, so that a record replays in no time and to the same place.
struct Standing: Sendable {
  /// What can be taken back.
  struct Position: Hashable, Sendable {
    /// What is on the table, by the name of the contract.
    var table: [String: Terms] = [:]
    /// What was agreed.
    var agreed: [String: Terms] = [:]
    /// Which alerts were accepted, in the order in which they were.
    var accepted: [Acceptance] = []
    /// What was parked.
    var proposals: [Proposal] = []
  }

  /// Where talks stand.
  private(set) var position: Position
  /// Where they stood before each deed that can still be taken back, and whether that was the facilitator's.
  private var before: [(position: Position, isFacilitators: Bool)] = []

  /// Talks about contracts, all as their files say.
  init(_ contracts: [String]) {
    let plain = Dictionary(uniqueKeysWithValues: contracts.map { ($0, Terms()) })
    position = Position(table: plain, agreed: plain)
  }

  /// Whether there is anything to take back.
  var canUndo: Bool { !before.isEmpty }
  /// Whether what would be taken back was the facilitator's deed.
  var undoesFacilitators: Bool { before.last?.isFacilitators ?? false }

  /// Does what a step did; what makes no sense, such as a proposal that there is not, does nothing.
  mutating func take(_ deed: Deed, number: Int, who: Person, why: String) {
    let old = position
    switch deed {
    case .change(let contracts, let terms):
      for contract in contracts {
        position.table[contract] = position.table[contract]?.stating(terms)
      }
    case .undo:
      if let last = before.popLast() { position = last.position }
    case .agree: position.agreed = position.table
    case .park(let title):
      position.proposals.append(
        Proposal(step: number, title: title, who: who, terms: position.table))
      position.table = position.agreed
    case .adopt(let proposal):
      if let found = position.proposals.first(where: { $0.step == proposal }) {
        position.table = found.terms
      }
    case .accept(let alert, let contract):
      position.accepted.removeAll { $0.alert == alert && $0.contract == contract }
      position.accepted.append(Acceptance(contract: contract, alert: alert, why: why, step: number))
    case .remark: break
    }
    if deed.isUndoable { before.append((old, deed.isFacilitators)) }
  }
}

/// An alert that was accepted with a reason.
public struct Acceptance: Hashable, Sendable {
  /// The name of the contract.
  public let contract: String
  /// The line of the alert.
  public let alert: String
  /// The reason.
  public let why: String
  /// The number of the step.
  public let step: Int
}
