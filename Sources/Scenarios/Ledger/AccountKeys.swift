/// `accounts.*` with more than one account: those of payer and payee, and what stands against what is
/// never paid.
public struct AccountKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Accounts of payer and payee, and of what is never paid."
  /// The keys.
  public static let table = AccountKeys()
  /// The payer's account.
  public let paid = Key<LedgerCode?>.ledgerCode(
    "paid", "The account of who pays, or bears a cost: its code and, after a blank, its name.",
    like: "5100 Healthcare bought")
  /// The payee's account.
  public let received = Key<LedgerCode?>.optionalLedgerCode(
    "received", "The account of who is paid: its code and, after a blank, its name.",
    like: "4100 Income from patient care")
  /// What stands against what is never paid.
  public let against = Key<LedgerCode?>.optionalLedgerCode(
    "against",
    "Of what is never paid, such as depreciation: the account on its other side, where payments have the control account.",
    like: "1110 Depreciation to date")
}
