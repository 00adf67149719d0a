import Modelling

/// Something that is compared: declared once, written for every subject and every case.
struct ComparisonMeasure: Sendable {
  /// The end of the id of its lines: `npv`.
  let name: String
  /// What it is, in words that follow the subject's name.
  let label: String
  let unit: Unit
  let timing: Timing
  /// The meaning in one sentence.
  let sentence: String
  /// Whom it is about.
  let subjects: @Sendable ([PlacedCase]) -> [ComparisonSubject]
  /// How it comes about from a case's lines; nil where the case lacks them.
  let formula: @Sendable (ComparisonScope) -> Formula?
}

extension ComparisonMeasure {
  /// A line of the cases as it stands, `party.hospital.npv` for the measure `npv`.
  static func line(
    _ name: String, _ label: String, _ sentence: String, unit: Unit = .pounds,
    timing: Timing = .once, of subjects: @escaping @Sendable ([PlacedCase]) -> [ComparisonSubject]
  ) -> ComparisonMeasure {
    ComparisonMeasure(
      name: name, label: label, unit: unit, timing: timing, sentence: sentence, subjects: subjects
    ) { $0.formula("\($0.subject.prefix).\(name)") }
  }
}

/// Measures under one heading.
struct ComparisonSection: Sendable {
  let title: String
  let introduction: String
  let measures: [ComparisonMeasure]
}

/// What a measure can read: one case, one subject.
struct ComparisonScope {
  let placed: PlacedCase
  let subject: ComparisonSubject
  /// The lines of the comparison that stand above.
  let above: Set<LineID>

  /// The id of the comparison's own line for a measure of this case.
  func id(_ measure: String, of subject: ComparisonSubject? = nil) -> LineID {
    LineID("\(placed.letter).\((subject ?? self.subject).prefix).\(measure)")
  }

  /// A line of the case, for use in a longer expression.
  func line(_ id: LineID) -> Expression? {
    placed.has(id) ? .input(InputID("\(placed.letter):\(id.text)")) : nil
  }

  /// A line of the comparison that stands above, of this case and this or another subject.
  func own(_ measure: String, of subject: ComparisonSubject? = nil) -> LineID? {
    let id = id(measure, of: subject)
    return above.contains(id) ? id : nil
  }

  /// A line of the case as it stands, yearly or not.
  func formula(_ text: String) -> Formula? {
    let id = LineID(text)
    guard let source = placed.linesByID[id], let expression = line(id) else { return nil }
    if source.isConstant { return .constant(expression) }
    return .yearly(placed.isBlankInBaseYear(id) ? .blank : .same, each: expression)
  }
}
