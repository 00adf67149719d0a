import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

// What has a row for each case: what the charts of several scenarios read.
extension EveryParty {
  /// What is shown of every case.
  enum CaseMeasure: CaseIterable {
    case systemToDate, chosenUnderlying

    /// The words of the header.
    var words: String {
      switch self {
      case .systemToDate: "What the contract brings the system to date, at today's value"
      case .chosenUnderlying: "What the chosen party has left, underlying"
      }
    }
  }

  /// The row of a measure of a case.
  func row(of measure: CaseMeasure, case position: Int) -> Int {
    let order = CaseMeasure.allCases.firstIndex(of: measure) ?? 0
    return plan.everyone + EveryParty.height(cases: plan.cases.count, parties: plan.parties.count)
      - (CaseMeasure.allCases.count - order) * (1 + plan.cases.count) + 1 + position
  }

  /// The rows that follow the reader's choice.
  var rowsOfChoice: [Int] {
    [rowOfChoice] + plan.cases.indices.map { row(of: .chosenUnderlying, case: $0) }
  }

  /// The cells of a measure in the last year, all cases below each other.
  func lastYear(of measure: CaseMeasure) -> String {
    let column = plan.cases.first?.axis.last ?? 0
    return CellRange(
      CellAddress(row: row(of: measure, case: 0), column: column),
      CellAddress(row: row(of: measure, case: plan.cases.count - 1), column: column)
    ).absolute
  }

  /// What each case brings the system by the last year.
  private var ends: [Double] {
    plan.cases.compactMap { placed in
      placed.has(.system(.cumulative)) ? placed.results.values(of: .system(.cumulative)).last : nil
    }
  }

  /// The most that any case brings the system by the last year.
  var most: LiveNumber { LiveNumber("MAX(\(lastYear(of: .systemToDate)))", ends.max() ?? 0) }

  /// How far the cases lie apart by then.
  var spread: LiveNumber {
    let cells = lastYear(of: .systemToDate)
    return LiveNumber("MAX(\(cells))-MIN(\(cells))", (ends.max() ?? 0) - (ends.min() ?? 0))
  }

  /// The cells that hold both, in the header of the measure.
  var mostCell: LiveNumber { head(TimeAxis.total, most.value) }
  var spreadCell: LiveNumber { head(TimeAxis.constant, spread.value) }

  private func head(_ column: Int, _ value: Double) -> LiveNumber {
    .cell(CellAddress(row: row(of: .systemToDate, case: 0) - 1, column: column), value)
  }

  /// The underlying surplus of the chosen party in a case, by year.
  func chosenUnderlying(_ position: Int) -> [MaybeNumber] {
    let values = values(of: .underlying, plan.parties[firstChoice], in: position)
    return years { year, column in
      MaybeNumber(
        picked(
          rows(of: .underlying, column: 0), in: column,
          by: "\(position * plan.parties.count)+\(chosenParty.formula)"),
        values[year])
    }
  }

  /// The row of a case.
  func row(of measure: CaseMeasure, in position: Int) -> [Cell] {
    let placed = plan.cases[position]
    let head: [Cell] = [
      .text(placed.source.title, .label), .text(placed.letter), .blank, .blank, .blank,
    ]
    switch measure {
    case .systemToDate:
      guard placed.has(.system(.cumulative)) else { return head }
      return head + placed.links(.system(.cumulative), format: money.format)
    case .chosenUnderlying:
      return head + chosenUnderlying(position).map { $0.cell(.data, money.format) }
    }
  }
}
