import DrawnScenarios
import Evaluation
import Modelling

/// Variants of a scenario as a table of cases has them: eight inputs, up to a tenth off.
struct Variants {
  /// The edits of each variant.
  let edits: [[Edit]]
  /// What is asked for.
  let measures: [Batch.Measure]
  /// How many lines each variant takes: what an edit reaches and what is asked for needs.
  let lines: Int

  /// Draws variants that a seed repeats; every net present value is asked for.
  init(_ count: Int, of model: Model) {
    let inputs = model.inputs.filter { $0.shape.isEditedOnce && Variants.isScalable($0) }
    let step = max(1, inputs.count / 8)
    let chosen = stride(from: 0, to: inputs.count, by: step).prefix(8).map { inputs[$0] }
    var random = SeededGenerator(seed: 1)
    edits = (0..<count).map { _ in
      chosen.map { input in
        let value = (input.values.last ?? 0) * Double.random(in: 0.9...1.1, using: &random)
        return Edit(
          input.id, to: min(max(value, input.bounds.lowerBound), input.bounds.upperBound))
      }
    }
    let asked = model.lines.map(\.id).filter { $0.text.hasSuffix(".npv") }
    measures = asked.map { Batch.Measure($0) }
    let reached = Variants.reached(by: Set(chosen.map(\.id)), model)
    lines = Variants.needed(for: asked, model).intersection(reached).count
  }

  private static func isScalable(_ input: Input) -> Bool {
    switch input.unit {
    case .year, .years, .flag: false
    default: input.values.contains { $0 != 0 }
    }
  }

  private static func needed(for asked: [LineID], _ model: Model) -> Set<LineID> {
    let lines = Dictionary(
      model.lines.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: Set<LineID> = []
    var open = asked
    while let next = open.popLast() {
      guard found.insert(next).inserted, let line = lines[next] else { continue }
      open += line.formula.expressions.flatMap(\.dependencies).map(\.line)
    }
    return found
  }

  private static func reached(by inputs: Set<InputID>, _ model: Model) -> Set<LineID> {
    var reached: Set<LineID> = []
    var count = -1
    while count < reached.count {
      count = reached.count
      for line in model.lines
      where line.formula.expressions.contains(where: { expression in
        expression.inputs.contains(where: inputs.contains)
          || expression.dependencies.contains { reached.contains($0.line) }
      }) {
        reached.insert(line.id)
      }
    }
    return reached
  }
}
