import AllianceModel
public import Evaluation
public import Modelling

/// Cases side by side, each held against the first.
public struct CaseComparison: Sendable {
  /// The comparison's lines over those of the cases.
  public let lines: ModelOverCases
  /// What is said once of each case, as a matrix.
  public let matrix: ComparisonMatrix
  private let cases: [LetteredCase]

  /// Compares each case with the first; nil where there is one only or where years differ.
  public init?(_ cases: [LetteredCase]) {
    guard let years = cases.first?.source.alliance.model.years, cases.count > 1,
      cases.allSatisfy({ $0.source.alliance.model.years == years }),
      case let compared = CaseComparison.compared(cases),
      let lines = ModelOverCases(compared.map(\.section), cases)
    else { return nil }
    self.lines = lines
    matrix = ComparisonMatrix(
      groups: compared.map { .init(title: $0.section.title, rows: $0.rows) }
        .filter { !$0.rows.isEmpty })
    self.cases = cases
  }

  /// At which likelihood of renewal somebody is worth the same in a case as in the first.
  public struct Tie: Hashable, Sendable {
    /// Whose worth it is, by the name as people know it.
    public let name: String
    /// The line of the comparison that holds the likelihood.
    public let line: LineID
    /// What the line holds: from 0 to 1, below 0 where they tie at none, above 1 where they tie at any.
    public let value: Double

    /// The likelihood; nil where they tie at none, or at any.
    public var likelihood: Double? { (0...1).contains(value) ? value : nil }
  }

  /// Where each subject of a case ties with the first.
  public func ties(of letter: String) -> [Tie] {
    ComparisonSubject.exposed(cases).compactMap { subject in
      let line = LineID.compared(letter, subject.whose, .tie)
      return results.has(line) ? Tie(name: subject.name, line: line, value: results[line]) : nil
    }
  }

  /// The lines of the comparison.
  public var model: Model { lines.model }
  /// What they come to.
  public var results: Results { lines.results }

  /// The sections of the comparison, each with its rows of the matrix.
  private static func compared(_ cases: [LetteredCase]) -> [(
    section: Section, rows: [ComparisonMatrix.Row]
  )] {
    var above: Set<LineID> = []
    return ComparisonSection.all.map { declared in
      var section = Section(title: declared.title, introduction: declared.introduction)
      var rows: [ComparisonMatrix.Row] = []
      for measure in declared.measures {
        for subject in measure.subjects(cases) {
          let lines = ComparisonLines(measure, subject, cases, above)
          above.formUnion(lines.all.map(\.id))
          section.lines += lines.all
          rows += [lines.row].compactMap(\.self)
        }
      }
      return (section, rows)
    }
  }
}
