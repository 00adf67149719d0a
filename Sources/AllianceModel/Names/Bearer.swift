import Modelling

/// Who bears a party's stranded cost; `total` is what there is to bear.
public enum Bearer: String, Hashable, Sendable, CaseIterable {
  case total
  case payerRule = "payer_rule"
  case measures, support, gainshare, rent, left

  /// The words for labels.
  public var words: String {
    switch self {
    case .total: "stranded cost, exit and opening"
    case .payerRule: "borne by the payer, through the rule"
    case .measures: "saved by measures"
    case .support: "borne by support"
    case .gainshare: "borne by gainshare"
    case .rent: "borne by rent"
    case .left: "left with the party"
    }
  }

  /// The words for a row of its own.
  public var heading: String { words.capitalizedFirst }
}
