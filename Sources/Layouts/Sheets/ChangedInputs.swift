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
    StatedChange.all(from: base.alliance, to: placed.alliance).compactMap { change in
      switch change.matter {
      case .input(let old, let new, let years):
        guard let input = new ?? old else { return nil }
        return row(
          placed, input, input.words(of: years, placed.axis.years),
          old: old.map { cell($0, base, at: years) } ?? word(of: input.id.path, in: base),
          new: new.map { cell($0, placed, at: years) } ?? word(of: input.id.path, in: placed))
      case .choice(let old, let new):
        let cells = [new, old].map { $0.map { atRight($0.value, .setting) } ?? atRight("not used") }
        return [
          .text(placed.letter, .reference),
          .text((new ?? old)?.label ?? "", .label, wraps: true),
          .text("choice", .reference),
        ] + cells
      case .entry: return nil
      }
    }
  }
}

extension ChangedInputs {
  /// The value of the first of some years, or of all, as the file states it.
  private func cell(_ input: Input, _ placed: PlacedCase, at years: ClosedRange<Int>?) -> Cell {
    let label = input.yearLabel(within: placed.axis.years)
    let year = years?.lowerBound ?? (input.shape == .constant ? 0 : 1)
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
    _ placed: PlacedCase, _ input: Input, _ label: String, old: Cell, new: Cell
  ) -> [Cell] {
    let provenance = placed.inputsByID[input.id]?.provenance
    let why = provenance.map { $0.note ?? $0.shortSource } ?? ""
    return [
      .text(placed.letter, .reference), .text(label, .label, wraps: true),
      .text(input.unit.label, .reference), new, old, .blank,
      .text(Words.clipped(why, to: ChangedInputs.reasonLength), .reference),
    ]
  }
}
