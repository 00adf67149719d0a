import AllianceModel
import Analysis
import Evaluation
import Modelling
import Probability

/// What risk comes to, in tables.
struct RiskTables {
  let risk: Risk

  init(_ risk: Risk) { self.risk = risk }

  /// All tables, the answer first.
  var all: [InquiryTable] {
    [worth] + (risk.cases.count > 1 ? [leads] : []) + [losses, events, drivers]
      + [information, renewal].compactMap(\.self) + [curves, bars, years, inputs]
  }

  var sources: Range<Int> { risk.cases.indices }
  var isOne: Bool { risk.cases.count == 1 }

  /// The column that names a scenario, for tables whose groups are scenarios.
  static let scenario = InquiryTable.Column(
    "scenario", "Scenario", .text, "The name of the scenario.")
  static let scenarioTitle = InquiryTable.Column(
    "scenario_title", "Scenario", .text, "The title of the scenario.")

  func shared(_ source: Int) -> [InquiryValue] {
    [.text(risk.cases[source].name), .text(risk.cases[source].title)]
  }

  /// The heading of a scenario's group; none where there is one scenario only.
  func title(_ source: Int) -> String { isOne ? "" : risk.cases[source].title }

  static let subject: [InquiryTable.Column] = [
    .init("subject", "Who", .text, "The line that it is measured by.", isForFiles: true),
    .init("subject_name", "Who", .text, "Whose it is, by name."),
  ]

  func subject(_ place: Int) -> [InquiryValue] {
    [.text(risk.subjects[place].name), .text(risk.subjects[place].label)]
  }

  static func spread(_ what: String) -> [InquiryTable.Column] {
    [
      .init("p10", "P10", .number, "\(what): start of the 80% prediction interval."),
      .init("p50", "P50", .number, "\(what): the median."),
      .init("p90", "P90", .number, "\(what): end of the 80% prediction interval."),
    ]
  }

  static func spread(_ spread: Risk.Spread?, _ unit: Unit) -> [InquiryValue] {
    guard let spread else { return [.nothing, .nothing, .nothing] }
    return [spread.p10, spread.p50, spread.p90].map { .number($0, unit) }
  }

  /// What everybody is worth under each scenario.
  private var worth: InquiryTable {
    InquiryTable(
      title: "What everybody is worth, 80% prediction interval",
      summary: "One subject under one scenario over all futures.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: RiskTables.subject
        + [.init("stated", "As stated", .number, "With all inputs as the scenario states them.")]
        + RiskTables.spread("Net present value, £ at today's value, or the measure in its unit")
        + [
          .init("mean", "Mean", .number, "The mean over all futures."),
          .init(
            "better", "Better off", .number,
            "The share of futures in which it gains half a pound or more."),
          .init(
            "worse", "Worse off", .number,
            "The share of futures in which it loses half a pound or more."),
          .init(
            "best", "Best here", .number,
            "The share of futures in which no other scenario is as good for it.", isForFiles: isOne),
        ],
      key: ["scenario", "subject"],
      groups: sources.map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.subjects.indices.map { worth(source, $0) })
      })
  }

  private func worth(_ source: Int, _ place: Int) -> [InquiryValue] {
    let subject = risk.subjects[place]
    let stated = risk.cases[source].results[subject.measure.line, subject.measure.column]
    let spread = risk.worth(source, place)
    func gains(_ share: Double) -> InquiryValue {
      subject.isAppraised ? .number(share, .share) : .nothing
    }
    return self.subject(place) + [.number(stated, subject.unit)]
      + RiskTables.spread(spread, subject.unit)
      + [
        spread.map { .number($0.mean, subject.unit) } ?? .nothing,
        gains(risk.better(source, place)), gains(risk.worse(source, place)),
        isOne ? .nothing : .number(risk.best(source, place), .share),
      ]
  }

  /// How far each scenario is ahead of the first in the same future.
  private var leads: InquiryTable {
    InquiryTable(
      name: "lead",
      title: "Ahead of \(risk.cases[0].title) in the same future, 80% prediction interval",
      summary: "One subject: how much more a scenario is worth to it than the first.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: RiskTables.subject + RiskTables.spread("How much more, in the unit of the measure")
        + [.init("mean", "Mean", .number, "The mean over all futures.")],
      key: ["scenario", "subject"],
      groups: sources.dropFirst().map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.subjects.indices.map { place in
            let (lead, unit) = (risk.lead(source, place), risk.subjects[place].unit)
            return subject(place) + RiskTables.spread(lead, unit)
              + [lead.map { .number($0.mean, unit) } ?? .nothing]
          })
      })
  }

  /// When somebody loses.
  private var losses: InquiryTable {
    InquiryTable(
      name: "losses", title: "When somebody loses",
      summary: "One subject under one scenario that loses in some future.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: RiskTables.subject + [
        .init("when", "Loses mostly where", .text, "The box of inputs in which most losses lie."),
        .init("coverage", "Coverage", .number, "The share of all its losses that lie there."),
        .init("density", "Density", .number, "The share of these futures that are losses."),
        .init("mass", "Of all futures there", .number, "The share of all futures that lie there."),
        .init(
          "base_rate", "Loses, of all futures", .number, "The share of all futures that are losses."
        ),
      ],
      key: ["scenario", "subject"],
      groups: sources.map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.losses.filter { $0.source == source }.map(row))
      })
  }

  private func row(_ loss: RiskLoss) -> [InquiryValue] {
    let none: [InquiryValue] = [.nothing, .nothing, .nothing]
    let base = InquiryValue.number(risk.worse(loss.source, loss.subject), .share)
    let found: [InquiryValue] =
      switch loss.finding {
      case .never: [.text("in no future drawn")] + none
      case .always: [.text("in every future drawn")] + none
      case .few(let count):
        [.text("\(count) loss\(count == 1 ? "" : "es"), too few to say")] + none
      case .noPattern: [.text("no box of few inputs holds half of its losses")] + none
      case .box(let box):
        [
          .text(RiskWords.limits(loss, risk)), .number(box.quality.coverage, .share),
          .number(box.quality.density, .share), .number(box.quality.mass, .share),
        ]
      }
    return subject(loss.subject) + found + [base]
  }

  /// What may happen in a year of the contract.
  private var events: InquiryTable {
    InquiryTable(
      name: "events", title: "What may happen",
      summary: "A sum that is paid or an alert that comes up in some future.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: [
        .init(
          "line", "Line", .text, "The line that is above 0 where it happens.", isForFiles: true),
        .init("event", "What happens", .text, "What happens, in words."),
        .init("any_year", "In any year", .number, "The share of futures in which it happens."),
        .init("likeliest_year", "Likeliest in", .text, "The year in which it happens most often."),
        .init("in_that_year", "In that year", .number, "The share of futures in that year."),
      ], key: ["scenario", "line"],
      groups: sources.map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.events(source).indices.filter { risk.chance(source, $0) > 0 }
            .map { event(source, $0) })
      })
  }

  private func event(_ source: Int, _ place: Int) -> [InquiryValue] {
    let event = risk.events(source)[place]
    let years = risk.cases[source].program.model.years
    let chances = (1...years.horizon).map { risk.chance(source, place, column: $0) }
    let most = chances.max() ?? 0
    let column = (chances.firstIndex(of: most) ?? 0) + 1
    // What holds once for all years is likeliest in none.
    let isOnce = Set(chances).count == 1
    return [
      .text(event.line.text), .text(event.label), .number(risk.chance(source, place), .share),
      .text(isOnce ? "" : years.label(column)), isOnce ? .nothing : .number(most, .share),
    ]
  }
}
