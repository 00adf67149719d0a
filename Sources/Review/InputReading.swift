import Layouts
import Modelling
import Spreadsheets

/// What somebody wrote into the cell of an input: a number, or why there is none.
enum InputReading {
  case number(Double)
  case refused(String)

  /// Reads a cell; `before` is what the cell held.
  init(_ found: ReturnedCell?, of cell: InputCell, before: String) {
    if let formula = found?.formula {
      self = .refused("holds the formula \(formula.text); write its value instead")
      return
    }
    self = InputReading.value(found?.value, cell, before)
  }

  private static func value(_ value: ReturnedValue?, _ cell: InputCell, _ before: String)
    -> InputReading
  {
    switch value {
    case .number(let number) where !cell.isYearText: .number(number)
    case .logical(let value) where cell.input.unit == .flag: .number(value ? 1 : 0)
    case .text(let text) where cell.isYearText: year(text, cell)
    case .text(let text) where !text.isEmpty:
      .refused("holds the text '\(text.prefix(40))'; write a number")
    case .date(let text):
      .refused(
        "holds the date \(text); set the cell's format to a number and write \(sample(cell))")
    case .error(let word): .refused("holds the error \(word); write \(sample(cell))")
    case .number, .logical: .refused("takes \(sample(cell)); write one")
    case .text, nil: .refused("is empty; write \(sample(cell)), or \(before) as it was")
    }
  }

  private static func year(_ text: String, _ cell: InputCell) -> InputReading {
    guard let column = Years.start(of: text).flatMap(cell.years.column) else {
      let years = cell.years
      return .refused(
        "holds '\(text.prefix(40))'; write a financial year from \(years.label(1)) "
          + "to \(years.label(years.horizon))")
    }
    return .number(Double(column))
  }

  private static func sample(_ cell: InputCell) -> String {
    cell.isYearText ? "a financial year" : "a number"
  }
}
