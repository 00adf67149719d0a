public import AllianceModel
public import Analysis
import Evaluation
import Modelling
import Scenarios

/// Every flow of money of a case, year by year.
public struct FlowReport: Sendable {
  /// A row for each flow, in the order of the ledger.
  public let rows: [Row]

  /// What one pays another for one thing.
  public struct Row: Hashable, Sendable {
    /// Who pays whom, for what.
    public let flow: Alliance.Flow
    /// The payer's name as people know it.
    public let payer: String
    /// The payee's name as people know it.
    public let payee: String
    /// Where payer and payee post it; nil where the scenario names no account.
    public let accounts: ChartOfAccounts.Sides?
    /// Pounds by column, the base year first.
    public let pounds: [Double]
  }

  /// The flows of a case.
  public init(_ source: Case) {
    let names = Dictionary(
      source.alliance.parties.map { ($0.id, $0.name) } + [(Outsider.id, Outsider.name)],
      uniquingKeysWith: { first, _ in first })
    rows = source.alliance.flows.map { flow in
      Row(
        flow: flow, payer: names[flow.payer] ?? flow.payer, payee: names[flow.payee] ?? flow.payee,
        accounts: source.alliance.accounts.lines[flow.line],
        pounds: source.results.values(of: flow.line))
    }
  }
}
