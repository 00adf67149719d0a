public import Modelling

/// When money moves for what a row of the ledger says is owed.
public enum WhenPaid: Hashable, Sendable {
  /// In the year for which it is owed.
  case atOnce
  /// Never: depreciation, contributions in kind, an asset that changes hands.
  case never
  /// When a line says so: a year later, or part now and part then.
  case late(LineID)
}

extension WhenPaid {
  /// When a row is paid of which so much is owed and so much is paid.
  ///
  /// - Precondition: what is paid otherwise than at once has a line.
  init(owed: Expression, paid: Expression) {
    if paid == owed {
      self = .atOnce
    } else if paid == 0 {
      self = .never
    } else if let line = paid.lineID {
      self = .late(line)
    } else {
      preconditionFailure("no line holds what is paid of \(owed)")
    }
  }
}
