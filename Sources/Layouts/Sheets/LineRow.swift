import Modelling

/// A line as a row of a sheet: its name, its words, its formulas and what the engine gives for them.
struct LineRow {
  let line: Line
  /// The row from 0.
  let row: Int
  let printer: FormulaPrinter
  /// The value for each year, or one.
  let values: [Double]
  /// Whether an empty base year must hold a 0, because formulas look at it.
  let isReadInBaseYear: Bool

  /// The cells from column A on.
  var cells: [Cell] {
    var cells: [Cell] = [
      .text(line.id.text, .reference), .text(line.label, .label),
      .text(line.unit.label, .reference),
    ]
    cells.reserveCapacity(TimeAxis.base + values.count)
    switch line.formula {
    case .constant(let expression):
      cells.append(cell(expression, TimeAxis.constant, values.first ?? 0))
      if line.unit == .year { cells.append(yearInWords) }
    case .yearly(let opening, let each):
      cells += [.text(line.total.words, .reference), total, base(opening, each)]
      years(each, &cells)
    }
    return cells
  }

  private var style: CellStyle { CellStyle(.data, line.unit.format) }

  private var total: Cell {
    guard let last = values.last, values.count > 1 else { return .blank }
    let letters = printer.places.axis.letters(from: .afterBase)
    let years = "$\(letters.0)\(row + 1):$\(letters.1)\(row + 1)"
    let sum = values.dropFirst().reduce(0, +)
    switch line.total {
    case .sum: return Cell(.formula("SUM(\(years))", .number(sum)), style)
    case .years:
      return Cell(.formula("SUM(\(years))", .number(sum)), CellStyle(.data, Unit.count.format))
    case .lowest:
      let lowest = values.dropFirst().min() ?? last
      return Cell(.formula("MIN(\(years))", .number(lowest)), style)
    case .atTheEnd:
      return Cell(.formula("$\(letters.1)\(row + 1)", .number(last)), style)
    case .none: return .blank
    }
  }

  /// The financial year that a constant names; a column beyond the last is a year not reached.
  private var yearInWords: Cell {
    let axis = printer.places.axis
    let years = axis.years
    let last = "$\(ColumnLetters.of(axis.last))$\(TimeAxis.headerRow + 1)"
    let number = "$\(ColumnLetters.of(TimeAxis.constant))\(row + 1)"
    let value = values.first ?? 0
    let label =
      value >= Double(years.count)
      ? "not by \(years.label(years.horizon))"
      : years.label(Int(max(0, value).rounded(.down)))
    var style = CellStyle()
    style.standsAtRight = true
    return Cell(
      .formula(
        "IF(\(number)>=MATCH(\(last),\(axis.header),0),\"not by \"&\(last),INDEX(\(axis.header),1,MAX(0,\(number))+1))",
        .text(label)), style)
  }

  private func base(_ opening: Opening, _ each: Expression) -> Cell {
    let value = values.first ?? 0
    switch opening {
    case .blank: return isReadInBaseYear ? Cell(.value(.number(0)), style) : .blank
    case .same: return cell(each, TimeAxis.base, value)
    case .value(let expression): return cell(expression, TimeAxis.base, value)
    }
  }

  private func years(_ each: Expression, _ cells: inout [Cell]) {
    let formula = printer.formula(each)
    for (year, value) in values.enumerated().dropFirst() {
      let text = formula.text(inColumn: TimeAxis.base + year)
      cells.append(Cell(.formula(text, .number(value)), style))
    }
  }

  /// A formula; a number of the rule that stands alone is no formula.
  private func cell(_ expression: Expression, _ column: Int, _ value: Double) -> Cell {
    if case .number(let number) = expression { return Cell(.value(.number(number)), style) }
    let text = printer.formula(expression).text(inColumn: column)
    return Cell(.formula(text, .number(value)), style)
  }
}
