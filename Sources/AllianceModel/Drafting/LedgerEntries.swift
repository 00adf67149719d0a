import Modelling

/// A payment that a mechanism declares.
struct FlowEntry: Sendable {
  let kind: FlowKind
  let payer: String
  let payee: String
  let view: View
  /// What is owed for the year.
  let amount: Expression
  /// What is paid in the year.
  let cash: Expression
}

/// A cost that a mechanism declares.
struct CostEntry: Sendable {
  let kind: CostKind
  let party: String
  let view: View
  /// What is charged to the year.
  let amount: Expression
  /// What is paid in the year.
  let cash: Expression
}

/// What is paid for.
enum FlowKind: String, Hashable, Sendable, CaseIterable {
  case payment, subcontract, premium, charge, rent
  case residual, asset, underwriting
  case otherIncome = "other_income"
  case subscription
  case support, recoup, gain, pain, settlement, carry, recovery, fund
  case grant, clawback

  /// The words for labels.
  var words: String {
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
  var isRecurrent: Bool {
    switch self {
    case .payment, .subcontract, .premium, .charge, .rent, .otherIncome, .subscription: true
    case .support, .recoup, .gain, .pain, .settlement, .carry, .recovery, .fund: false
    case .residual, .asset, .underwriting, .grant, .clawback: false
    }
  }

  /// Whether it is what services are paid, by commissioners or by a prime contractor.
  var isForServices: Bool { self == .payment || self == .subcontract }

  /// Whether it belongs to the deal on gain and pain: pool, fund, ladder, and what is paid back out of gain.
  var isOfGainshare: Bool {
    switch self {
    case .gain, .pain, .settlement, .carry, .recovery, .recoup, .fund: true
    case .payment, .subcontract, .premium, .charge, .rent, .otherIncome, .support: false
    case .subscription, .residual, .asset, .underwriting, .grant, .clawback: false
    }
  }
}

/// What a cost is for.
enum CostKind: String, Hashable, Sendable, CaseIterable {
  case service, vat, management, running, book, other, space, secretariat
  case inKind = "in_kind"
  case disputes, evaluation
  case setUp = "set_up"
  case workshops
  case exit, opening, reopening
  case oneOff = "one_off"
  case fitOut = "fit_out"
  case recruitment
  case writeOff = "write_off"
  case reprocurement
  case windUp = "wind_up"
  case mobilisation
  case recovery
  case capital

  /// The words for labels.
  var words: String {
    switch self {
    case .service: "cost of services"
    case .vat: "irrecoverable VAT"
    case .management: "cost of managing subcontracts"
    case .running: "running cost of investments"
    case .book: "depreciation and capital charge"
    case .other: "cost outside the contract"
    case .space: "cost of space given up"
    case .secretariat: "running the alliance"
    case .inKind: "contributions in kind"
    case .disputes: "disputes"
    case .evaluation: "evaluation"
    case .setUp: "setting up the alliance"
    case .workshops: "workshops"
    case .exit: "exit cost"
    case .opening: "cost of opening blocks"
    case .reopening: "cost of reopening blocks"
    case .oneOff: "one-off cost"
    case .fitOut: "fit-out"
    case .recruitment: "recruitment"
    case .writeOff: "write-off"
    case .reprocurement: "re-procurement"
    case .windUp: "cost of winding up"
    case .mobilisation: "mobilisation"
    case .recovery: "cost avoided to pay an overspend back"
    case .capital: "capital (cash only)"
    }
  }

  /// Whether it comes again every year.
  var isRecurrent: Bool {
    switch self {
    case .service, .vat, .management, .running, .book, .other, .space: true
    case .secretariat, .inKind, .disputes: true
    case .evaluation, .setUp, .workshops: false
    case .exit, .opening, .reopening, .oneOff, .fitOut, .recruitment: false
    case .writeOff, .reprocurement, .windUp, .mobilisation, .recovery, .capital: false
    }
  }
}
