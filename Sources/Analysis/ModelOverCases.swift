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
  /// The case and the line that an input means.
  private let sources: [InputID: (letter: String, line: Line)]

  /// Puts sections over cases of the same years; nil where there is no case.
  init?(_ sections: [Section], _ cases: [LetteredCase]) {
    guard let years = cases.first?.source.alliance.model.years else { return nil }
    var inputs: [Input] = []
    var sources: [InputID: (letter: String, line: Line)] = [:]
    let read = [sections.flatMap(\.lines).flatMap(\.formula.expressions).flatMap(\.inputs)]
      .united(by: \.path)
    let wanted = Set(read)
    for lettered in cases {
      for line in lettered.source.alliance.model.lines {
        let id = InputID.line(line.id, of: lettered.letter)
        if wanted.contains(id) { sources[id] = (lettered.letter, line) }
      }
    }
    let results = Dictionary(
      cases.map { ($0.letter, $0.source.results) }, uniquingKeysWith: { first, _ in first })
    for id in read {
      guard let (letter, line) = sources[id], let own = results[letter] else { continue }
      inputs.append(Input(id, line, own.values(of: line.id)))
    }
    model = Model(years: years, inputs: inputs, sections: sections, checks: [])
    self.results = Program(derived: model).run()
    self.sources = sources
  }

  /// The case and the line that an input means.
  public func source(of input: InputID) -> (letter: String, line: Line)? { sources[input] }
}

extension Input {
  /// A line of a case, as an input that holds what the engine gave.
  fileprivate init(_ id: InputID, _ line: Line, _ values: [Double]) {
    self.init(
      id: id, label: line.label, unit: line.unit, shape: line.isConstant ? .constant : .oneOff,
      values: values, bounds: -Double.infinity...Double.infinity, provenance: Provenance())
  }
}
