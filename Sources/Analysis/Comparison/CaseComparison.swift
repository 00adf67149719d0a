import AllianceModel
public import Evaluation
public import Modelling

/// Cases side by side, as a model of its own: its inputs are the lines of the cases.
///
/// So a comparison is evaluated by the same engine and printed by the same printer as everything else.
public struct CaseComparison: Sendable {
  /// The lines of the comparison; an input such as `A:party.hospital.npv` is a line of a case.
  public let model: Model
  /// What the comparison's lines come to.
  public let results: Results
  private let cases: [LetteredCase]

  /// Compares each case with the first; nil where there is one only or where years differ.
  public init?(_ cases: [LetteredCase]) {
    guard let years = cases.first?.source.alliance.model.years, cases.count > 1,
      cases.allSatisfy({ $0.source.alliance.model.years == years })
    else { return nil }
    let sections = CaseComparison.sections(cases)
    let inputs = CaseComparison.inputs(sections, cases)
    model = Model(years: years, inputs: inputs, sections: sections, checks: [])
    guard let program = try? Program(model) else { return nil }
    results = program.run()
    self.cases = cases
  }

  /// The case and the line that an input means.
  public func source(of input: InputID) -> (letter: String, line: Line)? {
    CaseComparison.source(of: input, cases).map { ($0.letter, $1) }
  }

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

  /// The lines of the cases that the comparison reads, as inputs that hold what the engine gave.
  private static func inputs(_ sections: [Section], _ cases: [LetteredCase]) -> [Input] {
    let ids = sections.flatMap(\.lines).flatMap(\.formula.expressions).flatMap(\.inputs)
    return [ids].united(by: \.path).compactMap { id in
      guard let (lettered, line) = source(of: id, cases) else { return nil }
      return Input(
        id: id, label: line.label, unit: line.unit, shape: line.isConstant ? .constant : .oneOff,
        values: lettered.source.results.values(of: line.id) ?? [0],
        bounds: -Double.infinity...Double.infinity, provenance: Provenance())
    }
  }

  /// The case and the line that `A:party.hospital.npv` means.
  private static func source(of id: InputID, _ cases: [LetteredCase]) -> (LetteredCase, Line)? {
    let parts = id.path.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let lettered = cases.first(where: { $0.letter == parts[0] }),
      let line = lettered.line(LineID(String(parts[1])))
    else { return nil }
    return (lettered, line)
  }
}
