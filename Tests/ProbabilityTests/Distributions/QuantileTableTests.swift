import Probability
import Testing

@Suite("Distributions made fast")
struct QuantileTableTests {
  @Test(
    "Values are exact to 10⁻⁹ of the width and never fall", arguments: DistributionTests.examples)
  func exact(_ distribution: Distribution) {
    let table = QuantileTable(distribution)
    var last = -Double.infinity
    for index in -4250..<4249 {
      let z = Double(index) / 500 + 0.000_7
      let value = table.value(normal: z)
      #expect(abs(value - distribution.quantile(normal: z)) <= 1e-9 * distribution.width, "\(z)")
      #expect(value >= last, "\(z)")
      last = value
    }
  }

  @Test("Nothing lies beyond the ends", arguments: DistributionTests.examples)
  func ends(_ distribution: Distribution) {
    guard ![.normal, .lognormal].contains(distribution.kind) else { return }
    let table = QuantileTable(distribution)
    for z in [8.5, 9, 40, .infinity] {
      #expect(table.value(normal: z) <= distribution.high)
      #expect(table.value(normal: -z) >= distribution.low)
    }
  }

  @Test(
    "Uniform numbers take a shorter way to the same values", arguments: DistributionTests.examples)
  func uniforms(_ distribution: Distribution) {
    let table = QuantileTable(distribution)
    let shares = [0x1p-53, 1e-9, 0.001, 0.1, 0.3, 0.5, 0.6, 0.9, 0.999, 1 - 0x1p-53]
    for (share, value) in zip(shares, table.values(uniforms: shares)) {
      #expect(abs(value - distribution.quantile(share)) <= 1e-9 * distribution.width, "\(share)")
    }
  }

  @Test(
    "Quantiles of draws are within 3 standard errors", arguments: DistributionTests.examples,
    [Sampling.plain, .latinHypercube(of: 10_000)])
  func drawn(_ distribution: Distribution, _ sampling: Sampling) {
    let draws = Draws(seed: 31, sampling: sampling)
    let values = QuantileTable(distribution)
      .values(uniforms: draws.numbers(0..<10_000, dimension: 1)).sorted()
    for share in [0.05, 0.25, 0.5, 0.75, 0.95] {
      let expected = distribution.quantile(share)
      let error = (share * (1 - share) / 10_000).squareRoot() / distribution.density(expected)
      #expect(abs(values[Int(share * 10_000)] - expected) < 3 * error, "\(share)")
    }
  }
}

extension QuantileTable {
  /// The values of some uniform numbers.
  func values(uniforms: [Double]) -> [Double] {
    var values = uniforms
    values.withUnsafeMutableBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      transform(uniforms: base, count: buffer.count)
    }
    return values
  }
}
