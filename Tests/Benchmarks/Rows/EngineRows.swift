import AllianceModel
import Evaluation
import GlidepathKit
import Modelling

/// The engine alone, against a flat C loop: every line of the five-year model, every number varied.
enum EngineRows {
  static func all(_ study: Study) throws -> [Row] {
    let model = study.alliance.model
    let program = try TwinProgram(model, varying: Variation.scalable(model))
    return [
      Row(
        "engine, all \(program.instructions) instructions of the five-year model, one core",
        [.atMostTwin(times: 3)],
        ours: { engine(study, program) },
        twin: {
          let count = 12_800
          let seconds = try CompiledTwin(program, "five-years").seconds(count)
          return perInstruction(seconds, count, program)
        })
    ]
  }

  /// Inputs are placed within the time, as they are in the twin.
  private static func engine(_ study: Study, _ program: TwinProgram) -> Figure {
    let read = Set(program.steps.flatMap(\.lines).flatMap(\.value.dependencies).map(\.line))
    let measures = program.model.lines.filter { !read.contains($0.id) }
      .map { Batch.Measure($0.id, column: 1) }
    let edits = Variation.edits(12_800, program)
    let kernel = Kernel(
      study.program, varying: edits[0].map(\.slot), measuring: measures)
    // A value for each slot, variant after variant, as the twin has them.
    let values = edits.map { $0.map(\.value) }
    let lanes = Lanes(kernel)
    let seconds = Repeated.time(5) {
      Kernel.forEachBlock(of: values.indices) { block in
        for (lane, variant) in block.enumerated() {
          for (slot, value) in values[variant].enumerated() {
            lanes.values(ofSlot: slot)[lane] = value
          }
        }
        lanes.run(block.count)
      }
    }
    return perInstruction(seconds, edits.count, program)
  }

  private static func perInstruction(_ seconds: Double, _ variants: Int, _ program: TwinProgram)
    -> Figure
  {
    Figure(seconds / Double(variants) / Double(program.instructions) * 1e9, .nanoseconds)
  }
}
