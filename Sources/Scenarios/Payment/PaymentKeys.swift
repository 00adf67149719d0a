import Modelling

/// `payments`: how a service is paid for, as usual and in the alliance.
public struct PaymentKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "How a service is paid for."
  /// The keys.
  public static let table = PaymentKeys()
  /// As usual.
  public let bau = Key<Clause<RuleKeys>>.part("bau", RuleKeys.self, "How it is paid for as usual.")
    .called("payment as usual")
  /// In the alliance.
  public let alliance = Key<Clause<RuleKeys>?>.optionalPart(
    "alliance", RuleKeys.self, "How it is paid for in the alliance; as usual by default."
  ).called("payment in the alliance")
  /// What holds later.
  public let then = Key<[Clause<ChangeKeys>]>.list(
    "then", ChangeKeys.self, "Rules that hold from later years on, in the order of the years."
  ).called("later rule")
}
