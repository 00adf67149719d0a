/// `accounts`: what a journal needs, and the account of each kind, row or line.
public struct ChartKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "Ledger accounts by kind (flow.payment, cost.service), row or line; 'control' and 'cash' ask for a journal."
  /// The keys.
  public static let table = ChartKeys()
  /// The account through which all that is owed goes.
  public let control = Key<LedgerCode?>.optionalLedgerCode(
    "control",
    "The control account, through which each party owes and is owed; with cash it asks for a journal.",
    like: "1900 Alliance control account")
  /// The account of money.
  public let cash = Key<LedgerCode?>.optionalLedgerCode(
    "cash", "The account of money paid and received; with control it asks for a journal.",
    like: "1000 Bank")
  /// The account of all else.
  public let posted = Key<[Named<StatedAccount>]>.chart(
    Schema.anyID,
    "A kind (flow.payment, cost.service), a row of it or a line: one account, or one for each side."
  )
}
