import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The answer in sentences: formulas on Summary, and the same words on the terminal and in JSON.
///
/// Each sentence is put together once from the figures of tables and model; what it gives for the inputs
/// as stated is its value, so that no other text says the same in other words.
struct Answer {
  /// What holds for all: the whole of each case and what of it is delivered, what sets cases apart, who bears what is stranded.
  private(set) var overall: [LiveText] = []
  /// A sentence for each party of each case.
  private(set) var parties: [LiveText] = []
  /// The steps by which they are put together.
  private(set) var workings: Workings
  let plan: SummaryPlan
  let report: Report
  /// Where the lines of the comparison stand on its sheet.
  private let compared: [LineID: FormulaPlaces.Place]

  /// Says what a report comes to, with its blocks where a plan has them.
  init(_ report: Report, _ plan: SummaryPlan) {
    self.report = report
    self.plan = plan
    compared = report.comparison.map { ModelRows($0.model.sections).places } ?? [:]
    workings = Workings(start: plan.workings + 1)
    for position in plan.cases.indices {
      overall += CaseSentences(position, self).whole(&workings)
      overall += DeliverySentences(position, self).all(&workings)
    }
    for position in plan.cases.indices.dropFirst() {
      overall += ComparedSentences(position, self).all(&workings)
    }
    for position in plan.cases.indices {
      overall += StrandedSentences(position, self).all(&workings)
    }
    for position in plan.cases.indices {
      parties += CaseSentences(position, self).parties(&workings)
    }
  }

  /// All sentences from the top.
  var sentences: [LiveText] { overall + parties }

  /// The table of a case.
  func table(_ position: Int) -> HeadlineTable {
    HeadlineTable(
      placed: plan.cases[position], start: plan.tables[position], money: SheetMoney([]))
  }

  /// The name of a party of a case, in its table.
  func name(_ party: Int, of position: Int) -> LiveText {
    .cell(
      CellAddress(row: plan.tables[position] + 1 + party, column: 0),
      plan.cases[position].alliance.parties[party].name)
  }

  /// How a sentence starts: with the title of its case where there are several, else with a capital.
  func opening(_ position: Int, _ words: String = "") -> LiveText {
    plan.cases.count > 1 ? plan.title(position) + .literal(": \(words)") : capital(words)
  }

  /// How a sentence of its own starts: after the title of its case where there are several.
  func sentence(_ position: Int, _ words: String) -> LiveText {
    plan.cases.count > 1 ? plan.title(position) + ". " + capital(words) : capital(words)
  }

  private func capital(_ words: String) -> LiveText {
    .literal(words.capitalizedFirst)
  }

  /// A number of the Comparison sheet.
  func compared(_ line: LineID) -> LiveNumber? {
    guard let comparison = report.comparison, let place = compared[line] else { return nil }
    let cell = CellAddress(row: place.row, column: TimeAxis.constant)
    return LiveNumber("\(SheetOverCases.comparisonName)!\(cell.absolute)", comparison.results[line])
  }
}
