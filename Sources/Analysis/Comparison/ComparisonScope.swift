import Modelling

/// What a measure can read: one case, one subject.
struct ComparisonScope {
  let current: LetteredCase
  let all: [LetteredCase]
  let subject: ComparisonSubject
  /// The lines of the comparison that stand above.
  let above: Set<LineID>

  /// The id of the comparison's own line for a measure of this case.
  func id(_ measure: String, of subject: ComparisonSubject? = nil) -> LineID {
    LineID("\(current.letter).\((subject ?? self.subject).prefix).\(measure)")
  }

  /// The id of the comparison's own line for a measure of another case.
  func id(_ measure: String, in other: LetteredCase) -> LineID {
    LineID("\(other.letter).\(subject.prefix).\(measure)")
  }

  /// A line of the case, for use in a longer expression.
  func line(_ id: LineID) -> Expression? { current.input(id) }

  /// A line of the comparison that stands above, of this case and this or another subject.
  func own(_ measure: String, of subject: ComparisonSubject? = nil) -> LineID? {
    let id = id(measure, of: subject)
    return above.contains(id) ? id : nil
  }

  /// A line above that all cases have in common.
  func common(_ measure: String) -> LineID? {
    let id = ComparisonScope.commonID(measure)
    return above.contains(id) ? id : nil
  }

  static func commonID(_ measure: String) -> LineID { LineID("all.\(measure)") }

  /// A line of the case as it stands, yearly or not.
  func formula(_ text: String) -> Formula? { current.formula(LineID(text)) }
}
