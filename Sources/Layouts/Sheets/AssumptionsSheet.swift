import AllianceModel
import Analysis
import Modelling
import Probability

/// The sheet that says of every input where it is from and what it matters.
struct AssumptionsSheet {
  let cases: [PlacedCase]
  let triesInputs: Bool

  private static let header = [
    "Path", "Input", "Value", "Unit", "Scenario", "Meaning", "Least", "Most", "Source", "Owner",
    "Date", "Evidence", "Not stated", "Lowest", "Highest", "Distribution", "Note", "Tried by",
    "System, lower",
    "System, higher", "Moves most", "lower", "higher", "Moves next", "lower", "higher", "Stated in",
  ]

  /// The sheet: the inputs that matter most first.
  var sheet: Sheet {
    var sheet = Sheet(name: "Assumptions")
    sheet.rows = SheetTop.rows(
      "Assumptions",
      "What an input does to net present values, £, a tenth lower and higher, of years one fewer and one more, or at the ends of its range: the system, and the two parties that it moves most. Those that matter most stand first."
    )
    sheet.rows += [
      Snapshot.note(cases), AssumptionsSheet.header.map { .text($0, .header) },
    ]
    sheet.widths =
      [
        44, 44, 15, 14, 24, 60, 14, 22, 40, 24, 12, 10, 22, 12, 12, 12, 44, 9, 15, 15, 30, 15, 15,
        30,
      ]
      + [15, 15, 36]
    sheet.frozen.rows = sheet.rows.count
    sheet.frozen.columns = 2
    sheet.repeatedRow = sheet.rows.count - 1
    let effects = cases.first.map { triesInputs ? InputEffects($0.source).effects : [:] } ?? [:]
    for placed in cases { sheet.rows += rows(placed, effects) }
    return sheet
  }

  /// All inputs of the first case; of others those that no earlier case states.
  private func rows(_ placed: PlacedCase, _ effects: [InputID: InputEffects.Effects]) -> [[Cell]] {
    let earlier = cases.prefix { $0.inputsSheet != placed.inputsSheet }
    let inputs = placed.alliance.model.inputs.filter { input in
      !earlier.contains { $0.inputsByID[input.id]?.isSameStatement(as: input) ?? false }
    }
    let tried = inputs.map { ($0, earlier.isEmpty ? effects[$0.id] : nil) }
    return tried.enumerated().sorted { left, right in
      let sizes = [left, right].map { $0.element.1?.size ?? -1 }
      return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
    }.map { row($0.element.0, placed, $0.element.1) }
  }

  private func row(_ input: Input, _ placed: PlacedCase, _ effects: InputEffects.Effects?) -> [Cell]
  {
    let provenance = input.provenance
    return [
      .text(input.id.path, .reference), .text(input.label, .label), placed.link(input),
      .text(input.unit.label, .reference), .text(placed.shortTitle),
      .text(input.meaning, .data, wraps: true),
      .number(input.bounds.lowerBound, input.unit.format),
      .number(input.bounds.upperBound, input.unit.format),
      .text(provenance.source ?? "", .data, wraps: true),
      .text(provenance.owner ?? ""), .text(provenance.date ?? ""), .text(provenance.evidence ?? ""),
      .text(provenance.unstated.joined(separator: ", ")),
    ] + range(input) + [.text(remarks(provenance), .data, wraps: true)] + tried(effects) + [
      .text(provenance.place.map(cases.fileNames.shown(place:)) ?? "default", .reference)
    ]
  }

  /// How an input was tried, and what it did to the system and to the parties that it moves most.
  private func tried(_ effects: InputEffects.Effects?) -> [Cell] {
    guard let effects else { return [Cell](repeating: .blank, count: 9) }
    let parties = effects.parties.map { effect in
      [Cell.text(effect.name), .number(effect.lower, .pounds), .number(effect.higher, .pounds)]
    }
    let missing = InputEffects.mostParties - parties.count
    return [
      .text(effects.basis.column), .number(effects.system.lower, .pounds),
      .number(effects.system.higher, .pounds),
    ] + parties.flatMap(\.self) + [Cell](repeating: .blank, count: 3 * missing)
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
      .text(input.provenance.variation?.rawValue ?? ""),
    ]
  }
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
    let label = input.yearLabel(within: axis.years)
    return Cell(
      .formula(
        "\(SheetRange.quoted(inputsSheet))!\(address)",
        label.map { .text($0) } ?? .number(input.values[year])),
      CellStyle(.data, input.unit.format))
  }
}

extension Sensitivity.Basis {
  /// The word in the column.
  fileprivate var column: String {
    switch self {
    case .range: "range"
    case .tenth: "10%"
    case .year: "a year"
    }
  }
}
