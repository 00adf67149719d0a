import AllianceModel
import Evaluation
import Modelling

/// Whole pence for what is owed and what is paid in each row of the ledger.
///
/// What is owed in a year is rounded so that these totals stay as the model has them, to the penny where
/// they are whole pence and within a penny where not: the surplus, the income, the payments and the
/// cost of each party; what a party pays for one kind of thing, and what it is paid for it; and what
/// all bear of one kind of cost. So a gain of £99.99 that two share is posted as two amounts that
/// make £99.99.
///
/// What is paid is not rounded by itself where it is what was owed. At once, it is the same pence. Late,
/// once all is paid that was owed up to some year, so many pence are paid as were owed up to then; what
/// is paid in between is rounded to date.
struct JournalPence {
  /// What is owed by row and column.
  private let owed: [LineID: [Double]]
  private let results: Results

  /// Rounds what the alliance's flows and costs owe.
  init(_ alliance: Alliance, _ results: Results) {
    self.results = results
    let flows = alliance.flows.filter { !$0.isBusinessAsUsual }
    let costs = alliance.costs.filter { !$0.isBusinessAsUsual }
    var owed: [LineID: [Double]] = [:]
    for year in 0..<alliance.model.years.count {
      var network = PenceNetwork<LedgerPlace>()
      for flow in flows { network.send(flow, 100 * results[flow.line, year]) }
      for cost in costs { network.send(cost, 100 * results[cost.line, year]) }
      let rounded = network.rounded()
      for flow in flows { owed[flow.line, default: []].append(rounded[LedgerPlace.way(of: flow)]) }
      for cost in costs { owed[cost.line, default: []].append(rounded[LedgerPlace.way(of: cost)]) }
    }
    self.owed = owed
  }

  /// What is owed in a row, by column.
  ///
  /// - Precondition: the row is a flow or a cost of the alliance.
  func owed(_ line: LineID) -> [Double] {
    guard let pence = owed[line] else { preconditionFailure("'\(line)' is no row of the alliance") }
    return pence
  }

  /// What is paid in a row, by column; nil where it is never paid.
  func paid(_ line: LineID, _ when: WhenPaid) -> [Double]? {
    switch when {
    case .never: nil
    case .atOnce: owed(line)
    case .late(let paid):
      PaidPence.whole(paid: pence(paid), of: pence(line), postedAs: owed(line))
    }
  }

  /// What is paid in a row that is never charged, by column: rounded to date.
  func paidAlone(_ line: LineID) -> [Double] {
    let paid = pence(line)
    let nothing = paid.map { _ in 0.0 }
    return PaidPence.whole(paid: paid, of: nothing, postedAs: nothing)
  }

  private func pence(_ line: LineID) -> [Double] { results.values(of: line).map { 100 * $0 } }
}
