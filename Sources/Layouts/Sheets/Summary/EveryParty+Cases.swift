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
      case .chosenUnderlying: "Underlying surplus of the chosen party"
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
  var rowsOfChoice: [Int] { plan.cases.indices.map { row(of: .chosenUnderlying, case: $0) } }

  /// The cells of a measure in the last year, all cases below each other.
  func lastYear(of measure: CaseMeasure) -> String {
    let column = plan.cases.first?.axis.last ?? 0
    return CellRange(
      CellAddress(row: row(of: measure, case: 0), column: column),
      CellAddress(row: row(of: measure, case: plan.cases.count - 1), column: column)
    ).absolute
  }

  /// The most that any case brings the system by the last year.
  var most: LiveNumber {
    let ends = plan.cases.compactMap {
      $0.has(.system(.cumulative)) ? $0.results.values(of: .system(.cumulative)).last : nil
    }
    return LiveNumber("MAX(\(lastYear(of: .systemToDate)))", ends.max() ?? 0)
  }

  /// The cell that holds it.
  var mostCell: LiveNumber {
    .cell(
      CellAddress(row: row(of: .systemToDate, case: 0) - 1, column: TimeAxis.total), most.value)
  }

  /// The underlying surplus of the chosen party in a case, by year.
  func chosenUnderlying(_ position: Int) -> [LiveNumber] {
    years { year, column in
      LiveNumber(
        picked(
          rows(of: .underlying, column: 0), in: column,
          by: "\(position * plan.parties.count)+\(chosenParty.formula)"),
        value(of: .underlying, plan.parties[firstChoice], in: position, year))
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
