import Layouts
import Spreadsheets

/// A sheet as delivered held against the same sheet as it came back.
struct SheetComparison {
  let sheet: Sheet
  let returned: ReturnedSheet
  /// The cells that hold numbers of inputs.
  let inputs: [CellAddress: InputCell]

  /// Every cell that differs, row by row.
  var differences: [CellDifference] {
    var found = returned.cells
    var differences: [CellDifference] = []
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        let address = CellAddress(row: row, column: column)
        let now = found.removeValue(forKey: address)
        if !isSame(cell, now) { differences.append(difference(cell, now, address)) }
      }
    }
    for (address, now) in found { differences.append(difference(.blank, now, address)) }
    return differences.sorted { $0.address < $1.address }
  }

  private func difference(_ cell: Cell, _ now: ReturnedCell?, _ address: CellAddress)
    -> CellDifference
  {
    CellDifference(
      sheet: sheet.name, address: address, label: label(of: address.row), expected: cell,
      found: now, input: inputs[address])
  }

  /// The words of a row: those of its label, else its name; empty where it has neither.
  private func label(of row: Int) -> String {
    guard sheet.rows.indices.contains(row) else { return "" }
    let cells = sheet.rows[row]
    let words =
      cells.first { $0.style.role == .label } ?? cells.first { $0.style.role == .reference }
    guard case .text(let text)? = words?.value else { return "" }
    return text
  }

  private func isSame(_ cell: Cell, _ now: ReturnedCell?) -> Bool {
    // What readers choose to see is theirs.
    if cell.style.role == .choice { return true }
    switch cell.content {
    case .blank: return now == nil || now?.isEmptyText == true
    case .value(let value): return now?.formula == nil && ValueComparison.agree(value, now?.value)
    case .link(let text, _, _):
      return now?.formula == nil && ValueComparison.agree(.text(text), now?.value)
    case .formula(let formula, _):
      guard case .plain(let text)? = now?.formula else { return false }
      return text == formula || ParsedFormula(text) == ParsedFormula(formula)
    }
  }
}

extension ReturnedCell {
  /// Whether it holds a text of no characters, as some programs write for an empty cell.
  fileprivate var isEmptyText: Bool { formula == nil && value == .text("") }
}
