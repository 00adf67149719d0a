import Modelling
import Scenarios

/// Clause 11: every payment is one flow, every cost falls on one party, positions are their sums.
///
/// flow(kind, payer, payee) = Σ of what clauses declared of it, owed for the year; when paid = Σ of
/// what is really paid, a line of its own only where that differs. cost(kind, party) = Σ likewise;
/// capital is paid and never charged, so that its row shows what is paid. turnover = Σ all flows +
/// Σ all costs, as usual and in the alliance: how large the sums are that checks compare.
///
/// Hand case: two charges of £60 and £40 from the board to the hospital are one flow of £100; with
/// £70 of it paid in the year the flow is £100 and, when paid, £70.
struct Ledger {
  /// A line of the ledger: several declared amounts of one kind between the same parties.
  struct Posting {
    let kind: FlowKind
    let payer: String
    let payee: String
    let view: View
    /// What is owed for the year.
    let line: Expression
    /// What is paid in the year.
    let cash: Expression
  }

  /// A cost of one kind that falls on one party.
  struct Booking {
    let kind: CostKind
    let party: String
    let view: View
    /// What is charged to the year, 0 where it is only paid.
    let line: Expression
    /// What is paid in the year.
    let cash: Expression
  }

  /// All flows, as usual first.
  let postings: [Posting]
  /// All costs, as usual first.
  let bookings: [Booking]
  /// All payments and costs of a year in both worlds: how large the sums are that checks compare.
  let turnover: Expression

  /// Writes who pays whom and on whom costs fall, one row for each kind.
  static func write(into draft: inout Draft) -> Self {
    let postings = View.allCases.flatMap { writeFlows(into: &draft, in: $0) }
    let bookings = View.allCases.flatMap { writeCosts(into: &draft, in: $0) }
    let turnover = draft.yearly(
      .checks(.turnover), "All payments and costs", .pounds,
      "As usual and in the alliance together: how large the sums are that checks compare.",
      sum(of: postings.map(\.line) + bookings.map(\.line)))
    return Ledger(postings: postings, bookings: bookings, turnover: turnover)
  }

  /// In which order rows stand: parties as in the file, who is none last; kinds as they are declared.
  private struct Ranks {
    let parties: [String: Int]
    let flowKinds: [FlowKind: Int]
    let costKinds: [CostKind: Int]

    func of(_ party: String) -> Int { parties[party, default: parties.count] }
    func of(_ kind: FlowKind) -> Int { flowKinds[kind, default: flowKinds.count] }
    func of(_ kind: CostKind) -> Int { costKinds[kind, default: costKinds.count] }
  }

  private static func ranks(in draft: Draft) -> Ranks {
    func ranked<Key: Hashable>(_ keys: [Key]) -> [Key: Int] {
      Dictionary(
        keys.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    }
    return Ranks(
      parties: ranked(draft.parts.parties.map(\.id)), flowKinds: ranked(FlowKind.allCases),
      costKinds: ranked(CostKind.allCases))
  }

  /// What the entries of one row of costs have in common.
  private struct CostKey: Hashable {
    let kind: CostKind
    let party: String
  }

  /// What the entries of one row of flows have in common.
  private struct FlowKey: Hashable {
    let kind: FlowKind
    let payer: String
    let payee: String
    let view: View
  }

  /// Who pays whom in a world, one row for each kind.
  private static func writeFlows(into draft: inout Draft, in view: View) -> [Posting] {
    draft.section(
      view.isUsual ? "Flows as usual" : "Flows in the alliance",
      "Takes payments from above: who pays whom, one row for each kind.")
    let rank = ranks(in: draft)
    let flows = Dictionary(grouping: draft.flows.filter { $0.view == view }) {
      FlowKey(kind: $0.kind, payer: $0.payer, payee: $0.payee, view: view)
    }
    let rows = flows.sorted {
      let (left, right) = ($0.key, $1.key)
      return (rank.of(left.payer), rank.of(left.payee), rank.of(left.kind))
        < (rank.of(right.payer), rank.of(right.payee), rank.of(right.kind))
    }
    var postings: [Posting] = []
    for (key, entries) in rows { postings.append(posting(into: &draft, of: entries, key: key)) }
    return postings
  }

  /// One row of flows: what is owed for the year, and where that differs what is paid.
  private static func posting(
    into draft: inout Draft, of entries: [FlowEntry], key: FlowKey
  ) -> Posting {
    let id = LineID.flow(key.kind, from: key.payer, to: key.payee, key.view)
    let parties = "\(draft.name(key.payer)) to \(draft.name(key.payee))"
    let label = "\(parties): \(key.kind.words)\(key.view.suffix)"
    let about = Subject(
      kind: key.kind.rawValue, isBusinessAsUsual: key.view.isUsual, party: key.payer,
      counterparty: key.payee, recurrent: key.kind.isRecurrent)
    let line = draft.yearly(
      id, label, .pounds, "What is owed for the year.", about: about,
      sum(of: entries.map(\.amount)))
    let money = sum(of: entries.map(\.cash))
    let isPaidAtOnce = entries.allSatisfy { $0.cash == $0.amount }
    let cash =
      isPaidAtOnce
      ? line
      : money == 0
        ? 0
        : draft.yearly(
          id.whenPaid, "\(label), when paid", .pounds, "What is paid in the year.", about: about,
          money)
    return Posting(
      kind: key.kind, payer: key.payer, payee: key.payee, view: key.view, line: line, cash: cash)
  }

  /// On whom costs fall in a world, one row for each kind.
  private static func writeCosts(into draft: inout Draft, in view: View) -> [Booking] {
    draft.section(
      view.isUsual ? "Costs by party as usual" : "Costs by party in the alliance",
      "Takes costs from above: on whom they fall, one row for each kind.")
    let rank = ranks(in: draft)
    let costs = Dictionary(grouping: draft.costs.filter { $0.view == view }) {
      CostKey(kind: $0.kind, party: $0.party)
    }
    let rows = costs.sorted {
      (rank.of($0.key.party), rank.of($0.key.kind)) < (rank.of($1.key.party), rank.of($1.key.kind))
    }
    var bookings: [Booking] = []
    for (key, entries) in rows {
      bookings.append(
        booking(into: &draft, of: entries, kind: key.kind, party: key.party, view: view))
    }
    return bookings
  }

  /// One row of costs.
  private static func booking(
    into draft: inout Draft, of entries: [CostEntry], kind: CostKind, party: String, view: View
  ) -> Booking {
    // Capital is paid and never charged: its row shows what is paid.
    let (charged, paid) = (sum(of: entries.map(\.amount)), sum(of: entries.map(\.cash)))
    let line = draft.yearly(
      .cost(kind, of: party, view),
      "\(draft.name(party)): \(kind.words)\(view.suffix)", .pounds,
      "What falls on the party in the year.",
      about: Subject(
        kind: kind.rawValue, isBusinessAsUsual: view.isUsual, party: party,
        recurrent: kind.isRecurrent),
      base: .same, charged == 0 ? paid : charged)
    let isPaidAtOnce = entries.allSatisfy { $0.cash == $0.amount }
    return Booking(
      kind: kind, party: party, view: view, line: charged == 0 ? 0 : line,
      cash: isPaidAtOnce || charged == 0 ? line : paid)
  }
}
