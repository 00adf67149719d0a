public import SourceText

/// An account of a ledger as a scenario states it: `7100 Healthcare bought`.
public struct LedgerCode: Hashable, Sendable {
  /// The code, as the file writes it: a leading 0 stays.
  public let code: String
  /// The name after the code; nil where the file gives none.
  public let name: String?
  /// Where it stands.
  public let position: SourcePosition
}
