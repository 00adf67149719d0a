import AllianceModel
import Evaluation
import Modelling
import SourceText

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

  /// Reads `pool.gain@2026/27`; without a year the first year is meant.
  init(_ text: String, _ model: Model) throws(BatchFailure) {
    let read = Result { () throws(LineInYear.Mistake) in try LineInYear(text, in: model) }
    switch read {
    case .failure(.line(let id)):
      throw BatchFailure(
        "error: there is no line '\(id)' to measure; "
          + (nearestName(to: id, among: model.lines.map(\.id.text)).map { "did you mean '\($0)'?" }
            ?? "'glidepath lines TEMPLATE' lists every line"))
    case .failure(.year(let year, _)):
      throw BatchFailure(
        "error: '\(year)' is no year of the template; write one from "
          + "\(model.years.label(0)) to \(model.years.label(model.years.horizon))")
    case .success(let found):
      let column = found.line.isConstant ? 0 : found.column ?? 1
      self.init(
        name: text, unit: found.line.unit, measure: Batch.Measure(found.line.id, column: column))
    }
  }
}

extension Substring {
  /// The text without spaces at either end.
  var trimmingSpaces: String {
    var rest = self
    while rest.first == " " { rest.removeFirst() }
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }
}
