import AllianceModel
import Modelling

/// The lines of one measure of one subject: one for each case, then what each differs from the first.
struct ComparisonLines {
  let all: [Line]
  /// The same as one row of a matrix; nil for what is said year by year or of all cases together.
  let row: ComparisonMatrix.Row?

  init(
    _ measure: ComparisonMeasure, _ subject: ComparisonSubject, _ cases: [LetteredCase],
    _ above: Set<LineID>
  ) {
    func scope(_ current: LetteredCase) -> ComparisonScope {
      ComparisonScope(current: current, all: cases, subject: subject, above: above)
    }
    if measure.reach == .allCases {
      all = cases.prefix(1).compactMap { first in
        measure.formula(scope(first)).map {
          measure.line(.common(measure.name), measure.label, $0)
        }
      }
      row = nil
      return
    }
    let stated: [(letter: String, line: Line)] = cases.compactMap { current in
      let scope = scope(current)
      guard let formula = measure.formula(scope) else { return nil }
      let line = measure.line(
        scope.id(measure.name), "\(subject.name): \(measure.label), \(current.letter)", formula)
      return (current.letter, line)
    }
    let differences = ComparisonLines.differences(measure, subject, stated)
    all = stated.map(\.line) + differences
    let isOnce = !stated.isEmpty && stated.allSatisfy(\.line.isConstant)
    row =
      isOnce
      ? ComparisonMatrix.Row(
        subject: subject.name, measure: measure.label, wordAtZero: measure.wordAtZero,
        values: cases.map { own in stated.first { $0.letter == own.letter }?.line },
        differences: cases.dropFirst().map { own in
          let id = stated.first.map {
            LineID.more(own.letter, than: $0.letter, subject.whose, measure.name)
          }
          // What is held against another than the first case, and what tells years, has no place here.
          guard stated.first?.letter == cases.first?.letter, measure.unit != .year else {
            return nil
          }
          return differences.first { $0.id == id }
        }) : nil
  }

  private static func differences(
    _ measure: ComparisonMeasure, _ subject: ComparisonSubject,
    _ stated: [(letter: String, line: Line)]
  ) -> [Line] {
    guard let first = stated.first, let unit = measure.unit.ofDifference else { return [] }
    return stated.dropFirst().map { other in
      let letters = "\(other.letter) less \(first.letter)"
      return Line(
        id: .more(other.letter, than: first.letter, subject.whose, measure.name),
        label: "\(subject.name): \(measure.label), \(letters)", unit: unit, timing: measure.timing,
        sentence: measure.sentence, formula: other.line.difference(to: first.line))
    }
  }
}

extension Unit {
  /// What the difference of two numbers counts; nil where it says nothing.
  fileprivate var ofDifference: Unit? {
    switch self {
    case .flag, .factor, .probability: nil
    case .year: .years
    case .share, .rate, .percentOf: .percentagePoints
    default: self
    }
  }
}

extension Line {
  /// What the line has more than another.
  fileprivate func difference(to other: Line) -> Formula {
    let each = Expression.line(id) - .line(other.id)
    if isConstant, other.isConstant { return .constant(each) }
    let isBlank = [formula, other.formula].contains { formula in
      if case .yearly(.blank, _) = formula { return true }
      return false
    }
    return .yearly(isBlank ? .blank : .same, each: each)
  }
}
