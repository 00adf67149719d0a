import Analysis
import Evaluation
import Modelling
import Probability

extension RiskTables {
  /// How many points a curve has, and how many bars a histogram.
  private static let points = 40
  private static let bars = 24

  /// The subjects whose results vary, with the range over which all scenarios are drawn.
  private var varying: [(subject: Int, range: ClosedRange<Double>)] {
    risk.subjects.indices.compactMap { subject in
      let ends = sources.compactMap { source -> ClosedRange<Double>? in
        let bins = risk.bins(source, subject)
        guard let low = bins.quantile(0.002), let high = bins.quantile(0.998) else { return nil }
        return low...high
      }
      guard let low = ends.map(\.lowerBound).min(), let high = ends.map(\.upperBound).max(),
        high - low >= risk.subjects[subject].leastTold
      else { return nil }
      return (subject, low...high)
    }
  }

  private func columns(_ what: String, _ meaning: String) -> [InquiryTable.Column] {
    sources.map { source in
      .init(
        "\(what)_\(source + 1)", isOne ? "Share of futures" : risk.cases[source].title, .number,
        "\(meaning) under scenario \(risk.cases[source].name).")
    }
  }

  /// S-curves: how likely somebody is worth no more than so much.
  var curves: InquiryTable {
    InquiryTable(
      name: "curve", title: "S-curve", summary: "A value, and how likely the result is no more.",
      sharedColumns: RiskTables.subject,
      columns: [.init("value", "Worth no more than", .number, "The value, in the measure's unit.")]
        + columns("share", "The share of futures in which the result is no more"),
      key: ["subject", "value"],
      groups: varying.map { subject, range in
        let label = risk.subjects[subject].label
        let step = (range.upperBound - range.lowerBound) / Double(RiskTables.points)
        return InquiryTable.Group(
          title: label, shared: self.subject(subject),
          rows: (0...RiskTables.points).map { point in
            let value = range.lowerBound + step * Double(point)
            return [.number(value, risk.subjects[subject].unit)]
              + sources.map { .number(risk.bins($0, subject).cumulative(value) ?? 0, .share) }
          },
          picture: InquiryPicture(
            .lines, title: "S-curve: \(label)",
            about: "How likely the result is no more than so much, under each scenario.",
            along: "value", drawn: columns("share", "").map(\.name), most: RiskTables.points + 1))
      }, shown: 0)
  }

  /// Histograms: how often a result lies between two values.
  var bars: InquiryTable {
    InquiryTable(
      name: "histogram", title: "Histogram",
      summary: "A range of values, and how often the result lies in it.",
      sharedColumns: RiskTables.subject,
      columns: [
        .init("from", "From", .number, "The start of the range, in the measure's unit."),
        .init("to", "To", .number, "The end of the range, in the measure's unit."),
      ] + columns("share", "The share of futures in which the result lies in the range"),
      key: ["subject", "from"],
      groups: varying.map { subject, range in
        let (label, unit) = (risk.subjects[subject].label, risk.subjects[subject].unit)
        let bars = sources.map {
          risk.bins($0, subject).histogram(
            bars: RiskTables.bars, from: range.lowerBound, to: range.upperBound)
        }
        return InquiryTable.Group(
          title: label, shared: self.subject(subject),
          rows: bars[0].indices.map { bar in
            [.number(bars[0][bar].low, unit), .number(bars[0][bar].high, unit)]
              + bars.map { .number($0[bar].share, .share) }
          },
          picture: InquiryPicture(
            .columns, title: "Histogram: \(label)",
            about: "How often the result lies in each range, under each scenario.",
            along: "from", drawn: columns("share", "").map(\.name), most: RiskTables.bars))
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
        .lines, title: "\(line.label): 80% prediction interval",
        about: "The start, the middle and the end of the 80 % prediction interval, year by year.",
        along: "year", drawn: ["p10", "p50", "p90"], most: years.horizon))
  }
}
