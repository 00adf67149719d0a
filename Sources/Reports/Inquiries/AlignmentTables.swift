import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What an alignment found, in tables.
struct AlignmentTables {
  private let found: Alignment

  init(_ found: Alignment) { self.found = found }

  private var years: Years { found.source.program.model.years }

  /// What each step is worth to each; nil where there is no step.
  var matrix: InquiryTable? {
    let (matrix, alliance) = (found.matrix, found.source.alliance)
    guard !matrix.steps.isEmpty else { return nil }
    let kinds = AlignmentMatrix.Kind.allCases.filter { kind in
      matrix.steps.contains { $0.kind == kind }
    }
    return InquiryTable(
      title: "What a step is worth to each",
      summary:
        "One step more of something that parties can do, and what it changes; the largest loss first.",
      sharedColumns: [.init("kind", "Kind", .text, "shift, outcome or fixed cost.")],
      columns: [
        .init("step", "Step", .text, "What is moved."),
        .init("input", "Path", .text, "The path in the scenario file.", isForFiles: true),
        .init(
          "size", "By", .text,
          "How far: 1% of what is stated, a point of an outcome, £1 of present value taken out."),
      ]
        + matrix.measures.columns(
          in: alliance, "what it changes by, £ or its own unit; for each £1 of fixed cost."),
      key: ["kind", "input"],
      groups: kinds.map { kind in
        InquiryTable.Group(
          title: kind.heading, shared: [.text(kind.rawValue)],
          rows: matrix.steps.filter { $0.kind == kind }.map(row))
      }, isMap: true)
  }

  private func row(_ step: AlignmentMatrix.Step) -> [InquiryValue] {
    [.text(step.name), .text(step.input.path), .text(step.sizeWords)]
      + zip(step.effects, found.matrix.measures).map { .number($0, step.unit(of: $1)) }
  }

  /// Every pair and provider, the largest gain first; nil where nothing is forecast.
  var sacrifices: InquiryTable? {
    guard let sacrifice = found.sacrifice, !sacrifice.pairs.isEmpty else { return nil }
    return InquiryTable(
      name: "sacrifices", title: "One thing better while another falls",
      summary:
        "One ordered pair of metrics, cost among them, and one provider: the first one threshold better, the second below expected.",
      columns: [
        .init("better", "Better", .text, "The id of what is better.", isForFiles: true),
        .init("better_name", "Better", .text, "What is one threshold better; cost by 1%."),
        .init("worse", "Falls", .text, "The id of what falls.", isForFiles: true),
        .init("worse_name", "Falls", .text, "What falls below expected; cost rises by 1%."),
        .init("party", "Provider", .text, "The id of the provider.", isForFiles: true),
        .init("party_name", "Provider", .text, "The provider."),
        .init("change", "Change of its NPV", .number, "What its net present value changes by, £."),
        .init(
          "better_alone", "If the first alone", .number,
          "What it would change by if nothing fell, £."),
        .init("gains", "Gains by it", .text, "yes or no."),
      ], key: ["better", "worse", "party"],
      groups: [
        InquiryTable.Group(
          rows: sacrifice.pairs.map { pair in
            [
              .text(pair.better.id), .text(pair.better.name), .text(pair.worse.id),
              .text(pair.worse.name), .text(pair.party.id), .text(pair.party.name),
              .number(pair.change, .presentPounds), .number(pair.betterAlone, .presentPounds),
              .text(pair.isGain ? "yes" : "no"),
            ]
          })
      ], shown: 10)
  }

  /// Steps that pay less, the largest loss first; nil where there is none.
  var perverseSteps: InquiryTable? {
    guard !found.perverseSteps.isEmpty else { return nil }
    return InquiryTable(
      name: "perverse-steps", title: "Better performance that pays less",
      summary: "One step to a better threshold that pays one provider less for one year.",
      columns: AlignmentTables.metricColumns + [
        .init("year", "Year", .text, "The year of the contract."),
        .init("worse", "At", .text, "The threshold that scores less."),
        .init("better", "And at", .text, "The next threshold, which is better."),
        .init("paid_at_worse", "Paid at the first", .number, "Pounds of the year."),
        .init("paid_at_better", "Paid at the better", .number, "Pounds of the year."),
        .init("loss", "Lost by being better", .number, "Pounds of the year."),
      ], key: ["metric", "party", "year", "better"],
      groups: [
        InquiryTable.Group(
          rows: found.perverseSteps.map { step in
            AlignmentTables.fields(step.metric, step.party) + [
              .text(years.label(step.year)), .text(step.worse), .text(step.better),
              .number(step.paidAtWorse, .pounds), .number(step.paidAtBetter, .pounds),
              .number(step.loss, .pounds),
            ]
          })
      ], shown: 10)
  }

  /// What crossing each threshold is worth, the dearest first; nil where no outcome moves a payment.
  var cliffs: InquiryTable? {
    guard let cliffs = found.cliffs else { return nil }
    return InquiryTable(
      name: "cliffs", title: "What crossing a threshold is worth",
      summary:
        "One threshold of one metric and one provider: what its payments of a year change by, from the smallest step before it to the smallest step beyond.",
      columns: AlignmentTables.metricColumns + [
        .init("threshold", "Threshold", .text, "What the threshold is called."),
        .init("at", "At", .number, "The threshold."),
        .init("step", "Smallest step", .number, "The smallest step that is measured."),
      ]
        + cliffs.years.map { year in
          .init(
            "year_\(year)", years.label(year), .number, "Pounds of \(years.label(year)).")
        }, key: ["metric", "party", "threshold"],
      groups: [
        InquiryTable.Group(
          rows: cliffs.prices.map { price in
            AlignmentTables.fields(price.metric, price.party) + [
              .text(price.threshold), .number(price.value, price.metric.unit),
              .number(price.resolution, price.metric.unit),
            ] + price.pounds.map { .number($0, .pounds) }
          })
      ], shown: 10)
  }

  private static let metricColumns: [InquiryTable.Column] = [
    .init("metric", "Metric", .text, "The id of the metric.", isForFiles: true),
    .init("metric_name", "Metric", .text, "The metric."),
    .init("party", "Provider", .text, "The id of the provider.", isForFiles: true),
    .init("party_name", "Provider", .text, "The provider."),
  ]

  private static func fields(
    _ metric: Alliance.Metric, _ party: Alliance.Party
  ) -> [InquiryValue] {
    [.text(metric.id), .text(metric.name), .text(party.id), .text(party.name)]
  }
}
