import Layouts

/// Hears the cells of a sheet.
final class SheetCells: MarkupListener {
  /// The cells that hold something.
  private(set) var cells: [CellAddress: ReturnedCell] = [:]
  /// What may still be read.
  private(set) var budget: CellBudget
  private let common: CommonParts
  private var isInside = false
  private var isSpoken = false
  private var place = RunningPlace()
  private var cell: WrittenCell?
  private var pieces = TextPieces()
  private var shared = SharedFormulas()

  init(_ common: CommonParts, _ budget: CellBudget) {
    self.common = common
    self.budget = budget
  }

  func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(MarkupFault) {
    if name.isSheet("sheetData") { isInside = true }
    guard isInside, name.vocabulary == .spreadsheet else { return }
    switch name.local {
    case "row": try place.startRow(attributes["r"])
    case "c": try startCell(attributes)
    case "f":
      cell?.formula = WrittenFormula(attributes)
      pieces.open()
    case "v": pieces.open()
    case "is":
      pieces.open()
      pieces.pause()
    case "rPh": isSpoken = true
    case "t" where !isSpoken: pieces.resume()
    default: break
    }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupFault) { try pieces.add(piece) }

  func end(_ name: MarkupName) throws(MarkupFault) {
    if name.isSheet("sheetData") { isInside = false }
    guard isInside, name.vocabulary == .spreadsheet else { return }
    switch name.local {
    case "f":
      cell?.formula?.text = pieces.text
      pieces.pause()
    case "v", "is":
      cell?.text = pieces.text
      pieces.pause()
    case "t": pieces.pause()
    case "rPh": isSpoken = false
    case "c": try endCell()
    default: break
    }
  }

  private func startCell(_ attributes: MarkupAttributes) throws(MarkupFault) {
    guard cell == nil else { throw MarkupFault("a cell stands inside another") }
    cell = WrittenCell(
      address: try place.startCell(attributes["r"]), type: attributes["t"] ?? "n",
      look: attributes["s"].flatMap { Int($0) } ?? 0)
  }

  private func endCell() throws(MarkupFault) {
    guard let written = cell else { return }
    cell = nil
    let formula = try formula(of: written)
    let value = try written.value(common)
    guard formula != nil || value != nil else { return }
    try budget.takeCell()
    let read = ReturnedCell(formula: formula, value: value)
    guard cells.updateValue(read, forKey: written.address) == nil else {
      throw MarkupFault("the cell \(written.address) stands there twice")
    }
  }

  private func formula(of cell: WrittenCell) throws(MarkupFault) -> ReturnedFormula? {
    guard let formula = cell.formula else { return nil }
    let found: ReturnedFormula
    switch formula.type {
    case "shared": found = .plain(try shared.text(of: formula, at: cell.address))
    case "array": found = .array(formula.text)
    case "dataTable": return .table
    // Some programs write an empty formula beside a value that stands by itself.
    default:
      guard !formula.text.isEmpty else { return nil }
      found = .plain(formula.text)
    }
    try budget.take(formula: found.text)
    return found
  }
}
