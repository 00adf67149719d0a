public import Evaluation
public import GlidepathKit
import Layouts
import Modelling
public import Reports
public import Spreadsheets

/// What an edited workbook changes in the scenarios it was made from.
public struct WorkbookImport: Sendable {
  /// The changed numbers of each scenario, in the order of the scenarios.
  public let changes: [[InputChange]]
  /// Changes that no scenario file can take over; where there are any, none should be taken over.
  public let refusals: [Refusal]
  /// Words and remarks that were changed or added, which no number follows from.
  public let passedOver: [CellDifference]

  /// Holds an edited workbook against the scenarios; `studies` are those of the report, in its order.
  public init(
    _ returned: ReturnedWorkbook, against report: Report, of studies: [Study], tool: String
  ) {
    let review = WorkbookReview(returned, against: report, tool: tool)
    let workbook = WorkbookReport(report, toolVersion: tool)
    let inputs = EditedInputs(workbook.inputCells, review.differences)
    let judged = EditJudgement(review, workbook.followingCells)
    var refusals = judged.refusals
    var changes: [[InputChange]] = studies.map { _ in [] }
    if !judged.isOfOtherShape {
      for change in inputs.changes {
        let problems = studies[change.cell.position].problems(of: change.edit)
        if problems.isEmpty { changes[change.cell.position].append(change) }
        refusals += problems.map { problem in
          Refusal(
            change.place, change.cell.input.id.path,
            problem.message + (problem.remedy.map { "; \($0)" } ?? ""))
        }
      }
      refusals += inputs.refusals
    }
    self.changes = changes
    // One cell may be refused for each scenario that follows it.
    self.refusals = refusals.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    passedOver = judged.passedOver
  }

  /// The edits that give a scenario what the workbook shows.
  public func edits(of position: Int) -> [Edit] { changes[position].map(\.edit) }
}
