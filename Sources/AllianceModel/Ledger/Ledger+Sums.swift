import Modelling
import Scenarios

// What other clauses ask of the ledger.
extension Ledger {
  /// What a party is paid in a world.
  func received(by party: String, in view: View, recurrent: Bool = false) -> [Expression] {
    flows(in: view, recurrent: recurrent).filter { $0.payee == party }.map(\.line)
  }

  /// What a party pays in a world.
  func paid(by party: String, in view: View, recurrent: Bool = false) -> [Expression] {
    flows(in: view, recurrent: recurrent).filter { $0.payer == party }.map(\.line)
  }

  /// What costs fall on a party in a world.
  func costs(of party: String, in view: View, recurrent: Bool = false) -> [Expression] {
    bookings
      .filter { $0.party == party && $0.view == view && (!recurrent || $0.kind.isRecurrent) }
      .map(\.line)
  }

  /// Money in less money out and costs, when it is paid.
  func cash(of party: String, in view: View) -> Expression {
    let own = postings.filter { $0.view == view }
    let received = own.filter { $0.payee == party }.map(\.cash)
    let paid = own.filter { $0.payer == party }.map(\.cash)
    let costs = bookings.filter { $0.party == party && $0.view == view }.map(\.cash)
    return sum(of: received) - sum(of: paid) - sum(of: costs)
  }

  /// Capital that a party spends in a world.
  func capital(of party: String, in view: View) -> Expression {
    sum(
      of: bookings.filter { $0.kind == .capital && $0.party == party && $0.view == view }
        .map(\.cash))
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
    let own = bookings.filter { isMeant($0.kind) && $0.party == party }
    func lines(_ view: View) -> [Expression] { own.filter { $0.view == view }.map(\.line) }
    return sum(of: lines(.usual)) - sum(of: lines(.alliance))
  }

  /// Flows for reports.
  var reported: [Alliance.Flow] {
    postings.compactMap { posting in
      posting.line.lineID.map { id in
        Alliance.Flow(
          kind: posting.kind, payer: posting.payer, payee: posting.payee,
          isBusinessAsUsual: posting.view.isUsual, line: id,
          whenPaid: WhenPaid(owed: posting.line, paid: posting.cash))
      }
    }
  }

  /// Costs for reports: what is charged, and not what is paid alone.
  var reportedCosts: [Alliance.Cost] {
    bookings.compactMap { booking in
      booking.line.lineID.map { id in
        Alliance.Cost(
          kind: booking.kind, party: booking.party, isBusinessAsUsual: booking.view.isUsual,
          line: id, whenPaid: WhenPaid(owed: booking.line, paid: booking.cash))
      }
    }
  }

  /// What is paid and never charged, for reports.
  var reportedCapital: [Alliance.Cost] {
    bookings.filter { $0.line.lineID == nil }.compactMap { booking in
      booking.cash.lineID.map { id in
        Alliance.Cost(
          kind: booking.kind, party: booking.party, isBusinessAsUsual: booking.view.isUsual,
          line: id, whenPaid: .atOnce)
      }
    }
  }

  /// The flows of a world, or those that come again every year.
  private func flows(in view: View, recurrent: Bool) -> [Posting] {
    postings.filter { $0.view == view && (!recurrent || $0.kind.isRecurrent) }
  }
}
