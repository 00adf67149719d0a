import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("A batch computes what is asked for, and gives what running each variant gives")
struct BatchReachTests {
  /// Twelve lines: each adds its neighbour's year before, a chain that looks back and sideways.
  private let model: Model = {
    let inputs = (0..<4).map { number in
      Input(
        id: InputID("in.\(number)"), label: "In \(number)", unit: .pounds,
        shape: number.isMultiple(of: 2) ? .constant : .series,
        values: number.isMultiple(of: 2) ? [Double(number) + 1] : [0, 1, 2, 3],
        bounds: -1e9...1e9, provenance: Provenance())
    }
    func line(_ number: Int) -> Line {
      let own = Expression.input(InputID("in.\(number % 4)"))
      let before = LineID("line.\(number - 1)")
      let each: Expression =
        switch number % 3 {
        case 0: own * (1 + .previous("line.\(number)") / 100)
        case 1: own + .line(before) * .line(before)
        default: own - .previous(before)
        }
      return Line(
        id: LineID("line.\(number)"), label: "Line \(number)", unit: .pounds, timing: .duringYear,
        sentence: "Line.", formula: .yearly(.value(1), each: each))
    }
    let lines = (0..<12).map(line)
    let total = Line(
      id: "total", label: "Total", unit: .pounds, timing: .once, sentence: "Total.",
      formula: .constant(LineID("line.7").total()))
    return Model(
      years: Years(base: 2025, horizon: 3), inputs: inputs,
      sections: [Section(title: "All", introduction: "", lines: lines + [total])], checks: [])
  }()

  @Test("each measure alone, and all together")
  func same() throws {
    let program = try Program(model)
    let batch = Batch(program)
    let measures =
      (0..<12).flatMap { line in (0...3).map { Batch.Measure(LineID("line.\(line)"), column: $0) } }
      + [Batch.Measure("total")]
    let variants: [[Edit]] = [
      [], [Edit(InputID("in.0"), to: 7)], [Edit(InputID("in.1"), column: 2, to: -4)],
      [Edit(InputID("in.2"), to: 0.5), Edit(InputID("in.3"), column: 3, to: 9)],
    ]
    let together = batch.run(variants, measuring: measures)
    for (position, edits) in variants.enumerated() {
      var inputs = InputValues(model)
      for edit in edits { inputs.apply(edit) }
      let results = program.run(inputs)
      let expected = measures.map { results[$0.line, $0.column] }
      #expect(together[position] == expected)
      for (measure, value) in zip(measures, expected) {
        #expect(batch.run([edits], measuring: [measure]) == [[value]])
      }
    }
  }
}
