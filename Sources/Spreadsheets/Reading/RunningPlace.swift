import Layouts

/// Where reading stands on a sheet: rows and cells may leave out their own addresses.
struct RunningPlace {
  private var row = -1
  private var column = -1

  /// Starts a row: the one named, counted from 1, or the next.
  mutating func startRow(_ number: String?) throws(MarkupFault) {
    column = -1
    guard let number else {
      row += 1
      return try check()
    }
    guard let found = Int(number), found > 0 else {
      throw MarkupFault("a row bears no number but '\(number.prefix(20))'")
    }
    row = found - 1
    try check()
  }

  /// Starts a cell: the one named, which must be in the row at hand, or the next.
  mutating func startCell(_ reference: String?) throws(MarkupFault) -> CellAddress {
    if let reference {
      guard let address = CellAddress(reference: reference) else {
        throw MarkupFault("'\(reference.prefix(20))' is no address of a cell")
      }
      guard address.row == row else { throw MarkupFault("the cell \(address) is in another row") }
      column = address.column
    } else {
      column += 1
      try check()
    }
    return CellAddress(row: row, column: column)
  }

  private func check() throws(MarkupFault) {
    guard row < Limits.rows, column < Limits.columns else {
      throw MarkupFault("it has more rows or columns than a sheet can have")
    }
  }
}
