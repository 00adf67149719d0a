/// What is paid for.
public enum FlowKind: String, Hashable, Sendable, CaseIterable {
  case payment, subcontract, premium, charge, rent
  case residual, asset, underwriting
  case otherIncome = "other_income"
  case subscription
  case support, recoup, gain, pain, settlement, carry, recovery, fund
  case grant, clawback

  /// The words for labels.
  public var words: String {
    switch self {
    case .payment: "payment for services"
    case .subcontract: "payment by subcontract"
    case .premium: "margin, premium and fee"
    case .charge: "charge for investments"
    case .rent: "rent"
    case .residual: "residual value of an asset"
    case .asset: "asset in kind"
    case .underwriting: "underwriting"
    case .otherIncome: "income outside the contract"
    case .support: "transition support"
    case .recoup: "support paid back"
    case .gain: "share of gain"
    case .pain: "share of pain"
    case .settlement: "settlement of changed margins"
    case .carry: "pain of earlier years"
    case .recovery: "overspend paid back"
    case .subscription: "subscription to the alliance"
    case .grant: "grant for running the alliance"
    case .clawback: "grant paid back"
    case .fund: "fund for outcomes"
    }
  }

  /// Whether it comes again every year; the rest ends with the transition.
  public var isRecurrent: Bool {
    switch self {
    case .payment, .subcontract, .premium, .charge, .rent, .otherIncome, .subscription: true
    case .support, .recoup, .gain, .pain, .settlement, .carry, .recovery, .fund: false
    case .residual, .asset, .underwriting, .grant, .clawback: false
    }
  }

  /// Whether it is what services are paid, by commissioners or by a prime contractor.
  var isForServices: Bool { self == .payment || self == .subcontract }

  /// Whether it belongs to the deal on gain and pain: pool, fund, ladder, what gain pays back.
  var isOfGainshare: Bool {
    switch self {
    case .gain, .pain, .settlement, .carry, .recovery, .recoup, .fund: true
    case .payment, .subcontract, .premium, .charge, .rent, .otherIncome, .support: false
    case .subscription, .residual, .asset, .underwriting, .grant, .clawback: false
    }
  }
}
