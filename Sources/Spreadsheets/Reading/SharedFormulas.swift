import Layouts

/// Formulas that several cells share: written once, and moved for each of the others.
struct SharedFormulas {
  private var masters: [String: (text: String, address: CellAddress)] = [:]

  /// The formula of a cell, its references moved by as much as the cell is from the first one.
  mutating func text(of formula: WrittenFormula, at address: CellAddress) throws(MarkupFault)
    -> String
  {
    let number = formula.number ?? ""
    if !formula.text.isEmpty {
      masters[number] = (formula.text, address)
      return formula.text
    }
    guard let master = masters[number] else {
      throw MarkupFault("the cell \(address) shares a formula that there is not")
    }
    return FormulaTokens(master.text).moved(
      rows: address.row - master.address.row, columns: address.column - master.address.column)
  }
}
