import AllianceModel
public import Evaluation
public import Modelling

/// Cases side by side, each held against the first.
public struct CaseComparison: Sendable {
  /// The comparison's lines over those of the cases.
  public let lines: ModelOverCases
  private let cases: [LetteredCase]

  /// Compares each case with the first; nil where there is one only or where years differ.
  public init?(_ cases: [LetteredCase]) {
    guard let years = cases.first?.source.alliance.model.years, cases.count > 1,
      cases.allSatisfy({ $0.source.alliance.model.years == years }),
      let lines = ModelOverCases(CaseComparison.sections(cases), cases)
    else { return nil }
    self.lines = lines
    self.cases = cases
  }

  /// By subject of a case the likelihood of renewal at which it ties with the first; below 0 where there
  /// is none.
  public func ties(of letter: String) -> [(name: String, likelihood: Double)] {
    ComparisonSubject.exposed(cases).compactMap { subject in
      let line = LineID.compared(letter, subject.whose, .tie)
      return results.has(line) ? (subject.name, results[line]) : nil
    }
  }

  /// The lines of the comparison.
  public var model: Model { lines.model }
  /// What they come to.
  public var results: Results { lines.results }

  private static func sections(_ cases: [LetteredCase]) -> [Section] {
    var above: Set<LineID> = []
    return ComparisonSection.all.map { declared in
      var section = Section(title: declared.title, introduction: declared.introduction)
      for measure in declared.measures {
        for subject in measure.subjects(cases) {
          let lines = ComparisonLines(measure, subject, cases, above).all
          above.formUnion(lines.map(\.id))
          section.lines += lines
        }
      }
      return section
    }
  }
}
