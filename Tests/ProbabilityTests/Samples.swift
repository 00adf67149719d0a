import Foundation
import Probability

extension Draws {
  /// The numbers of some trials in one dimension.
  func numbers(_ trials: Range<UInt64>, dimension: UInt32) -> [Double] {
    Array(unsafeUninitializedCapacity: trials.count) { buffer, count in
      count = trials.count
      guard let base = buffer.baseAddress, count > 0 else { return }
      fill(base, trials: trials, dimension: dimension)
    }
  }
}

extension [Double] {
  /// Chi square of numbers between 0 and 1 in equal cells.
  func chiSquare(cells: Int) -> Double {
    var counts = [Double](repeating: 0, count: cells)
    for number in self { counts[Int(number * Double(cells))] += 1 }
    let expected = Double(count) / Double(cells)
    return counts.reduce(0) { $0 + ($1 - expected) * ($1 - expected) / expected }
  }

  /// The place of each number in rising order.
  var ranks: [Double] {
    var ranks = self
    for (rank, index) in indices.sorted(by: { self[$0] < self[$1] }).enumerated() {
      ranks[index] = Double(rank)
    }
    return ranks
  }

  /// Spearman's coefficient, for numbers of which no two are the same.
  func rankCorrelation(with other: [Double]) -> Double {
    // 1 − 6 Σ d² ÷ (n (n² − 1)), the textbook form without ties.
    let size = Double(count)
    let squares = zip(ranks, other.ranks).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
    return 1 - 6 * squares / (size * (size * size - 1))
  }
}
