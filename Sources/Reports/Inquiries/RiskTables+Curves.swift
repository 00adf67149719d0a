import Analysis
import Evaluation
import Modelling
import Probability

extension RiskTables {
  /// Into how many steps a range is cut at most.
  private static let steps = 30.0

  /// The subjects whose results vary, with round values over the range in which all scenarios lie, but for two
  /// in a thousand futures at each end.
  private var varying: [(subject: Int, values: [Double])] {
    risk.subjects.indices.compactMap { subject in
      let ends = sources.compactMap { source -> ClosedRange<Double>? in
        let bins = risk.bins(source, subject)
        guard let low = bins.quantile(0.002), let high = bins.quantile(0.998) else { return nil }
        return low...high
      }
      guard let low = ends.map(\.lowerBound).min(), let high = ends.map(\.upperBound).max(),
        high - low >= risk.subjects[subject].leastTold
      else { return nil }
      let step = RiskTables.round(atLeast: (high - low) / RiskTables.steps)
      let (first, last) = ((low / step).rounded(.down), (high / step).rounded(.up))
      return (subject, stride(from: first, through: last, by: 1).map { $0 * step })
    }
  }

  /// The least of 1, 2 and 5 times a power of ten that is no less.
  private static func round(atLeast step: Double) -> Double {
    var power = 1.0
    while power * 10 <= step { power *= 10 }
    while power > step { power /= 10 }
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= step * (1 - 1e-9) } ?? power
  }

  private func shares(_ meaning: String) -> [InquiryTable.Column] {
    sources.map { source in
      .init(
        "share_\(source + 1)", isOne ? "Share of futures" : risk.cases[source].title, .number,
        "\(meaning) under scenario \(risk.cases[source].name).")
    }
  }

  /// The share of futures in which a subject is worth no more than so much under a case.
  private func share(upTo value: Double, _ source: Int, _ subject: Int) -> Double {
    risk.bins(source, subject).cumulative(value) ?? 0
  }

  /// A subject's rows and their picture, of the shares under all scenarios.
  private func group(
    _ subject: Int, _ rows: [[InquiryValue]], _ kind: InquiryPicture.Kind, _ title: String,
    along column: String, _ about: String
  ) -> InquiryTable.Group {
    let label = risk.subjects[subject].label
    return InquiryTable.Group(
      title: label, shared: self.subject(subject), rows: rows,
      picture: InquiryPicture(
        kind, title: "\(title): \(label)", about: about, along: column,
        drawn: shares("").map(\.name), most: rows.count))
  }

  /// S-curves: how likely somebody is worth no more than so much.
  var curves: InquiryTable {
    InquiryTable(
      name: "curve", title: "S-curve", summary: "A value, and how likely the result is no more.",
      sharedColumns: RiskTables.subject,
      columns: [
        .init("value", "Value", .number, "The value, in the measure's unit.", isForFiles: true),
        .init("value_words", "Worth no more than", .text, "The value, in words."),
      ]
        + shares("The share of futures in which the result is no more"),
      key: ["subject", "value"],
      groups: varying.map { subject, values in
        let unit = risk.subjects[subject].unit
        let rows = values.map { value -> [InquiryValue] in
          [.number(value, unit), .text(ValueText.short(value, unit))]
            + sources.map { .number(share(upTo: value, $0, subject), .share) }
        }
        return group(
          subject, rows, .lines, "S-curve", along: "value_words",
          "How likely the result is no more than so much, under each scenario.")
      }, shown: 0)
  }

  /// Histograms: how often a result lies between two values.
  var bars: InquiryTable {
    InquiryTable(
      name: "histogram", title: "Histogram",
      summary: "A range of values, and how often the result lies in it.",
      sharedColumns: RiskTables.subject,
      columns: [
        .init("from", "From", .number, "The start of the range.", isForFiles: true),
        .init("to", "To", .number, "The end of the range.", isForFiles: true),
        .init("range_words", "From", .text, "The start of the range, in words."),
      ] + shares("The share of futures in which the result lies in the range"),
      key: ["subject", "from"],
      groups: varying.map { subject, values in
        let unit = risk.subjects[subject].unit
        let rows = zip(values, values.dropFirst()).map { low, high -> [InquiryValue] in
          [.number(low, unit), .number(high, unit), .text(ValueText.short(low, unit))]
            + sources.map { source in
              let (to, from) = (
                share(upTo: high, source, subject), share(upTo: low, source, subject)
              )
              return .number(to - from, .share)
            }
        }
        return group(
          subject, rows, .columns, "Histogram", along: "range_words",
          "How often the result lies in each range, under each scenario.")
      }, shown: 0)
  }

  /// Fans: lines by year.
  var years: InquiryTable {
    InquiryTable(
      name: "years", title: "Year by year, 80% prediction interval",
      summary: "A line of a scenario in a year over all futures.",
      sharedColumns: [RiskTables.scenario, RiskTables.scenarioTitle] + [
        .init("line", "Line", .text, "The name of the line."),
        .init("line_label", "Line", .text, "What the line is."),
      ],
      columns: [
        .init("year", "Year", .text, "The financial year."),
        .init("stated", "As stated", .number, "With all inputs as the scenario states them."),
      ] + RiskTables.spread("The line, £ of the year"),
      key: ["scenario", "line", "year"],
      groups: sources.flatMap { source in
        risk.yearly(source).indices.compactMap { fan(source, $0) }
      }, shown: 0)
  }

  /// A line of a scenario by year; nil where it never is anything.
  private func fan(_ source: Int, _ place: Int) -> InquiryTable.Group? {
    let line = risk.yearly(source)[place]
    let years = risk.cases[source].program.model.years
    let spreads = (1...years.horizon).map { risk.year(source, place, column: $0) }
    guard spreads.contains(where: { $0.map { $0.p10 != 0 || $0.p90 != 0 } ?? false }) else {
      return nil
    }
    return InquiryTable.Group(
      title: isOne ? line.label : "\(line.label), \(risk.cases[source].title)",
      shared: shared(source) + [.text(line.id.text), .text(line.label)],
      rows: spreads.enumerated().map { year, spread in
        [
          .text(years.label(year + 1)),
          .number(risk.cases[source].results[line.id, year + 1], line.unit),
        ] + RiskTables.spread(spread, line.unit)
      },
      picture: InquiryPicture(
        .lines, title: "\(isOne ? "" : risk.cases[source].title + ", ")\(line.label)",
        about: "The 80 % prediction interval (P10 to P90), the median and what is stated, by year.",
        along: "year", drawn: ["p90", "p50", "p10", "stated"], most: years.horizon))
  }
}
