import AllianceModel
import Evaluation
import Modelling

/// Variants of a case, computed side by side: the one rule for what no contract could state.
struct Variants {
  /// What a variant comes to.
  struct Row {
    /// The measures that were asked for.
    let values: [Double]
    /// Whether the variant could stand: it breaks no check that holds as stated, its contract ends within the
    /// appraisal, and every measure is a number.
    let isSound: Bool
  }

  private let batch: Batch
  private let source: Case
  private static let errors = Batch.Measure(.checks(.errors))
  private static let term = Batch.Measure(.contract(.term))

  /// Prepares variants of a case.
  init(_ source: Case) {
    self.source = source
    batch = Batch(source.program)
  }

  /// Computes measures for variants, each a list of edits.
  func rows(_ variants: [[Edit]], _ measures: [Batch.Measure]) -> [Row] {
    let isSound = source.results[Variants.errors.line] == 0
    let longest = Double(source.program.model.years.horizon - 1)
    return batch.run(variants, measuring: measures + [Variants.errors, Variants.term]).map { row in
      let values = Array(row.dropLast(2))
      let (errors, term) = (row[row.count - 2], row[row.count - 1])
      return Row(
        values: values,
        isSound: (errors == 0 || !isSound) && term <= longest && values.allSatisfy(\.isFinite))
    }
  }
}
