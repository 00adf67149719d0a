/// `accounts.*` of a flow: payer and payee post it to accounts of their own.
public struct AccountKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A flow that payer and payee post to different accounts."
  /// The keys.
  public static let table = AccountKeys()
  /// The payer's account.
  public let paid = Key<LedgerCode?>.ledgerCode(
    "paid", "The account of who pays: its code and, after a blank, its name.")
  /// The payee's account.
  public let received = Key<LedgerCode?>.ledgerCode(
    "received", "The account of who is paid: its code and, after a blank, its name.")
}
