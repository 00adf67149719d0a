import AllianceModel
import Evaluation
import Modelling

/// What a batch computes for each row: a line, and the year where the line has one value a year.
struct BatchMeasure {
  /// As the user wrote it; names the column.
  let name: String
  /// What it counts.
  let unit: Unit
  /// What the engine is asked for.
  let measure: Batch.Measure

  /// The master of all error checks.
  static let errors = BatchMeasure(
    name: LineID.checks(.errors).text, unit: .count, measure: Batch.Measure(.checks(.errors)))

  private init(name: String, unit: Unit, measure: Batch.Measure) {
    self.name = name
    self.unit = unit
    self.measure = measure
  }

  /// Reads `pool.gain@2026/27`, without a year of the first year; `file` is the template.
  init(_ text: String, _ model: Model, of file: String) throws(BatchFailure) {
    let read = Result { () throws(LineInYear.Mistake) in try LineInYear(text, in: model) }
    switch read {
    case .failure(let mistake):
      throw BatchFailure("error: \(mistake.words(in: model, of: file))", exitCode: 64)
    case .success(let found):
      let column = found.line.isConstant ? 0 : found.column ?? 1
      self.init(
        name: text, unit: found.line.unit, measure: Batch.Measure(found.line.id, column: column))
    }
  }
}
