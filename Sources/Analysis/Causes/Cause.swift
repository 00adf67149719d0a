import AllianceModel
public import Scenarios

/// One cause of the difference between two cases: what is stated differently of some kind, and what that
/// alone moves.
public struct Cause: Sendable {
  /// The kinds of change: one, or several that make a scenario only together.
  public let kinds: [ChangeKind]
  /// What is stated differently.
  public let changes: [StatedChange]
  /// What the cause alone moves, by measure: the first case with this as in the other, less the first
  /// case; nil where that makes no scenario.
  public let effects: [Double]?

  /// The kinds in words: `pace`, or `costs, shifts and pace`.
  public var words: String {
    let words = kinds.map(\.words)
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }

  /// Whether nothing that it states differs and it is known to move no measure.
  var isNothing: Bool { changes.isEmpty && effects?.allSatisfy { $0 == 0 } == true }
}
