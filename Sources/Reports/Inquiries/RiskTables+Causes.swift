import Analysis
import Evaluation
import Modelling
import Probability

extension RiskTables {
  /// What drives each result.
  var drivers: InquiryTable {
    InquiryTable(
      name: "drivers", title: "What drives it",
      summary: "One input, or inputs that go together, and its share of a result's variance.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle] + RiskTables.subject,
      columns: [
        .init("inputs", "Paths", .text, "The paths in the scenario file.", isForFiles: true),
        .init("input_labels", "Input", .text, "What the input is; several that go together."),
        .init(
          "first", "First-order", .number,
          "First-order Sobol' index: its share of the variance alone."),
        .init(
          "first_error", "Standard error", .number, "The standard error of the first-order index."),
        .init(
          "total", "Total", .number, "Total Sobol' index: with all that it does with others."),
        .init(
          "total_error", "Standard error of total", .number,
          "The standard error of the total index."),
      ], key: ["scenario", "subject", "inputs"],
      groups: risk.drivers.filter { !$0.factors.isEmpty }.map(group), shown: 5)
  }

  private func group(_ driver: RiskDrivers) -> InquiryTable.Group {
    let label = risk.subjects[driver.subject].label
    let sorted = driver.factors.enumerated().sorted {
      ($0.element.index.total.value, $1.offset) > ($1.element.index.total.value, $0.offset)
    }.map(\.element)
    return InquiryTable.Group(
      title: isOne ? label : "\(label), \(risk.cases[driver.source].title)",
      shared: shared(driver.source) + subject(driver.subject),
      rows: sorted.map { factor in
        let inputs = factor.inputs.map { risk.inputs.all[$0] }
        return [
          .text(inputs.map(\.id.path).joined(separator: " ")),
          .text(inputs.map(\.label).joined(separator: " + ")),
          .number(factor.index.first.value, .share),
          .number(factor.index.first.standardError, .share),
          .number(factor.index.total.value, .share),
          .number(factor.index.total.standardError, .share),
        ]
      },
      picture: driver.subject == risk.criterion
        ? InquiryPicture(
          .bars, title: "What drives it: \(label)",
          about: "The share of the variance that comes from each input.", along: "input_labels",
          drawn: ["first", "total"]) : nil)
  }

  /// What knowing more is worth; nil where there is nothing to choose between.
  var information: InquiryTable? {
    guard let information = risk.information else { return nil }
    let unit = risk.subjects[information.subject].unit
    func row(_ path: String, _ label: String, _ value: ValueOfInformation) -> [InquiryValue] {
      [
        .text(path), .text(label), .number(value.value, unit),
        .number(value.standardError, unit),
      ]
    }
    return InquiryTable(
      name: "information",
      title: "What knowing more is worth: \(risk.subjects[information.subject].label)",
      summary: "What it would be worth to know something before choosing between the scenarios.",
      columns: [
        .init("input", "Path", .text, "The path of the input; all: everything.", isForFiles: true),
        .init("input_label", "What would be known", .text, "What the input is."),
        .init(
          "value", "Worth", .number,
          "Expected value of perfect information, or of one input alone (EVPPI)."),
        .init("standard_error", "Standard error", .number, "Its standard error."),
      ], key: ["input"],
      groups: [
        InquiryTable.Group(
          rows: [row("all", "Everything", information.perfect)]
            + information.inputs.map {
              row(risk.inputs.all[$0.input].id.path, risk.inputs.all[$0.input].label, $0.value)
            })
      ], shown: 6)
  }

  /// At which likelihood of renewal contracts tie; nil where nobody loses by it.
  var renewal: InquiryTable? {
    guard !risk.ties.isEmpty else { return nil }
    return InquiryTable(
      name: "renewal",
      title:
        "Likelihood of renewal at which contracts tie with \(risk.cases[0].title), 80% prediction interval",
      summary: "For whom, and how often there is such a likelihood.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: [
        .init("who", "Who", .text, "Whose worth it is."),
        .init("some", "There is one", .number, "The share of futures in which there is one."),
        .init(
          "none", "There is none", .number, "The share in which one contract is always worth more."),
        .init("any", "Any will do", .number, "The share in which both are always worth the same."),
      ] + RiskTables.spread("The likelihood, where there is one"),
      key: ["scenario", "who"],
      groups: sources.dropFirst().map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.ties.filter { $0.source == source }.map { tie in
            [
              .text(tie.name), .number(tie.some, .share), .number(tie.none, .share),
              .number(tie.any, .share),
            ] + RiskTables.spread(tie.spread, .probability)
          })
      })
  }

  /// What was drawn.
  var inputs: InquiryTable {
    InquiryTable(
      name: "inputs", title: "What was drawn", summary: "An uncertain input of a scenario.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle],
      columns: [
        .init("input", "Path", .text, "The path in the scenario file.", isForFiles: true),
        .init("input_label", "Input", .text, "What the input is."),
        .init("distribution", "Distribution", .text, "How it varies."),
        .init(
          "low", "From", .number, "The start of its range: the least, or the tenth percentile."),
        .init(
          "high", "To", .number, "The end of its range: the greatest, or the ninetieth percentile."),
        .init("cut", "Cut", .number, "The share of its numbers that were cut to what it may be."),
        .init(
          "goes_with", "Goes with", .text,
          "The inputs that it is correlated with, and their rank correlation."),
      ], key: ["scenario", "input"],
      groups: sources.map { source in
        InquiryTable.Group(
          title: title(source), shared: shared(source),
          rows: risk.inputs.all.indices.compactMap { row($0, source) })
      })
  }

  private func row(_ place: Int, _ source: Int) -> [InquiryValue]? {
    let input = risk.inputs.all[place]
    guard let distribution = input.drawn[source].first?.table.distribution else { return nil }
    let partners = risk.inputs.pairs.filter { $0.first == place || $0.second == place }.map {
      let other = risk.inputs.all[$0.first == place ? $0.second : $0.first]
      return "\(other.label) (\(MoneyText.decimals($0.rank, 2)))"
    }
    return [
      .text(input.id.path), .text(input.label), .text(distribution.kind.rawValue),
      .number(distribution.low, input.unit), .number(distribution.high, input.unit),
      .number(risk.cut(source, place), .share), .text(partners.joined(separator: "; ")),
    ]
  }
}
