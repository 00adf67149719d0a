import Modelling

/// `prime`: a prime contractor, whom commissioners pay for all and who pays the others.
public struct PrimeKeys: KeyTable {
  /// What the part describes.
  public static let meaning =
    "A prime contractor, whom commissioners pay for all and who pays the others."
  /// The keys.
  public static let table = PrimeKeys()
  /// Who it is.
  public let party = Key<Word>.reference(
    to: .party, "party", "The provider that holds the contract and subcontracts the others.")
  /// What it earns.
  public let margin = Key<Quantity?>.optionalNumber(
    "margin", .share, "Its margin on what it pays to subcontractors."
  ).called("margin on subcontracts")
  /// What it is paid for risk.
  public let riskPremium = Key<Quantity?>.optionalNumber(
    "risk_premium", .share, "What it is paid for bearing risk, on what it pays to subcontractors."
  ).called("premium for bearing risk")
  /// What it is paid for managing.
  public let managementFee = Key<Quantity?>.optionalSeries(
    "management_fee", .pounds, "Its fee a year for managing subcontracts, in base-year prices.")
  /// What managing costs.
  public let managementCost = Key<Quantity?>.optionalSeries(
    "management_cost", .pounds, "What managing subcontracts costs it a year, in base-year prices."
  ).called("cost of management")
  /// The price index of fee and cost.
  public let index = Key<Word?>.optionalReference(
    to: .index, "index", "The index by which fee and cost rise; none by default.")
  /// How subcontractors are paid.
  public let subcontracts = Key<[Named<Clause<RuleKeys>>]>.parts(
    for: .service, "subcontracts", RuleKeys.self,
    "How it pays for a service where that differs from how it is paid for it."
  ).called("subcontract")
}
