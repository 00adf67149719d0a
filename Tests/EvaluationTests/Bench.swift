import DrawnScenarios
import Evaluation
import Modelling

/// A small model for tests of the engine: inputs and lines by name.
struct Bench {
  var horizon = 4
  var inputs: [Input] = []
  var lines: [Line] = []

  var model: Model {
    Model(
      years: Years(base: 2025, horizon: horizon), inputs: inputs,
      sections: [Section(title: "Bench", introduction: "", lines: lines)], checks: [])
  }

  /// Adds an input; a series holds one value a column.
  mutating func input(_ path: String, _ shape: Input.Shape, _ values: [Double]) -> Expression {
    inputs.append(
      Input(
        id: InputID(path), label: path, unit: .pounds, shape: shape, values: values,
        bounds: -1e12...1e12, provenance: Provenance()))
    return .input(InputID(path))
  }

  /// Adds a line with a value a year.
  @discardableResult
  mutating func line(_ id: LineID, base: Opening = .blank, _ each: Expression) -> Expression {
    lines.append(
      Line(
        id: id, label: id.text, unit: .pounds, timing: .duringYear, sentence: "",
        formula: .yearly(base, each: each)))
    return .line(id)
  }

  /// Adds a line with one value.
  @discardableResult
  mutating func constant(_ id: LineID, _ expression: Expression) -> Expression {
    lines.append(
      Line(
        id: id, label: id.text, unit: .pounds, timing: .once, sentence: "",
        formula: .constant(expression)))
    return .line(id)
  }

  /// What an expression of numbers comes to.
  static func value(_ expression: Expression) throws -> Double {
    var bench = Bench()
    bench.constant("it", expression)
    return try Program(bench.model).run()["it"]
  }
}
