import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// Every input with its source, but for what was delivered; of further cases those that differ.
  static func assumptions(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Assumptions", name: "assumptions_with_sources",
      title: "What is assumed, and where it is from",
      remarks: cases.all.count > 1
        ? ["Of each further scenario only what no earlier one states is listed."] : [],
      columns: cases.columns + [
        .words("Part", width: 18), .words("Input", width: 44), .words("Unit", width: 18),
        .number("Value, or of the first year", nil, .inYears),
        .number("Value of the last year", nil, .inYears), .words("Source", width: 50),
        .words("Owner", width: 26), .words("Date", width: 14),
        .words("Evidence", width: 14, .evidence), .words("Meaning", width: 60),
      ],
      rows: cases.rows { own in
        inputs(of: own, cases).map { assumption($0, cases.years) }
      })
  }

  /// All inputs of the first case; of others those that no earlier case states.
  private static func inputs(of own: CaseReport, _ cases: PublishedCases) -> [Input] {
    let earlier = cases.all.prefix { $0.letter != own.letter }.flatMap(
      \.source.alliance.model.inputs)
    let known = Dictionary(grouping: earlier, by: \.id)
    let alliance = own.source.alliance
    return alliance.model.inputs.filter { input in
      !alliance.isDelivered(input.id)
        && !(known[input.id] ?? []).contains { $0.isSameStatement(as: input) }
    }
  }

  private static func assumption(_ input: Input, _ years: Years) -> [PublishedCell] {
    let provenance = input.provenance
    let values = input.shape == .oneOff ? input.values : Array(input.values.suffix(years.horizon))
    let ends = input.shape.isEditedOnce ? [values.first, nil] : [values.first, values.last]
    let source = provenance.place == nil ? "default of the tool" : provenance.source
    return [
      .text(String(input.id.section).asHeading), .text(input.label),
      .text(input.unit.publishedWords),
    ]
      + ends.map { $0.map { .number($0, input.unit, years) } ?? .notApplicable }
      + [source, provenance.owner, provenance.date, provenance.evidence, input.meaning]
      .map(PublishedCell.stated)
  }

  /// What the scenario chose that is no number.
  static func choices(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Choices", name: "choices_of_contract",
      title: "Which rules the contract chooses",
      columns: cases.columns + [
        .words("Part", width: 24), .words("Choice", width: 50),
        .words("What was chosen", width: 40),
      ],
      rows: cases.rows { own in
        own.source.alliance.settings.map { setting in
          let part = setting.path.prefix { $0 != "." && $0 != "[" }
          return [.text(String(part).asHeading), .text(setting.label), .stated(setting.value)]
        }
      })
  }
}
