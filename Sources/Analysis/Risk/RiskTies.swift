import AllianceModel
import Evaluation
import Modelling

/// At which likelihood of renewal contracts are worth the same, in each future: the comparison's own lines.
struct RiskTies: Sendable {
  /// Whose worth it is, and which case is held against the first.
  let all: [(source: Int, name: String)]
  /// What each case is asked for.
  let read: [[Batch.Measure]]
  /// The comparison, over what the cases were asked for, case by case.
  let kernel: Kernel

  /// Nil where there is one case, or no likelihood of renewal makes any difference.
  init?(_ cases: [Case]) {
    let lettered = cases.enumerated().map {
      LetteredCase(letter: String(UnicodeScalar(UInt8(65 + $0))), source: $1)
    }
    guard cases.contains(where: { $0.alliance.investments.contains(where: \.hasExpectedLoss) }),
      let comparison = CaseComparison(lettered)
    else { return nil }
    let ties = lettered.indices.dropFirst().flatMap { position in
      comparison.ties(of: lettered[position].letter).map { (position, $0) }
    }
    guard !ties.isEmpty else { return nil }
    all = ties.map { (source: $0.0, name: $0.1.name) }
    let lines = ties.map(\.1.line)
    let readings = Readings(comparison.model.lines)
    let behind = Set(lines.flatMap { readings.inputs(behind: $0, atMost: .max) })
    var read = cases.map { _ in [Batch.Measure]() }
    var slots = cases.map { _ in [Slot]() }
    for input in comparison.model.inputs where behind.contains(input.id) {
      guard let (letter, line) = comparison.lines.source(of: input.id),
        let position = lettered.firstIndex(where: { $0.letter == letter })
      else { continue }
      for column in input.values.indices {
        read[position].append(Batch.Measure(line.id, column: column))
        slots[position].append(Edit(input.id, column: column, to: 0).slot)
      }
    }
    self.read = read
    kernel = Kernel(
      Program(derived: comparison.model), varying: slots.flatMap(\.self),
      measuring: lines.map { Batch.Measure($0) })
  }
}
