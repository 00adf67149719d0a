/// What a scenario states for an entry of its chart of accounts.
public struct StatedAccount: Hashable, Sendable {
  /// Where who pays, or bears a cost, posts it.
  public let paid: LedgerCode
  /// Where who is paid posts it; nil where both post it to one account.
  public let received: LedgerCode?
  /// The other side of what is never paid; nil where nothing is said of it.
  public let against: LedgerCode?
}
