import AllianceModel
public import Evaluation
public import Modelling

/// A model whose inputs are lines of cases, so that what compares or explains them is evaluated by
/// the same engine and printed by the same printer as everything else.
public struct ModelOverCases: Sendable {
  /// The lines; an input such as `A:party.hospital.npv` is a line of a case.
  public let model: Model
  /// What the lines come to.
  public let results: Results
  private let cases: [LetteredCase]

  /// Puts sections over cases of the same years; nil where their lines have no order.
  init?(_ sections: [Section], _ cases: [LetteredCase]) {
    guard let years = cases.first?.source.alliance.model.years else { return nil }
    let inputs = ModelOverCases.inputs(sections, cases)
    model = Model(years: years, inputs: inputs, sections: sections, checks: [])
    guard let program = try? Program(model) else { return nil }
    results = program.run()
    self.cases = cases
  }

  /// The case and the line that an input means.
  public func source(of input: InputID) -> (letter: String, line: Line)? {
    ModelOverCases.source(of: input, cases).map { ($0.letter, $1) }
  }

  /// The lines of the cases that sections read, as inputs that hold what the engine gave.
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

  private static func source(of id: InputID, _ cases: [LetteredCase]) -> (LetteredCase, Line)? {
    let parts = id.path.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let lettered = cases.first(where: { $0.letter == parts[0] }),
      let line = lettered.line(LineID(String(parts[1])))
    else { return nil }
    return (lettered, line)
  }
}
