import AllianceModel
import Modelling

/// What a measure can read: one case, one subject.
struct ComparisonScope {
  let current: LetteredCase
  let all: [LetteredCase]
  let subject: ComparisonSubject
  /// The lines of the comparison that stand above.
  let above: Set<LineID>

  /// The comparison's own line for a measure of this case.
  func id(_ measure: ComparedLine, of subject: ComparisonSubject? = nil) -> LineID {
    .compared(current.letter, (subject ?? self.subject).whose, measure)
  }

  /// The comparison's own line for a measure of another case.
  func id(_ measure: ComparedLine, in other: LetteredCase) -> LineID {
    .compared(other.letter, subject.whose, measure)
  }

  /// A line of the case, for use in a longer expression.
  func line(_ id: LineID) -> Expression? { current.input(id) }

  /// A line of the comparison that stands above, of this case and this or another subject.
  func own(_ measure: ComparedLine, of subject: ComparisonSubject? = nil) -> LineID? {
    let id = id(measure, of: subject)
    return above.contains(id) ? id : nil
  }

  /// A line above that all cases have in common.
  func common(_ measure: ComparedLine) -> LineID? {
    let id = LineID.common(measure)
    return above.contains(id) ? id : nil
  }

  /// A line of the case as it stands, yearly or not.
  func formula(_ line: LineID) -> Formula? { current.formula(line) }
}
