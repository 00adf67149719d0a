import AllianceModel

/// Where the pence of a year come from and go to: each party, and each total that rounding keeps.
enum LedgerPlace: Hashable {
  /// A party, or `outside`.
  case party(String)
  /// All that a party pays, is paid, and bears.
  case payments(String)
  case income(String)
  case cost(String)
  /// What a party pays for one kind of thing, and what one is paid for it.
  case spent(FlowKind, by: String)
  case earned(FlowKind, by: String)
  /// What all bear of one kind of cost.
  case borne(CostKind)
  /// Where surpluses and costs end.
  case end

  /// The way that one flow has to itself.
  static func way(of flow: Alliance.Flow) -> PenceNetwork<LedgerPlace>.Way {
    .init(from: .spent(flow.kind, by: flow.payer), to: .earned(flow.kind, by: flow.payee))
  }

  /// The way that one cost has to itself.
  static func way(of cost: Alliance.Cost) -> PenceNetwork<LedgerPlace>.Way {
    .init(from: .cost(cost.party), to: .borne(cost.kind))
  }
}

extension PenceNetwork<LedgerPlace> {
  /// Sends a flow from payer to payee: the surplus of one falls by as much as that of the other rises.
  mutating func send(_ flow: Alliance.Flow, _ pence: Double) {
    let way = LedgerPlace.way(of: flow)
    send(
      pence,
      along: [
        .party(flow.payer), .payments(flow.payer), way.from, way.to, .income(flow.payee),
        .party(flow.payee), .end,
      ])
    send(-pence, along: [.party(flow.payer), .end])
  }

  /// Sends a cost to those who are no party: the surplus falls by as much.
  mutating func send(_ cost: Alliance.Cost, _ pence: Double) {
    let way = LedgerPlace.way(of: cost)
    send(pence, along: [.party(cost.party), way.from, way.to, .end])
    send(-pence, along: [.party(cost.party), .end])
  }
}
