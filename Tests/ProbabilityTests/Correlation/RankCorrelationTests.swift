import Probability
import Testing

@Suite("Inputs that go together")
struct RankCorrelationTests {
  private static let ranks = [-0.9, -0.5, -0.2, 0.3, 0.6, 0.9]
  private static let trials = 10_000

  /// Correlated standard normal numbers, a column for each of some dimensions.
  private func columns(
    _ correlation: RankCorrelation, _ dimensions: Int, _ draws: Draws
  ) -> [[Double]] {
    let trials = Self.trials
    var numbers = (0..<dimensions).flatMap {
      draws.numbers(0..<UInt64(trials), dimension: UInt32($0)).map(StandardNormal.quantile)
    }
    numbers.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      correlation.correlate(base, stride: trials, count: trials)
    }
    return (0..<dimensions).map { Array(numbers[$0 * trials..<($0 + 1) * trials]) }
  }

  /// Three standard errors of Spearman's coefficient (Bonett and Wright 2000).
  private func slack(_ rank: Double) -> Double {
    3 * (1 - rank * rank) * ((1 + rank * rank / 2) / Double(Self.trials - 3)).squareRoot()
  }

  @Test(
    "Drawn ranks go together as stated", arguments: ranks,
    [Sampling.plain, .latinHypercube(of: UInt32(trials))])
  func asStated(_ rank: Double, _ sampling: Sampling) throws {
    let correlation = try RankCorrelation([.init(0, 2, rank: rank)])
    let columns = columns(correlation, 3, Draws(seed: 77, sampling: sampling))
    #expect(abs(columns[0].rankCorrelation(with: columns[2]) - rank) < slack(rank))
    #expect(abs(columns[0].rankCorrelation(with: columns[1])) < slack(0))
    #expect(abs(columns[1].rankCorrelation(with: columns[2])) < slack(0))
    // Each stays standard normal: Φ of it lies evenly; 50 cells, deviation √98 = 9.90.
    let shares = columns[2].map(StandardNormal.cumulative)
    #expect(shares.chiSquare(cells: 50) < 49 + 3.5 * 9.90)
  }

  @Test("Several pairs and groups at once, in any order of stating")
  func several() throws {
    let pairs: [RankCorrelation.Pair] = [
      .init(5, 1, rank: 0.7), .init(0, 4, rank: -0.6), .init(1, 2, rank: 0.4),
      .init(2, 5, rank: 0.1),
    ]
    let correlation = try RankCorrelation(pairs)
    #expect(correlation.dimensions == [0, 1, 2, 4, 5])
    let columns = columns(correlation, 6, Draws(seed: 78))
    for first in 0..<6 {
      for second in 0..<first {
        let rank =
          pairs.first { Set([$0.first, $0.second]) == [first, second] }?.rank ?? 0
        let drawn = columns[first].rankCorrelation(with: columns[second])
        #expect(abs(drawn - rank) < slack(rank), "\(first) \(second)")
      }
    }
    let turned = try RankCorrelation(pairs.reversed())
    #expect(self.columns(turned, 6, Draws(seed: 78)) == columns)
  }

  @Test("Inputs that nobody correlates are left alone, bit by bit")
  func leftAlone() throws {
    let draws = Draws(seed: 79)
    let independent = columns(try RankCorrelation([]), 4, draws)
    let columns = columns(try RankCorrelation([.init(1, 3, rank: 0.5)]), 4, draws)
    #expect(columns[0] == independent[0])
    #expect(columns[1] == independent[1])
    #expect(columns[2] == independent[2])
    #expect(columns[3] != independent[3])
  }

  @Test("A rank correlation of 1 or −1 makes inputs move as one")
  func asOne() throws {
    let correlation = try RankCorrelation([
      .init(0, 1, rank: 1), .init(0, 2, rank: -1), .init(1, 2, rank: -1),
    ])
    let columns = columns(correlation, 3, Draws(seed: 80))
    #expect(zip(columns[0], columns[1]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(zip(columns[0], columns[2]).allSatisfy { abs($0 + $1) < 1e-12 })
  }
}
