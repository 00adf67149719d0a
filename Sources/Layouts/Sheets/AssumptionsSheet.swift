import AllianceModel
import Analysis
import Modelling

/// The sheet that says of every input where it is from and what it matters.
struct AssumptionsSheet {
  let cases: [PlacedCase]
  let triesInputs: Bool

  /// The sheet.
  var sheet: Sheet {
    var sheet = Sheet(name: "Assumptions")
    let headline = cases.first?.linesByID[TenPerCent.headline]?.label.lowercased() ?? "nothing"
    sheet.rows = SheetTop.rows(
      "Assumptions",
      "The effect of 10 per cent is on \(headline) of the system in \(cases.first?.shortTitle ?? "the model"), £, within the input's bounds: not formulas, see below."
    )
    sheet.rows += [
      Snapshot.note(cases),
      [
        "Path", "Input", "Value", "Unit", "Scenario", "Source", "Owner", "Date", "Evidence",
        "Lowest", "Highest", "Distribution", "Note", "10% less", "10% more", "Stated in",
      ].map { .text($0, .header) },
    ]
    sheet.widths = [44, 44, 15, 14, 24, 40, 24, 12, 10, 12, 12, 12, 44, 15, 15, 36]
    sheet.frozen.rows = sheet.rows.count
    sheet.frozen.columns = 2
    sheet.repeatedRow = sheet.rows.count - 1
    let effects = cases.first.map { triesInputs ? TenPerCent($0.source).effects : [:] } ?? [:]
    for placed in cases { sheet.rows += rows(placed, effects) }
    return sheet
  }

  /// All inputs of the first case; of others those that no earlier case states.
  private func rows(_ placed: PlacedCase, _ effects: [InputID: TenPerCent.Effect]) -> [[Cell]] {
    let earlier = cases.prefix { $0.inputsSheet != placed.inputsSheet }
    return placed.alliance.model.inputs.filter { input in
      !earlier.contains { $0.inputsByID[input.id]?.isSameStatement(as: input) ?? false }
    }.map { row($0, placed, earlier.isEmpty ? effects[$0.id] : nil) }
  }

  private func row(_ input: Input, _ placed: PlacedCase, _ effect: TenPerCent.Effect?) -> [Cell] {
    let provenance = input.provenance
    let isAssumption = provenance.source == nil && provenance.owner == nil
    return [
      .text(input.id.path, .reference), .text(input.label, .label), placed.link(input),
      .text(input.unit.label, .reference), .text(placed.shortTitle),
      .text(isAssumption ? "assumption" : provenance.source ?? "", .data, wraps: true),
      .text(provenance.owner ?? ""), .text(provenance.date ?? ""), .text(provenance.evidence ?? ""),
    ] + range(input) + [
      .text(remarks(provenance), .data, wraps: true), number(effect?.lower),
      number(effect?.higher),
      .text(provenance.place.map(cases.fileNames.shown(place:)) ?? "default", .reference),
    ]
  }

  /// The note, and why a value is accepted though it looks implausible.
  private func remarks(_ provenance: Provenance) -> String {
    [provenance.note, provenance.accepted.map { "Accepted: \($0)" }].compactMap(\.self)
      .joined(separator: ". ")
  }

  private func range(_ input: Input) -> [Cell] {
    guard let range = input.provenance.range else { return [.blank, .blank, .blank] }
    return [
      .number(range.lowerBound, input.unit.format), .number(range.upperBound, input.unit.format),
      .text(input.provenance.distribution ?? ""),
    ]
  }

  private func number(_ effect: Double?) -> Cell { effect.map { .number($0, .pounds) } ?? .blank }
}

extension PlacedCase {
  /// A cell that shows an input: its value, or that of the first year.
  func link(_ input: Input) -> Cell {
    guard let row = inputRows.places[input.id] else { return .blank }
    let isOnce = input.shape.isEditedOnce
    let year = input.shape == .constant ? 0 : 1
    guard input.values.indices.contains(year) else { return .blank }
    let address = CellAddress(
      row: row, column: isOnce ? TimeAxis.constant : axis.column(1))
    let label =
      input.isYearText(within: axis.years) ? axis.years.labelIfInside(input.values[0]) : nil
    return Cell(
      .formula(
        "\(SheetRange.quoted(inputsSheet))!\(address)",
        label.map { .text($0) } ?? .number(input.values[year])),
      CellStyle(.data, input.unit.format))
  }
}
