import AllianceModel
import Evaluation
import GlidepathKit
import Modelling
import Notation

/// The measures of a block's rows, row by row, and in which of them an error check is up.
struct BatchNumbers {
  /// The rows in which a check is up, with the lines that say so, where words are wanted.
  private(set) var broken: [(row: Int, words: String)] = []
  /// In how many more rows a check is up.
  private(set) var untold = 0

  private let measures: Int
  private var numbers: [Double]

  /// Makes room for the measures of some rows.
  init(rows: Int, measures: Int) {
    self.measures = measures
    numbers = [Double](repeating: 0, count: rows * measures)
  }

  /// Computes rows that share a model; the last measure of the model's engine is the master of error checks.
  mutating func compute(
    _ variant: BatchVariant, _ rows: [Int], _ values: [Double], isTold: Bool
  ) {
    guard let engine = variant.engine else { return }
    let results = engine.run(values, count: rows.count)
    for measure in 0..<measures {
      for (place, row) in rows.enumerated() {
        // Nobody wants to read a negative nothing.
        numbers[row * measures + measure] = results[measure * rows.count + place] + 0
      }
    }
    let up = rows.indices.filter { results[measures * rows.count + $0] != 0 }
    let told = up.prefix(isTold ? BatchFailure.most : 0)
    untold += up.count - told.count
    broken += told.map { place in
      let edits = engine.edits(values, place, of: rows.count)
      return (rows[place], BatchNumbers.checks(up: edits, variant))
    }
  }

  /// The names of the error checks that are up in a case.
  private static func checks(up edits: [Edit], _ variant: BatchVariant) -> String {
    let errors = variant.study.alliance.model.checks.filter { $0.severity == .error }.map(\.line)
    var inputs = InputValues(variant.study.alliance.model)
    for edit in edits { inputs.apply(edit) }
    let results = variant.study.program.run(inputs)
    let up = errors.filter { results.values(of: $0).contains { $0 != 0 } }
    return up.map(\.text).joined(separator: ", ")
  }

  /// The measures of a row.
  subscript(row: Int) -> ArraySlice<Double> {
    numbers[(row * measures)..<((row + 1) * measures)]
  }

  /// Measures without a value, in the order of the file.
  func infinite() -> [(row: Int, measure: Int)] {
    numbers.indices.lazy.filter { !numbers[$0].isFinite }.map { ($0 / measures, $0 % measures) }
  }

  /// Adds the measures of a row to a CSV file.
  @inline(__always)
  func append(_ row: Int, to bytes: inout [UInt8]) {
    for place in (row * measures)..<((row + 1) * measures) {
      if place > row * measures { bytes.append(UInt8(ascii: ",")) }
      DecimalText.append(numbers[place], to: &bytes)
    }
  }
}
