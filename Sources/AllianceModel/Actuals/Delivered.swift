import Modelling
import Scenarios

/// Clause 13: what was delivered in the years that are over.
///
/// delivered_t = [t ≤ years that are over]. A line that people can see (activity, payment and cost of a
/// service, what runs the alliance, results of metrics, rises of prices …) becomes
/// line_t = IF(delivered_t, what was delivered, expected_t), where expected is the line's own definition
/// under the name `expected.…`. Whatever reads the line reads what was delivered: a year that is over is
/// settled from it, and the years left are forecast from where it ended. What was agreed at signing
/// reads none of it, and so the budget stays.
///
/// Hand case: activity 100 at £10 planned, 90 and £990 delivered in year 1: activity 90, payment £990,
/// price £11; in year 2 both are as expected again.
enum Delivered {
  /// Writes which years are over, and what stands in the place of inputs that people can see.
  static func write(into draft: inout Draft, term: Term) {
    draft.section(
      "Delivered", "Takes what was delivered from Inputs: years that are over are computed from it."
    )
    if draft.observations.areThere {
      draft.yearly(
        .time(.delivered), "Year delivered", .flag, "1 in the years that are over.",
        flag(term.year.isAtMost(.input(.yearsDelivered))))
    }
    for index in draft.parts.indices {
      guard let rise = index.value.rate ?? index.value.inflation else { continue }
      draft.observe(rise, as: .rise(of: index.id), "Rise of prices: \(index.words)")
    }
    for metric in draft.parts.outcomes.metrics where !metric.value.cost {
      let title = Titles.title(metric.value.name, metric.id)
      draft.observe(metric.value.forecast, as: .result(of: metric.id), "\(title): result")
    }
  }
}

extension Draft {
  /// The input that holds what was delivered of a line; nil where nothing is stated.
  mutating func delivered(of line: Line) -> InputID? {
    let most =
      switch line.unit {
      case .share: 1.0
      case .pounds: 1e13
      default: 1e10
      }
    return observations.offer(
      line.id, line.label, line.unit, of: line.subject.party, within: 0...most)
  }

  /// Offers an input a year as a line that people can see: from now on every line but those of what was
  /// agreed reads what was delivered in its place.
  fileprivate mutating func observe(_ quantity: Quantity, as line: LineID, _ label: String) {
    let input = quantity.input
    let figures = observations.offer(
      line, label, input.unit, of: nil, within: input.bounds)
    guard figures != nil || observations.wants(line) else { return }
    let expected = asShocked(input.id)
    let result = yearly(
      line, label, input.unit, "What was delivered in years that are over, as expected after them.",
      figures.map { when(.line(.time(.delivered)), .input($0), else: expected) } ?? expected)
    if figures != nil { shock(input.id, result) }
  }
}

extension Line {
  /// The line as it was expected.
  var asExpected: Line {
    Line(
      id: .expected(id), label: "\(label), as expected", unit: unit, timing: timing,
      sentence: sentence, formula: formula, subject: subject.unobserved, total: total)
  }

  /// The line as it was delivered in the years that are over, as expected after them.
  func delivered(as figures: InputID) -> Line {
    let expected = Expression.line(.expected(id))
    let each = when(.line(.time(.delivered)), .input(figures), else: expected)
    var opening = Opening.blank
    if case .yearly(let own, _) = formula, own != .blank { opening = .value(expected) }
    return Line(
      id: id, label: label, unit: unit, timing: timing,
      sentence: "What was delivered in years that are over, as expected after them.",
      formula: .yearly(opening, each: each), subject: subject, total: total)
  }
}
