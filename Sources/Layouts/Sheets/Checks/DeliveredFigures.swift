import AllianceModel
import Analysis
import Evaluation
import Modelling

/// The headline figures of each case as delivered, held against those that stand in the workbook now.
struct DeliveredFigures {
  let cases: [PlacedCase]

  /// The rows, below a row of the sheet.
  func rows(below row: Int) -> [[Cell]] {
    let head: [[Cell]] = [
      [], Cell.heading("Delivered: the headline figures, while inputs are as delivered", over: 6),
      ["Line", "Figure", "Scenario", "Status", "As delivered", "Now"].map { .text($0, .header) },
    ]
    let figures = cases.flatMap { placed in DeliveredFigures.figures(placed).map { (placed, $0) } }
    return head
      + figures.enumerated().map { position, figure in
        DeliveredFigures.row(figure.0, figure.1, at: row + head.count + position)
      }
  }

  private struct Figure {
    let line: LineID
    let words: String
    let now: LiveNumber
    let format: NumberFormat
  }

  private static func row(_ placed: PlacedCase, _ figure: Figure, at row: Int) -> [Cell] {
    let (edited, value) = (ChecksSheet.editedCell.absolute, figure.now.value)
    let allowed = Delivery.tolerance([value])
    return [
      .text(figure.line.text, .reference), .text(figure.words, .label), .text(placed.shortTitle),
      Cell(
        .formula(
          "IF(\(edited)>0,\"EDITED\",IF(ABS(F\(row + 1)-E\(row + 1))>\(allowed),\"CHECK\",\"OK\"))",
          .text("OK")), CellStyle(.status)
      ).aboutDelivery,
      .number(value, figure.format), figure.now.cell(.data, figure.format),
    ]
  }

  private static func figures(_ placed: PlacedCase) -> [Figure] {
    let parties = placed.alliance.parties
    let worths = [Appraised.system] + parties.map { .party($0.id) }
    let ends =
      worths.map { LineID.worth(of: $0, .npv) } + parties.map { .party($0.id, .lowestMargin) }
    let sums: [LineID] =
      [.pool(.saving), .outturn(.total), .budget(.total)]
      + parties.filter(\.isCommissioner).map { .party($0.id, .cash) }
    return ends.compactMap { figure($0, placed) } + sums.compactMap { sum($0, placed) }
  }

  private static func figure(_ line: LineID, _ placed: PlacedCase) -> Figure? {
    placed.linesByID[line].map {
      Figure(
        line: line, words: $0.label, now: LiveNumber(placed.reference(line), placed.results[line]),
        format: $0.unit.format)
    }
  }

  private static func sum(_ line: LineID, _ placed: PlacedCase) -> Figure? {
    guard let range = placed.range(line), let label = placed.linesByID[line]?.label else {
      return nil
    }
    return Figure(
      line: line, words: "\(label), all years",
      now: LiveNumber("SUM(\(range.formula))", placed.results.values(of: line).reduce(0, +)),
      format: .pounds)
  }
}
