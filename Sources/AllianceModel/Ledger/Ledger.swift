import Modelling
import Scenarios

/// Clause 11: every payment is one flow, every cost falls on one party, positions are their sums.
struct Ledger {
  /// A line of the ledger: several declared amounts of one kind between the same parties.
  struct Posting {
    let kind: FlowKind
    let payer: String
    let payee: String
    let view: View
    let line: Expression
    let cash: Expression
  }

  private(set) var postings: [Posting] = []
  /// All payments and costs of a year in both worlds: how large the sums are that checks compare.
  private(set) var turnover: Expression = 0
  private var costLines:
    [(kind: CostKind, party: String, view: View, line: Expression, cash: Expression)] =
      []

  init(_ draft: inout Draft) {
    let order = draft.parts.parties.map(\.id) + ["outside"]
    let flows = Dictionary(grouping: draft.flows) {
      FlowKey(kind: $0.kind, payer: $0.payer, payee: $0.payee, view: $0.view)
    }
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Flows as usual" : "Flows in the alliance",
        "Takes payments from above: who pays whom, one row for each kind.")
      for payer in order {
        for payee in order {
          for kind in FlowKind.allCases {
            let key = FlowKey(kind: kind, payer: payer, payee: payee, view: view)
            if let entries = flows[key] { post(key, entries, &draft) }
          }
        }
      }
    }
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Costs by party as usual" : "Costs by party in the alliance",
        "Takes costs from above: on whom they fall, one row for each kind.")
      for party in order {
        for kind in CostKind.allCases { book(kind, party, view, &draft) }
      }
    }
    turnover = draft.yearly(
      .checks(.turnover), "All payments and costs", .pounds,
      "As usual and in the alliance together: how large the sums are that checks compare.",
      sum(of: postings.map(\.line) + costLines.map(\.line)))
  }

  /// What the entries of one row of the ledger have in common.
  private struct FlowKey: Hashable {
    let kind: FlowKind
    let payer: String
    let payee: String
    let view: View
  }

  private mutating func post(_ key: FlowKey, _ entries: [FlowEntry], _ draft: inout Draft) {
    let (kind, payer, payee, view) = (key.kind, key.payer, key.payee, key.view)
    let id = LineID.flow(kind, from: payer, to: payee, view)
    let label = "\(draft.name(payer)) to \(draft.name(payee)): \(kind.words)\(view.suffix)"
    let about = Subject(
      kind: kind.rawValue, isBusinessAsUsual: view.isUsual, party: payer, counterparty: payee,
      recurrent: kind.isRecurrent)
    let line = draft.yearly(
      id, label, .pounds, "What is owed for the year.", about: about,
      sum(of: entries.map(\.amount)))
    let isPaidAtOnce = entries.allSatisfy { $0.cash == $0.amount }
    let money = sum(of: entries.map(\.cash))
    let cash: Expression
    if isPaidAtOnce {
      cash = line
    } else if money == 0 {
      cash = 0
    } else {
      cash = draft.yearly(
        id.whenPaid, "\(label), when paid", .pounds, "What is paid in the year.", about: about,
        money)
    }
    postings.append(
      Posting(kind: kind, payer: payer, payee: payee, view: view, line: line, cash: cash))
  }

  private mutating func book(
    _ kind: CostKind, _ party: String, _ view: View, _ draft: inout Draft
  ) {
    let entries = draft.costs.filter { $0.kind == kind && $0.party == party && $0.view == view }
    guard !entries.isEmpty else { return }
    let about = Subject(
      kind: kind.rawValue, isBusinessAsUsual: view.isUsual, party: party,
      recurrent: kind.isRecurrent)
    // Capital is paid and never charged: its row shows what is paid.
    let (charged, paid) = (sum(of: entries.map(\.amount)), sum(of: entries.map(\.cash)))
    let line = draft.yearly(
      .cost(kind, of: party, view),
      "\(draft.name(party)): \(kind.words)\(view.suffix)", .pounds,
      "What falls on the party in the year.",
      about: about, base: .same, charged == 0 ? paid : charged)
    let isPaidAtOnce = entries.allSatisfy { $0.cash == $0.amount }
    costLines.append(
      (
        kind, party, view, charged == 0 ? 0 : line,
        isPaidAtOnce || charged == 0 ? line : paid
      ))
  }

  /// What a party is paid in a world.
  func received(_ party: String, _ view: View, recurrent: Bool = false) -> [Expression] {
    flows(view, recurrent).filter { $0.payee == party }.map(\.line)
  }

  /// What a party pays in a world.
  func paid(_ party: String, _ view: View, recurrent: Bool = false) -> [Expression] {
    flows(view, recurrent).filter { $0.payer == party }.map(\.line)
  }

  /// What costs fall on a party in a world.
  func costs(_ party: String, _ view: View, recurrent: Bool = false) -> [Expression] {
    costLines.filter { $0.party == party && $0.view == view && (!recurrent || $0.kind.isRecurrent) }
      .map(\.line)
  }

  /// Money in and out when it is paid: in, out and costs.
  func cash(_ party: String, _ view: View) -> (
    received: [Expression], paid: [Expression], costs: [Expression]
  ) {
    let own = postings.filter { $0.view == view }
    return (
      own.filter { $0.payee == party }.map(\.cash), own.filter { $0.payer == party }.map(\.cash),
      costLines.filter { $0.party == party && $0.view == view }.map(\.cash)
    )
  }

  /// What some kinds of payment change for a party: received less paid, less the same as usual.
  func change(_ party: String, flows isMeant: (FlowKind) -> Bool) -> Expression {
    let own = postings.filter { isMeant($0.kind) }
    func lines(_ view: View, _ side: (Posting) -> String) -> [Expression] {
      own.filter { $0.view == view && side($0) == party }.map(\.line)
    }
    return sum(of: lines(.alliance, \.payee) + lines(.usual, \.payer))
      - sum(of: lines(.alliance, \.payer) + lines(.usual, \.payee))
  }

  /// What some kinds of cost change for a party: cost as usual less cost.
  func change(_ party: String, costs isMeant: (CostKind) -> Bool) -> Expression {
    let own = costLines.filter { isMeant($0.kind) && $0.party == party }
    func lines(_ view: View) -> [Expression] { own.filter { $0.view == view }.map(\.line) }
    return sum(of: lines(.usual)) - sum(of: lines(.alliance))
  }

  /// Lines of one kind of cost of a party in a world.
  func costs(_ kind: CostKind, _ party: String, _ view: View) -> [Expression] {
    costLines.filter { $0.kind == kind && $0.party == party && $0.view == view }
      .map { kind == .capital ? $0.cash : $0.line }
  }

  /// Flows for reports.
  var reported: [Alliance.Flow] {
    postings.compactMap { posting in
      posting.line.lineID.map { id in
        Alliance.Flow(
          kind: posting.kind, payer: posting.payer, payee: posting.payee,
          isBusinessAsUsual: posting.view.isUsual, line: id)
      }
    }
  }

  /// Costs for reports: what is charged, and not what is paid alone.
  var reportedCosts: [Alliance.Cost] {
    costLines.compactMap { cost in
      cost.line.lineID.map { id in
        Alliance.Cost(
          kind: cost.kind, party: cost.party, isBusinessAsUsual: cost.view.isUsual, line: id)
      }
    }
  }

  private func flows(_ view: View, _ recurrentOnly: Bool) -> [Posting] {
    postings.filter { $0.view == view && (!recurrentOnly || $0.kind.isRecurrent) }
  }
}
