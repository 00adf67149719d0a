import Foundation
import Probability
import Testing

@Suite("Distributions")
struct DistributionTests {
  /// One of each kind, and the skewest of those that have a mode.
  static let examples: [Distribution] =
    (try? [
      .pert(low: 10, mode: 20, high: 60), .pert(low: 100, mode: 100, high: 160),
      .pert(low: -3, mode: 5, high: 5), .triangular(low: 2, mode: 5, high: 9),
      .triangular(low: 0, mode: 0, high: 1), .triangular(low: 0, mode: 1, high: 1),
      .uniform(low: -1, high: 3), .normal(p10: 0.02, p90: 0.05),
      .lognormal(p10: 80, p90: 125),
    ]) ?? []

  @Test("Means, variances and percentiles are the published ones")
  func published() throws {
    let rows = try PublishedMoments.rows()
    #expect(rows.count == 16)
    for row in rows {
      let width = row.distribution.width
      #expect(abs(row.distribution.mean - row.mean) < 1e-12 * width, "\(row.distribution)")
      #expect(abs(row.distribution.variance - row.variance) < 1e-12 * width * width)
      for (share, value) in row.percentiles {
        #expect(
          abs(row.distribution.quantile(share) - value) < 1e-12 * width,
          "\(row.distribution) \(share)")
      }
    }
  }

  @Test("Every kind is among the examples")
  func complete() {
    #expect(Set(Self.examples.map(\.kind)) == Set(Distribution.Kind.allCases))
  }

  @Test("Quantile and cumulative share undo each other", arguments: examples)
  func undone(_ distribution: Distribution) {
    for share in [1e-9, 0.001, 0.1, 0.25, 0.4, 0.5, 0.6, 0.75, 0.9, 0.999] {
      let value = distribution.quantile(share)
      #expect(abs(distribution.cumulative(value) - share) < 1e-14, "\(share)")
      let z = StandardNormal.quantile(share)
      #expect(abs(distribution.quantile(normal: z) - value) < 1e-12 * distribution.width)
    }
  }

  @Test("The density is the slope of the cumulative share", arguments: examples)
  func slope(_ distribution: Distribution) {
    for share in [0.01, 0.1, 0.35, 0.5, 0.8, 0.99] {
      let value = distribution.quantile(share)
      let step = 1e-5 * distribution.width
      let rise = distribution.cumulative(value + step) - distribution.cumulative(value - step)
      let density = distribution.density(value)
      #expect(abs(rise / (2 * step) / density - 1) < 1e-4, "\(share)")
    }
  }

  @Test("Mean and variance are those of the quantiles", arguments: examples)
  func moments(_ distribution: Distribution) {
    // The middle of each of 20,000 equally likely parts; what is lost lies in the outermost.
    let values = (0..<20_000).map { distribution.quantile((Double($0) + 0.5) / 20_000) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    #expect(abs(mean - distribution.mean) < 1e-5 * distribution.width)
    #expect(abs(variance / distribution.variance - 1) < 1e-3)
  }

  @Test("Ends of the range are the ends of the distribution, or its percentiles")
  func ends() throws {
    for distribution in Self.examples {
      let (low, high) =
        switch distribution.kind {
        case .pert, .triangular, .uniform: (distribution.quantile(0), distribution.quantile(1))
        case .normal, .lognormal: (distribution.quantile(0.1), distribution.quantile(0.9))
        }
      #expect(abs(low - distribution.low) < 1e-12 * distribution.width)
      #expect(abs(high - distribution.high) < 1e-12 * distribution.width)
    }
    // The median of 80 to 125 is √(80 × 125) = 100.
    let lognormal = try Distribution.lognormal(p10: 80, p90: 125)
    #expect(abs(lognormal.quantile(0.5) - 100) < 1e-12)
  }

  @Test("A beta distribution with whole shapes has a closed form, exact in both tails")
  func closedForm() throws {
    // Mode at the start: shapes 1 and 5, so 1 − (1 − x)⁵ of 0 to 1; at the end: x⁵.
    let start = try Distribution.pert(low: 0, mode: 0, high: 1)
    let end = try Distribution.pert(low: 0, mode: 1, high: 1)
    for share in [1e-15, 1e-6, 0.01, 0.3, 0.5, 0.7, 0.999] {
      #expect(abs(start.quantile(share) / -expm1(log1p(-share) / 5) - 1) < 1e-13, "\(share)")
      #expect(abs(end.quantile(share) / pow(share, 0.2) - 1) < 1e-13, "\(share)")
    }
    // Shapes 3 and 3: x³ (10 − 15 x + 6 x²).
    let middle = try Distribution.pert(low: 0, mode: 0.5, high: 1)
    for x in [0.001, 0.2, 0.5, 0.9] {
      #expect(abs(middle.cumulative(x) - x * x * x * (10 - 15 * x + 6 * x * x)) < 1e-15)
    }
  }
}
