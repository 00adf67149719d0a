import AllianceModel

/// The flows and costs of a case by party, so that no party looks through those of all others.
struct PartyLedger {
  /// What a party pays or is paid, in the order of the ledger; nothing that it would pay itself.
  private let flows: [String: [Alliance.Flow]]
  /// What a party bears, in the order of the ledger.
  private let costs: [String: [Alliance.Cost]]

  init(_ alliance: Alliance) {
    var flows: [String: [Alliance.Flow]] = [:]
    for flow in alliance.flows where flow.payer != flow.payee {
      flows[flow.payer, default: []].append(flow)
      flows[flow.payee, default: []].append(flow)
    }
    self.flows = flows
    costs = Dictionary(grouping: alliance.costs, by: \.party)
  }

  /// What a party pays or is paid; nothing where no flow touches it.
  func flows(of party: Alliance.Party) -> [Alliance.Flow] { flows[party.id, default: []] }

  /// What a party bears; nothing where no cost falls on it.
  func costs(of party: Alliance.Party) -> [Alliance.Cost] { costs[party.id, default: []] }
}
