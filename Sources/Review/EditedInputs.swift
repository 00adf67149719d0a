import Layouts
import Modelling
import Spreadsheets

/// The numbers of inputs in an edited workbook, links followed.
struct EditedInputs {
  /// The numbers that differ from what the scenarios state.
  let changes: [InputChange]
  /// Cells that hold no number.
  let refusals: [Refusal]

  /// A cell by its sheet and address.
  private struct Place: Hashable {
    let sheet: String
    let address: CellAddress
  }

  init(_ cells: [InputCell], _ differences: [CellDifference]) {
    let edited = Dictionary(
      differences.filter { $0.input != nil }.map {
        (Place(sheet: $0.sheet, address: $0.address), $0)
      }, uniquingKeysWith: { first, _ in first })
    var changes: [InputChange] = []
    var refusals: [Refusal] = []
    for cell in cells {
      guard let difference = EditedInputs.difference(behind: cell, edited) else { continue }
      let isOwn = difference.sheet == cell.sheet
      switch InputReading(difference.found, of: cell, before: InputText.of(cell.value, cell)) {
      case .number(let number) where !ValueComparison.agree(number, cell.value):
        changes.append(InputChange(cell: cell, place: difference.place, value: number))
      // What follows a cell that holds no number is told once, at that cell.
      case .refused(let reason) where isOwn:
        refusals.append(Refusal(difference.place, cell.input.id.path, reason))
      case .number, .refused: break
      }
    }
    self.changes = changes
    self.refusals = refusals
  }

  /// The edit that a cell shows: its own, or that of the cell which it follows.
  private static func difference(behind cell: InputCell, _ edited: [Place: CellDifference])
    -> CellDifference?
  {
    if let own = edited[Place(sheet: cell.sheet, address: cell.address)] { return own }
    return cell.inheritedFrom.flatMap { edited[Place(sheet: $0, address: cell.address)] }
  }
}
