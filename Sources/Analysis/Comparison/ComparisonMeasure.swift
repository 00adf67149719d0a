import AllianceModel
import Modelling

/// Something that is compared: declared once, written for every subject and every case.
struct ComparisonMeasure: Sendable {
  /// What it says: the end of the names of its lines.
  let name: ComparedLine
  /// What it is, in words that follow the subject's name.
  let label: String
  let unit: Unit
  var timing: Timing = .once
  /// The meaning in one sentence.
  let sentence: String
  /// What people read in place of 0; nil where 0 is a number like others.
  var wordAtZero: String?
  /// Whether each case has a line of its own, or all have one in common.
  var reach: Reach = .eachCase
  /// Whom it is about.
  let subjects: @Sendable ([LetteredCase]) -> [ComparisonSubject]
  /// How it comes about from a case's lines; nil where the case lacks them.
  let formula: @Sendable (ComparisonScope) -> Formula?

  /// For whom a line is written.
  enum Reach: Sendable { case eachCase, allCases }
}

extension ComparisonMeasure {
  /// A line of the cases as it stands: the first of some that a case has.
  static func line(
    _ name: ComparedLine, _ label: String, _ sentence: String, unit: Unit = .pounds,
    timing: Timing = .once,
    of subjects: @escaping @Sendable ([LetteredCase]) -> [ComparisonSubject],
    from lines: @escaping @Sendable (Compared) -> [LineID?]
  ) -> ComparisonMeasure {
    ComparisonMeasure(
      name: name, label: label, unit: unit, timing: timing, sentence: sentence, subjects: subjects
    ) { scope in
      lines(scope.subject.whose).lazy.compactMap { $0.flatMap(scope.formula) }.first
    }
  }

  /// What another measure is in the year that a flag marks: the sum of their product over the years.
  static func marked(
    _ name: ComparedLine, _ label: String, _ sentence: String, unit: Unit, _ measure: ComparedLine,
    of subjects: @escaping @Sendable ([LetteredCase]) -> [ComparisonSubject],
    in year: @escaping @Sendable (ComparisonScope) -> LineID?
  ) -> ComparisonMeasure {
    ComparisonMeasure(
      name: name, label: label, unit: unit, sentence: sentence, subjects: subjects
    ) { scope in
      guard let year = year(scope), let value = scope.own(measure) else { return nil }
      return .constant(year.product(with: value, .afterBase))
    }
  }

  /// One line that all cases have in common.
  static func common(
    _ name: ComparedLine, _ label: String, _ sentence: String, unit: Unit, timing: Timing = .once,
    formula: @escaping @Sendable (ComparisonScope) -> Formula?
  ) -> ComparisonMeasure {
    ComparisonMeasure(
      name: name, label: label, unit: unit, timing: timing, sentence: sentence, reach: .allCases,
      subjects: ComparisonSubject.contract, formula: formula)
  }

  /// The same measure, of which 0 is read as a word.
  func wordedAtZero(_ word: String) -> ComparisonMeasure {
    var measure = self
    measure.wordAtZero = word
    return measure
  }

  func line(_ id: LineID, _ label: String, _ formula: Formula) -> Line {
    Line(id: id, label: label, unit: unit, timing: timing, sentence: sentence, formula: formula)
  }
}

/// Measures under one heading.
struct ComparisonSection: Sendable {
  let title: String
  let introduction: String
  let measures: [ComparisonMeasure]
}
