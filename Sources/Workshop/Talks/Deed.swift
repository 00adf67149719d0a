/// What somebody does at the table.
public enum Deed: Hashable, Sendable, Codable {
  /// States terms of contracts.
  case change(contracts: [String], terms: [Term])
  /// Takes back the last deed that moved the table, what was agreed or what was accepted.
  case undo
  /// Agrees all that is on the table; the facilitator says so.
  case agree
  /// Keeps the table as a counter-proposal; the table goes back to what was agreed.
  case park(title: String)
  /// Puts a counter-proposal, named by the step that parked it, on the table.
  case adopt(proposal: Int)
  /// Accepts an alert of a contract, which is up with a reason; the facilitator says so.
  case accept(alert: String, contract: String)
  /// Says why something was done, or what is open.
  case remark(about: Int?)

  /// Whether only the facilitator may do it.
  public var isFacilitators: Bool {
    switch self {
    case .agree, .accept: true
    case .change, .undo, .park, .adopt, .remark: false
    }
  }

  /// Whether it can be taken back.
  var isUndoable: Bool {
    switch self {
    case .change, .agree, .park, .adopt, .accept: true
    case .undo, .remark: false
    }
  }
}
