import AllianceModel

/// The flows and costs of a case by party, so that no party looks through those of all others.
struct PartyLedger {
  /// What a party pays or is paid, in the order of the ledger; nothing that it would pay itself.
  let flows: [String: [Alliance.Flow]]
  /// What a party bears, in the order of the ledger.
  let costs: [String: [Alliance.Cost]]

  init(_ alliance: Alliance) {
    var flows: [String: [Alliance.Flow]] = [:]
    for flow in alliance.flows where flow.payer != flow.payee {
      flows[flow.payer, default: []].append(flow)
      flows[flow.payee, default: []].append(flow)
    }
    self.flows = flows
    costs = Dictionary(grouping: alliance.costs, by: \.party)
  }
}
