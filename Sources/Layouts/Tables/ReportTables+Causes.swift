import AllianceModel
import Analysis
import Modelling
import Reports
import Scenarios

extension ReportTables {
  /// A row for each further scenario, measure and cause; nil where nothing is known to differ.
  public var causes: CSVTable? {
    let rows = report.causes.filter { !$0.causes.all.isEmpty }.flatMap(causeRows)
    guard !rows.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-causes", title: "Why scenarios differ",
      summary:
        "What each kind of change moves alone, what kinds move only together, and what both scenarios come to: the first and all causes add up to the scenario.",
      columns: causeColumns, key: ["scenario", "line", "year", "term", "kind"], rows: rows)
  }

  private var causeColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      .init(name: "against", kind: .text, meaning: "The scenario that it is held against."),
      .init(name: "line", kind: .text, meaning: "The id of the line that is measured."),
      .init(name: "measure", kind: .text, meaning: "What is measured, in words."),
      .init(name: "party", kind: .text, meaning: "The id of the party; empty for other lines."),
      .init(name: "party_name", kind: .text, meaning: "The name of the party."),
      .init(
        name: "year", kind: .text, meaning: "The financial year, or all for a line without years."),
      .init(
        name: "term", kind: .text,
        meaning:
          "first: the first scenario; cause: what a kind of change moves alone, empty where it makes no scenario alone; together: what kinds move only together; scenario: the sum."
      ),
      .init(
        name: "kind", kind: .text,
        meaning: "The kinds of change, parted by +; all where the row is no cause."),
      .init(name: "cause", kind: .text, meaning: "The kinds of change in words."),
      .init(name: "stated", kind: .text, meaning: "What is stated differently."),
      .init(name: "unit", kind: .text, meaning: "What the value counts."), Self.currencyColumn,
      .init(name: "value", kind: .number, meaning: "The value, or what the cause moves."),
    ]
  }

  private func causeRows(_ own: CausesReport) -> [[CSVField]] {
    own.causes.measures.indices.flatMap { position -> [[CSVField]] in
      let (causes, measure) = (own.causes, own.causes.measures[position])
      func row(_ term: String, _ cause: Cause?, _ value: Double?) -> [CSVField] {
        let stated = cause.map { own.changes(of: $0).map(\.words).joined(separator: "; ") }
        return [.text(own.names.other), .text(own.titles.other), .text(own.names.first)]
          + ReportTables.measured(measure) + [
            .text(term),
            .text(cause?.kinds.map(\.rawValue).joined(separator: "+") ?? "all"),
            Self.field(cause?.words), Self.field(stated), Self.field(measure.unit.label),
            Self.currency(of: measure.unit), value.map(CSVField.number) ?? .empty,
          ]
      }
      return [row("first", nil, causes.before[position])]
        + causes.all.map { row("cause", $0, $0.effects?[position]) }
        + [
          row("together", nil, causes.together[position]),
          row("scenario", nil, causes.after[position]),
        ]
    }
  }

  /// The fields that say what is measured.
  private static func measured(_ measure: CauseMeasure) -> [CSVField] {
    var party: [CSVField] = [.empty, .empty]
    if case .party(let id)? = measure.whose { party = [.text(id), .text(measure.name)] }
    return [.text(measure.line.text), .text(measure.name)] + party + [
      .text(measure.year ?? "all")
    ]
  }
}
