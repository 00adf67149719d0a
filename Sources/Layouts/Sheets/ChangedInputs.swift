import AllianceModel
import Modelling

/// What other scenario files state differently from the first, old beside new, and why.
struct ChangedInputs {
  let cases: [PlacedCase]

  /// How much of a reason stands in a row; all of it stands on Assumptions.
  private static let reasonLength = 96

  /// The rows, a header first; none where there is one scenario, or nothing differs.
  func rows(width: Int) -> [[Cell]] {
    guard let base = cases.first else { return [] }
    let found = cases.dropFirst().flatMap { changes(of: $0, from: base) }
    guard !found.isEmpty else { return [] }
    let words = [
      "Scenario", "What the files state differently", "Unit", "Value", "In \(base.letter)", " ",
      "Why",
    ]
    return [words.map { .text($0, .header, wraps: true) } + blanks(.header, width - words.count)]
      + found
  }

  private func blanks(_ role: CellStyle.Role, _ count: Int) -> [Cell] {
    [Cell](repeating: .empty(role), count: max(0, count))
  }

  private func changes(of placed: PlacedCase, from base: PlacedCase) -> [[Cell]] {
    let own = placed.alliance.model.inputs.flatMap { changes(of: $0, placed, base) }
    let gone = base.alliance.model.inputs.filter {
      placed.inputsByID[$0.id] == nil && placed.settingsByPath[$0.id.path] == nil
    }
    return own
      + gone.map { input in
        row(placed, input, "", old: base.link(input), new: atRight("not used"))
      } + choices(of: placed, from: base)
  }

  private func changes(of input: Input, _ placed: PlacedCase, _ base: PlacedCase) -> [[Cell]] {
    guard let other = base.inputsByID[input.id] else {
      let isNew = base.settingsByPath[input.id.path] == nil
      return [
        row(
          placed, input, "", old: atRight(isNew ? "not used" : "as usual"),
          new: placed.link(input))
      ]
    }
    guard input.values != other.values || input.shape != other.shape else { return [] }
    if input.shape.isEditedOnce, other.shape.isEditedOnce {
      return input.unit == other.unit
        ? [row(placed, input, "", old: base.link(other), new: placed.link(input))] : []
    }
    return spans(input, other).map { span in
      let (old, new) = (
        base.links(to: other, format: other.unit.format),
        placed.links(to: input, format: input.unit.format)
      )
      let labels = [span.lowerBound, span.upperBound].map(placed.axis.years.label)
      let years = span.count == 1 ? " in \(labels[0])" : ", \(labels[0]) to \(labels[1])"
      return row(placed, input, years, old: old[span.lowerBound], new: new[span.lowerBound])
    }
  }

  /// Years in a row in which both stay what they are, where they differ.
  private func spans(_ new: Input, _ old: Input) -> [ClosedRange<Int>] {
    func pair(_ year: Int) -> [Double] { [new.value(in: year), old.value(in: year)] }
    var spans: [ClosedRange<Int>] = []
    for year in 0..<max(new.values.count, old.values.count) where pair(year)[0] != pair(year)[1] {
      if let last = spans.last, last.upperBound == year - 1, pair(year) == pair(year - 1) {
        spans[spans.count - 1] = last.lowerBound...year
      } else {
        spans.append(year...year)
      }
    }
    return spans
  }

  private func choices(of placed: PlacedCase, from base: PlacedCase) -> [[Cell]] {
    placed.alliance.settings.compactMap { setting in
      guard setting.follows == nil else { return nil }
      let old = base.settingsByPath[setting.path]?.value
      guard old != setting.value else { return nil }
      return [
        .text(placed.letter, .reference), .text(setting.label, .label, wraps: true),
        .text("choice", .reference), atRight(setting.value, .setting), atRight(old ?? "not used"),
      ]
    }
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
  /// The value of a year; one number holds for all years after the base year.
  fileprivate func value(in year: Int) -> Double {
    shape == .constant
      ? (year == 0 ? 0 : values[0]) : values.indices.contains(year) ? values[year] : 0
  }
}
