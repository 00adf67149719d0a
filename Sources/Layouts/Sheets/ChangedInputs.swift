import AllianceModel
import Analysis
import Modelling

/// What other scenario files state differently from the first, old beside new, and why.
///
/// It is about the files, so it holds numbers and no formulas: an edit on Inputs changes no file. A click on
/// a number leads to its row of Inputs.
struct ChangedInputs {
  let cases: [PlacedCase]

  /// How much of a reason stands in a row; all of it stands on Assumptions.
  private static let reasonLength = 96

  /// The rows, a header first; none where there is one scenario, or nothing differs.
  func rows(width: Int) -> [[Cell]] {
    guard let base = cases.first else { return [] }
    let found = cases.dropFirst().filter { $0.axis == base.axis }.flatMap {
      changes(of: $0, from: base)
    }
    guard !found.isEmpty else { return [] }
    let words = [
      "Scenario", "What the files state differently", "Unit", "Value", "In \(base.letter)", " ",
      "Why",
    ]
    let blanks = [Cell](repeating: .empty(.header), count: max(0, width - words.count))
    return [words.map { .text($0, .header, wraps: true) } + blanks] + found
  }

  private func changes(of placed: PlacedCase, from base: PlacedCase) -> [[Cell]] {
    let stated = placed.alliance.model.inputs.flatMap { changes(of: $0, placed, base) }
    let gone = base.alliance.model.inputs.filter { placed.inputsByID[$0.id] == nil }.map { input in
      row(placed, input, "", old: first(input, base), new: word(of: input.id.path, in: placed))
    }
    return stated + gone + choices(of: placed, from: base)
  }

  /// In what an input differs: not at all, in its one value, or in some years.
  private func changes(of input: Input, _ placed: PlacedCase, _ base: PlacedCase) -> [[Cell]] {
    guard let other = base.inputsByID[input.id] else {
      return [
        row(
          placed, input, "", old: word(of: input.id.path, in: base), new: first(input, placed))
      ]
    }
    if input.shape.isEditedOnce, other.shape.isEditedOnce {
      let isSame = input.values == other.values && input.unit == other.unit
      return isSame
        ? [] : [row(placed, input, "", old: first(other, base), new: first(input, placed))]
    }
    return spans(input, other, placed.axis).map { span in
      let labels = [span.lowerBound, span.upperBound].map(placed.axis.years.label)
      let years = span.count == 1 ? " in \(labels[0])" : ", \(labels[0]) to \(labels[1])"
      return row(
        placed, input, years, old: cell(other, base, in: span.lowerBound),
        new: cell(input, placed, in: span.lowerBound))
    }
  }

  /// Years in a row in which both stay what they are, where they differ.
  private func spans(_ new: Input, _ old: Input, _ axis: TimeAxis) -> [ClosedRange<Int>] {
    func pair(_ year: Int) -> [Double] { [new.value(in: year), old.value(in: year)] }
    var spans: [ClosedRange<Int>] = []
    for year in 0..<axis.years.count where pair(year)[0] != pair(year)[1] {
      if let last = spans.last, last.upperBound == year - 1, pair(year) == pair(year - 1) {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans
  }

  /// Choices of either that the other makes in another way, or not at all.
  private func choices(of placed: PlacedCase, from base: PlacedCase) -> [[Cell]] {
    let paths = [placed, base].map { $0.alliance.settings.filter { $0.follows == nil } }
      .united(by: \.path)
    return paths.compactMap { setting in
      let values = [base, placed].map { $0.settingsByPath[setting.path] }
      let isInput = [base, placed].contains { $0.inputsByID[InputID(setting.path)] != nil }
      guard !isInput, values[0]?.value != values[1]?.value else { return nil }
      let cells = values.map { $0.map { atRight($0.value, .setting) } ?? atRight("not used") }
      return [
        .text(placed.letter, .reference), .text(setting.label, .label, wraps: true),
        .text("choice", .reference), cells[1], cells[0],
      ]
    }
  }
}

extension ChangedInputs {
  /// The one value of an input, or that of its first year.
  private func first(_ input: Input, _ placed: PlacedCase) -> Cell {
    cell(input, placed, in: input.shape == .constant ? 0 : 1)
  }

  /// The value of a year as the file states it.
  private func cell(_ input: Input, _ placed: PlacedCase, in year: Int) -> Cell {
    let label = input.yearLabel(within: placed.axis.years)
    var cell = label.map { atRight($0, .data) } ?? .number(input.value(in: year), input.unit.format)
    guard let row = placed.inputRows.places[input.id] else { return cell }
    let column = input.shape.isEditedOnce ? TimeAxis.constant : placed.axis.column(year)
    cell.origin = .init(sheet: placed.inputsSheet, cell: CellAddress(row: row, column: column))
    return cell
  }

  /// What a case says of a path where it has no input: another input holds, or nothing.
  private func word(of path: String, in placed: PlacedCase) -> Cell {
    atRight(placed.settingsByPath[path]?.value ?? "not used")
  }

  /// A word where numbers stand in other rows.
  private func atRight(_ word: String, _ role: CellStyle.Role = .reference) -> Cell {
    var cell = Cell.text(word, role)
    cell.style.standsAtRight = true
    return cell
  }

  private func row(
    _ placed: PlacedCase, _ input: Input, _ years: String, old: Cell, new: Cell
  ) -> [Cell] {
    let provenance = placed.inputsByID[input.id]?.provenance
    let why = provenance.map { $0.note ?? $0.shortSource } ?? ""
    return [
      .text(placed.letter, .reference), .text(input.label + years, .label, wraps: true),
      .text(input.unit.label, .reference), new, old, .blank,
      .text(Words.clipped(why, to: ChangedInputs.reasonLength), .reference),
    ]
  }
}

extension Input {
  /// The value of a year; one number holds for all years.
  fileprivate func value(in year: Int) -> Double {
    let column = shape == .constant ? 0 : year
    return values.indices.contains(column) ? values[column] : 0
  }
}
