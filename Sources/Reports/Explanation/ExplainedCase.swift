import AllianceModel
import Analysis
import Evaluation
import Modelling

/// A case as explanations read it: values, formulas and sources by place.
struct ExplainedCase {
  private let source: Case
  private let lines: [LineID: Line]
  private let inputs: [InputID: Input]
  private var years: Years { source.alliance.model.years }

  init(_ source: Case) {
    self.source = source
    lines = Dictionary(
      source.alliance.model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    inputs = Dictionary(
      source.alliance.model.inputs.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The facts of a place: id, words, year and unit; nil where the case has it not.
  func facts(of place: ExplanationTree.Place) -> (
    id: String, label: String, year: String?, unit: Unit
  )? {
    switch place.source {
    case .line(let id):
      lines[id].map { line in
        (id.text, line.label, line.isConstant ? nil : years.label(place.column), line.unit)
      }
    case .input(let id):
      inputs[id].map { input in
        (
          id.path, input.label, input.shape == .constant ? nil : years.label(place.column),
          input.unit
        )
      }
    }
  }

  /// The value at a place; nil where the case has it not.
  func value(at place: ExplanationTree.Place) -> Double? {
    switch place.source {
    case .line(let id): lines[id] == nil ? nil : source.results[id, place.column]
    case .input(let id):
      inputs[id].flatMap { input in
        let column = input.shape == .constant ? 0 : place.column
        return input.values.indices.contains(column) ? input.values[column] : nil
      }
    }
  }

  /// Where an input is from; nil for a line.
  func provenance(of place: ExplanationTree.Place) -> Provenance? {
    guard case .input(let id) = place.source else { return nil }
    return inputs[id]?.provenance
  }

  /// What the formula of a place reads, in the order written.
  func parts(of place: ExplanationTree.Place) -> [ExplanationTree.Place] {
    guard let expression = expression(at: place) else { return [] }
    var found: [ExplanationTree.Place] = []
    expression.visit { part in found += read(by: part, at: place.column) }
    return found
  }

  /// The formula of a place with the values put in.
  func formula(at place: ExplanationTree.Place) -> String? {
    expression(at: place)?.text { words(for: $0, at: place.column) }
  }

  /// The expression that fills a column of a line.
  private func expression(at place: ExplanationTree.Place) -> Expression? {
    guard case .line(let id) = place.source, let line = lines[id] else { return nil }
    switch line.formula {
    case .constant(let expression): return expression
    case .yearly(let opening, let each):
      guard place.column == 0 else { return each }
      switch opening {
      case .blank: return nil
      case .same: return each
      case .value(let expression): return expression
      }
    }
  }

  /// The places that one part of an expression reads.
  private func read(by part: Expression, at column: Int) -> [ExplanationTree.Place] {
    switch part {
    case .line(let id): [place(of: id, column)]
    case .previous(let id): column == 0 ? [] : [place(of: id, column - 1)]
    case .input(let id):
      [.init(source: .input(id), column: inputs[id]?.shape == .constant ? 0 : column)]
    case .overYears(_, let ids, let span):
      ids.flatMap { id in (span.first..<years.count).map { place(of: id, $0) } }
        .filter { value(at: $0) != 0 }
    default: []
    }
  }

  private func place(of line: LineID, _ column: Int) -> ExplanationTree.Place {
    .init(source: .line(line), column: lines[line]?.isConstant ?? false ? 0 : column)
  }

  /// The words for what is read, with its value: `Agreed budget £163,100,000`.
  private func words(for part: Expression, at column: Int) -> String {
    switch part {
    case .line(let id): named(.init(source: .line(id), column: column), "")
    case .previous(let id):
      column == 0 ? "0" : named(.init(source: .line(id), column: column - 1), " of the year before")
    case .input(let id): named(.init(source: .input(id), column: column), "")
    case .overYears(let aggregate, let ids, _):
      aggregate.words + " of "
        + ids.map { lines[$0]?.label ?? $0.text }.joined(separator: " times ")
    default: ""
    }
  }

  private func named(_ place: ExplanationTree.Place, _ when: String) -> String {
    guard let facts = facts(of: place), let value = value(at: place) else { return "0" }
    return "[\(facts.label)\(when): \(ValueText.of(value, facts.unit))]"
  }
}

extension Aggregate {
  /// What is drawn from all years.
  fileprivate var words: String {
    switch self {
    case .total, .product: "sum over the years"
    case .lowest: "lowest"
    case .highest: "highest"
    case .yearOfLowest: "year of the lowest"
    }
  }
}
