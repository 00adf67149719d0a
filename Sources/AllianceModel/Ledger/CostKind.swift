/// What a cost is for.
public enum CostKind: String, Hashable, Sendable, CaseIterable {
  case service, vat, management, running, depreciation
  case capitalCharge = "capital_charge"
  case other, space, secretariat
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
  public var words: String {
    switch self {
    case .service: "cost of services"
    case .vat: "irrecoverable VAT"
    case .management: "cost of managing subcontracts"
    case .running: "running cost of investments"
    case .depreciation: "depreciation"
    case .capitalCharge: "capital charge"
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
  public var isRecurrent: Bool {
    switch self {
    case .service, .vat, .management, .running, .depreciation, .capitalCharge: true
    case .other, .space: true
    case .secretariat, .inKind, .disputes: true
    case .evaluation, .setUp, .workshops: false
    case .exit, .opening, .reopening, .oneOff, .fitOut, .recruitment: false
    case .writeOff, .reprocurement, .windUp, .mobilisation, .recovery, .capital: false
    }
  }

  /// Whether it is always money spent; of the others a party can be spared more than it has.
  var isNeverNegative: Bool {
    switch self {
    case .service, .vat, .management, .running, .depreciation, .capitalCharge: true
    case .other, .disputes, .evaluation: true
    case .setUp, .workshops, .exit, .opening, .reopening, .oneOff, .fitOut, .writeOff: true
    case .reprocurement, .windUp, .mobilisation: true
    case .space, .secretariat, .inKind, .recruitment, .recovery, .capital: false
    }
  }
}
