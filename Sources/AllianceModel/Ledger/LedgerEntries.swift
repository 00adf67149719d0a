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
