import Modelling
import Notation

extension InputRow {
  /// The column of the count of cells that differ from delivery, right of the years.
  static func deliveredColumn(_ axis: TimeAxis) -> Int { axis.last + 2 }

  /// Right of the years: how many cells of the row differ from what was delivered, how many lie outside
  /// their bounds, and what was delivered.
  ///
  /// A row that follows another scenario is not counted again.
  var delivered: [Cell] {
    let first = InputRow.deliveredColumn(axis)
    let blanks = [Cell](repeating: .blank, count: max(0, first - cells.count))
    let kept =
      input.shape.isEditedOnce ? [cells[TimeAxis.constant]] : Array(cells.dropFirst(TimeAxis.base))
    return blanks + [count(differing).aboutDelivery, count(outside)] + kept.map(plain)
  }

  private func count(_ formula: String?) -> Cell {
    formula.map { Cell(.formula($0, .number(0)), CellStyle(.reference, .integer)) } ?? .blank
  }

  private var constant: String { "$\(ColumnLetters.of(TimeAxis.constant))\(row + 1)" }

  private func years(from span: Span) -> String {
    let (first, last) = axis.letters(from: span)
    return "\(first)\(row + 1):\(last)\(row + 1)"
  }

  /// How many cells of the row differ from what was delivered; nil where another sheet counts them.
  private var differing: String? {
    guard inheritedFrom == nil else { return nil }
    let kept = InputRow.deliveredColumn(axis) + 2
    let first = "\(ColumnLetters.of(kept))\(row + 1)"
    switch input.shape {
    case .constant: return "IF(\(constant)=\(first),0,1)"
    case .level:
      return
        "IF(\(constant)=\(first),0,1)+SUMPRODUCT(--(\(years(from: .afterBase))<>\(constant)))"
    case .series, .oneOff:
      let last = "\(ColumnLetters.of(kept + axis.years.count - 1))\(row + 1)"
      return "SUMPRODUCT(--(\(years(from: .withBase))<>\(first):\(last)))"
    }
  }

  /// How many cells of the row hold what the scenario file could not; nil for a year that is chosen.
  private var outside: String? {
    guard inheritedFrom == nil, !input.isYearText(within: axis.years) else { return nil }
    let (low, high) = (DecimalText.of(allowed.lowerBound), DecimalText.of(allowed.upperBound))
    guard input.shape.isEditedOnce else {
      // The base year of a series is no input, and may hold a 0 that is outside.
      let years = years(from: input.shape == .oneOff ? .withBase : .afterBase)
      return "COUNTIF(\(years),\"<\(low)\")+COUNTIF(\(years),\">\(high)\")"
    }
    let isWhole = input.unit == .years || input.unit == .year || input.unit == .flag
    let whole = isWhole ? ",ROUND(\(constant),0)=\(constant)" : ""
    return "IF(AND(\(constant)>=\(low),\(constant)<=\(high)\(whole)),0,1)"
  }

  /// A cell's value, no longer an input.
  private func plain(_ cell: Cell) -> Cell {
    cell.value.map { Cell(.value($0), CellStyle(.reference, cell.style.format)) } ?? .blank
  }
}
