import Foundation
import Testing

@testable import Probability

@Suite struct SobolIndicesTests {
  /// Indices of a function of independent uniform inputs from 0 to 1, each a factor of its own
  /// unless stated.
  private func indices(
    _ seed: UInt64, trials: Int, inputs: Int, factors: [[Int]]? = nil, centre: Double = 0,
    _ function: ([Double]) -> Double
  ) -> SobolIndices {
    var random = SplitMix(seed)
    let factors = factors ?? (0..<inputs).map { [$0] }
    var sums = SobolIndices(factors: factors.count, centre: centre)
    for _ in 0..<trials {
      let first = random.uniforms(inputs)
      let second = random.uniforms(inputs)
      sums.add(
        first: function(first), second: function(second),
        exchanged: factors.map { factor in
          function(first.indices.map { factor.contains($0) ? second[$0] : first[$0] })
        })
    }
    return sums
  }

  private func ishigami(_ uniform: [Double]) -> Double {
    let angles = uniform.map { (2 * $0 - 1) * .pi }
    let square = sin(angles[1]) * sin(angles[1])
    let third = angles[2] * angles[2]
    return sin(angles[0]) + 7 * square + 0.1 * third * third * sin(angles[0])
  }

  private func isNear(_ share: SobolIndex.Share, _ truth: Double) -> Bool {
    abs(share.value - truth) <= 3.5 * share.standardError
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `the function of Ishigami and Homma`(seed: UInt64) throws {
    // V = a²/8 + bπ⁴/5 + b²π⁸/18 + 1/2 with a = 7, b = 0.1; V1 = (1 + bπ⁴/5)²/2, V2 = a²/8 and
    // V13 = 8 b²π⁸/225: S = 0.3139, 0.4424, 0 and T = 0.5576, 0.4424, 0.2437.
    let sums = indices(seed, trials: 4000, inputs: 3, ishigami)
    let found = try #require(sums.indices)
    for (index, truth) in zip(found, [(0.3139, 0.5576), (0.4424, 0.4424), (0, 0.2437)]) {
      #expect(isNear(index.first, truth.0) && isNear(index.total, truth.1), "\(index), \(truth)")
      #expect(index.first.standardError < 0.03 && index.total.standardError < 0.03)
    }
    #expect(abs(sums.mean - 3.5) < 0.2 && abs(sums.variance - 13.8446) < 0.6)
  }

  @Test func `the g-function of Sobol`() throws {
    // V_i = 1 / (3 (1 + a_i)²); V = Π (1 + V_i) − 1; S_i = V_i / V and the total of i is
    // V_i · Π over the others of (1 + V_j), over V.
    let a = [0, 1, 4.5, 9, 99, 99, 99, 99]
    let parts = a.map { 1 / (3 * (1 + $0) * (1 + $0)) }
    let product = parts.reduce(1) { $0 * (1 + $1) }
    let found = try #require(
      indices(11, trials: 3000, inputs: 8) { inputs in
        zip(inputs, a).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
      }.indices)
    for (index, part) in zip(found, parts) {
      #expect(isNear(index.first, part / (product - 1)))
      #expect(isNear(index.total, part * product / (1 + part) / (product - 1)))
    }
  }

  @Test func `inputs in one factor count together`() throws {
    // x + y + 2 z with equal variances: 1 and 1 of 6 together, 4 of 6 for z.
    let found = try #require(
      indices(4, trials: 2000, inputs: 3, factors: [[0, 1], [2]]) { $0[0] + $0[1] + 2 * $0[2] }
        .indices)
    #expect(isNear(found[0].first, 1.0 / 3) && isNear(found[0].total, 1.0 / 3))
    #expect(isNear(found[1].first, 2.0 / 3) && isNear(found[1].total, 2.0 / 3))
  }

  @Test func `standard errors are those of the estimates, and shrink with the root of trials`()
    throws
  {
    func replicas(_ trials: Int) throws -> (errors: [Double], spreads: [Double]) {
      let runs = try (1...100 as ClosedRange<UInt64>).map { seed in
        try #require(
          indices(seed, trials: trials, inputs: 2) { $0[0] + 2 * $0[0] * $0[1] }.indices)
      }
      let shares = [
        runs.map(\.[0].first), runs.map(\.[1].first), runs.map(\.[0].total), runs.map(\.[1].total),
      ]
      return (
        shares.map { $0.reduce(0) { $0 + $1.standardError } / 100 },
        shares.map { share in
          let mean = share.reduce(0) { $0 + $1.value } / 100
          return (share.reduce(0) { $0 + ($1.value - mean) * ($1.value - mean) } / 99).squareRoot()
        }
      )
    }
    let few = try replicas(50)
    let many = try replicas(200)
    // A spread out of 100 has a standard error of 7 %.
    for (error, spread) in zip(few.errors + many.errors, few.spreads + many.spreads) {
      #expect(abs(spread / error - 1) < 0.3, "\(spread) and \(error)")
    }
    for (error, half) in zip(few.errors, many.errors) { #expect(abs(error / half - 2) < 0.15) }
  }

  @Test func `parts that are merged are the whole, and the centre moves nothing`() throws {
    var random = SplitMix(5)
    var whole = SobolIndices(factors: 2, centre: 0)
    var parts = [SobolIndices(factors: 2, centre: 20), SobolIndices(factors: 2, centre: 20)]
    for trial in 0..<100 {
      let first = 20 + random.uniform()
      let second = 20 + random.uniform()
      let exchanged = random.uniforms(2).map { 20 + $0 }
      whole.add(first: first, second: second, exchanged: exchanged)
      parts[trial % 2].add(first: first, second: second, exchanged: exchanged)
    }
    parts[0].merge(parts[1])
    #expect(parts[0].trials == 100)
    for (one, other) in zip(try #require(whole.indices), try #require(parts[0].indices)) {
      for (share, same) in [(one.first, other.first), (one.total, other.total)] {
        #expect(abs(share.value - same.value) < 1e-8)
        #expect(abs(share.standardError - same.standardError) < 1e-6)
      }
    }
  }

  @Test func `a result that does not vary has no indices`() {
    let sums = indices(1, trials: 10, inputs: 2, centre: 0.3) { _ in 0.1 }
    #expect(sums.indices == nil && sums.variance == 0 && sums.trials == 10)
    #expect(indices(1, trials: 1, inputs: 2) { $0[0] }.indices == nil)
  }

  @Test func `an estimate by hand`() throws {
    // Trials (A, B, A_B) = (1, 3, 2) and (2, 0, 1). Mean 6/4 = 1.5. Parts of the variance
    // v: (0.25 + 2.25)/2 = 1.25 and (0.25 + 2.25)/2 = 1.25, so V = 1.25. First order: u = 1.5 · 1
    // and −1.5 · −1, mean 1.5, share 1.2. Total: u = 1/2 twice, share 0.4. No spread.
    var sums = SobolIndices(factors: 1, centre: 1)
    sums.add(first: 1, second: 3, exchanged: [2])
    sums.add(first: 2, second: 0, exchanged: [1])
    let index = try #require(sums.indices)[0]
    #expect(abs(index.first.value - 1.2) < 1e-12 && abs(index.total.value - 0.4) < 1e-12)
    #expect(index.first.standardError < 1e-7 && index.total.standardError < 1e-7)
  }
}
