import Modelling
import Notation

/// An input as a row of an Inputs sheet: cells to edit, or links to the case that states it.
struct InputRow {
  let input: Input
  /// The row from 0.
  let row: Int
  let axis: TimeAxis
  /// The Inputs sheet of the case whose statement holds here too.
  let inheritedFrom: String?
  /// Whether an empty base year must hold a 0, because formulas look at it.
  let isReadInBaseYear: Bool

  /// The cells from column A on.
  var cells: [Cell] {
    let head: [Cell] = [
      .text(input.id.path, .reference), .text(input.label, .label),
      .text(input.unit.label, .reference),
    ]
    let source = Cell.text(input.provenance.shortSource, .reference)
    switch input.shape {
    case .constant:
      return head + [cell(value(0), TimeAxis.constant), source]
    case .level:
      return head + [cell(value(1), TimeAxis.constant), source, emptyBase] + repeats
    case .series:
      return head + [.blank, source, emptyBase] + years(from: 1)
    case .oneOff:
      return head + [.blank, source] + years(from: 0)
    }
  }

  private func value(_ year: Int) -> CellValue {
    if let label = input.yearLabel(within: axis.years) { return .text(label) }
    return .number(input.values.indices.contains(year) ? input.values[year] : 0)
  }

  private func cell(_ value: CellValue, _ column: Int) -> Cell {
    guard let sheet = inheritedFrom else {
      return Cell(.value(value), CellStyle(.input, input.unit.format))
    }
    let address = CellAddress(row: row, column: column)
    return Cell(
      .formula("\(SheetRange.quoted(sheet))!\(address)", value),
      CellStyle(.inherited, input.unit.format))
  }

  private func years(from first: Int) -> [Cell] {
    (first..<axis.years.count).map { cell(value($0), axis.column($0)) }
  }

  /// The years of a level: all show the one value.
  private var repeats: [Cell] {
    (1..<axis.years.count).map { year in
      Cell(
        .formula("$\(ColumnLetters.of(TimeAxis.constant))\(row + 1)", value(year)),
        CellStyle(.inherited, input.unit.format))
    }
  }

  private var emptyBase: Cell {
    isReadInBaseYear ? .number(0, input.unit.format) : .blank
  }
}

extension InputRow {
  /// What the cells accept that people may change.
  func validations(on sheet: String) -> [Validation] {
    guard inheritedFrom == nil else { return [] }
    let range: CellRange
    switch input.shape {
    case .constant, .level:
      let cell = CellAddress(row: row, column: TimeAxis.constant)
      range = CellRange(cell, cell)
    case .series: range = axis.range(row: row, from: 1)
    case .oneOff: range = axis.range(row: row)
    }
    let (rule, message) = rule(on: sheet)
    return [
      Validation(
        range: range, rule: rule, title: Words.clipped(input.label, to: 32),
        message: Words.clipped(message, to: 255))
    ]
  }

  /// The least and the most that cells accept; what has no bounds of its own has those of pounds.
  var allowed: ClosedRange<Double> {
    let low = max(input.bounds.lowerBound, -1e13)
    return low...max(low, min(input.bounds.upperBound, 1e13))
  }

  private func rule(on sheet: String) -> (Validation.Rule, String) {
    if input.isYearText(within: axis.years) {
      let first = axis.bounded(input.bounds.lowerBound)
      let header = axis.range(row: TimeAxis.headerRow, from: first)
      let last = axis.column(max(first, axis.bounded(input.bounds.upperBound)))
      let range = CellRange(header.first, CellAddress(row: TimeAxis.headerRow, column: last))
      return (
        .oneOf(SheetRange(sheet: sheet, range: range)),
        "Choose a financial year from the list, such as \(axis.years.label(first))."
      )
    }
    let (low, high) = (allowed.lowerBound, allowed.upperBound)
    let text = "between \(DecimalText.of(low)) and \(DecimalText.of(high))"
    switch input.unit {
    case .years, .year, .flag:
      return (
        .whole(Int(low.rounded(.up))...Int(max(low, high).rounded(.down))),
        "Enter a whole number \(text) (\(input.unit.label))."
      )
    case .share, .rate, .percentOf, .percentagePoints, .probability:
      let (least, most) = (DecimalText.of(low * 100), DecimalText.of(high * 100))
      return (
        .decimal(low...max(low, high)), "Enter a percentage between \(least)% and \(most)%."
      )
    default:
      return (.decimal(low...max(low, high)), "Enter a number \(text) (\(input.unit.label)).")
    }
  }
}

extension TimeAxis {
  /// The nearest year that a number means: bounds may lie far outside.
  func bounded(_ year: Double) -> Int { Int(min(max(year, 0), Double(years.horizon))) }
}

extension Provenance {
  /// Where the number is from, in few words.
  var shortSource: String {
    if let source { return source }
    if let owner { return "owner: \(owner)" }
    return place == nil ? "default" : "no source stated"
  }
}
