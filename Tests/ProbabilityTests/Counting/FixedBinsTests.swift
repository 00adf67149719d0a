import Testing

@testable import Probability

@Suite("Values counted in fixed bins")
struct FixedBinsTests {
  /// Values between about −60 and 160, some outside 0 to 100, with exact decimals and both zeros.
  static let values: [Double] = {
    let uniforms = Draws(seed: 51).numbers(0..<5000, dimension: 0)
    return uniforms.map { 50 + 30 * StandardNormal.quantile($0) } + [0, -0.0, 100, 0.1, 0.2, 0.3]
  }()

  static func tally(_ values: some Sequence<Double>) -> FixedBins {
    var tally = FixedBins(low: 0, high: 100, bins: 16_384)
    Array(values).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      tally.add(base, count: buffer.count)
    }
    return tally
  }

  @Test("Parts in any number and order give the same, bit by bit", arguments: [1, 2, 7])
  func parts(_ parts: Int) {
    let whole = Self.tally(Self.values)
    let tallies = (0..<parts).map { part in
      Self.tally(Self.values.indices.filter { $0 % parts == part }.map { Self.values[$0] })
    }
    let empty = FixedBins(low: 0, high: 100, bins: 16_384)
    for order in [tallies, tallies.reversed()] {
      let sum = order.reduce(empty, +)
      #expect(sum == whole)
      #expect(sum.text == whole.text)
      #expect(sum.mean == whole.mean)
      #expect(sum.quantile(0.9) == whole.quantile(0.9))
    }
    let backwards = Self.tally(Self.values.reversed())
    #expect(backwards == whole)
    #expect(backwards.text == whole.text)
  }

  @Test("Which of 0 and −0 came first does not show")
  func zeros() {
    #expect(Self.tally([0, -0.0]).text == Self.tally([-0.0, 0]).text)
    #expect(Self.tally([-0.0]).text == Self.tally([0]).text)
  }

  @Test("Counts, extremes and mean of a few values")
  func few() {
    var tally = FixedBins(low: 0, high: 10, bins: 5)
    for value in [0, 1.9, 2, 9.9, 10, -3, 14, .nan, .infinity] { tally.add(value) }
    // Bins 0–2, 2–4, 4–6, 6–8, 8–10, the last with its end.
    #expect(tally.bins.map(\.count) == [2, 1, 0, 0, 2])
    #expect(tally.below == 1)
    #expect(tally.above == 1)
    #expect(tally.undefined == 2)
    #expect(tally.count == 7)
    #expect(tally.minimum == -3)
    #expect(tally.maximum == 14)
    // (0 + 1.9 + 2 + 9.9 + 10 − 3 + 14) ÷ 7 = 34.8 ÷ 7; a unit is 10 ÷ 2⁴⁰ = 9 × 10⁻¹².
    #expect(abs((tally.mean ?? 0) - 34.8 / 7) < 1e-11)
  }

  @Test("The mean of many values is exact to far less than half a unit")
  func mean() throws {
    let mean = try #require(Self.tally(Self.values).mean)
    let expected = Self.values.reduce(0, +) / Double(Self.values.count)
    // Half a unit is 100 ÷ 2⁴¹ = 4.5 × 10⁻¹¹; rounded up as often as down, 70 times less is left.
    #expect(abs(mean - expected) < 5e-12)
  }

  @Test("Quantiles lie within a bin of the sorted values, ends exactly")
  func quantiles() throws {
    let tally = Self.tally(Self.values)
    let sorted = Self.values.sorted()
    #expect(tally.quantile(0) == sorted.first)
    #expect(tally.quantile(1) == sorted.last)
    for share in stride(from: 0.06, to: 0.95, by: 0.01) {
      let expected = sorted[Int(share * Double(sorted.count))]
      let quantile = try #require(tally.quantile(share))
      // A bin is 100 ÷ 16,384 = 0.0061 wide; neighbours lie up to about 0.1 apart.
      #expect(abs(quantile - expected) < 0.2, "\(share)")
      let cumulative = try #require(tally.cumulative(quantile))
      // A bin that holds one value is counted whole at it: 1 ÷ 5,006 = 0.0002.
      #expect(cumulative > share - 1e-9 && cumulative < share + 0.0003, "\(share)")
    }
  }

  @Test("Values lie evenly within their bin, between the extremes")
  func withinABin() {
    var tally = FixedBins(low: 0, high: 10, bins: 5)
    for value in [1, 3, 3.5, 3.9, 5] { tally.add(value) }
    // Two of five: the first, alone in 0–2, and a third of the three in 2–4.
    #expect(tally.quantile(0.4) == 2 + 2.0 / 3)
    #expect(tally.quantile(0.1) == 1)
    #expect(tally.cumulative(3) == 0.5)
    #expect(tally.cumulative(0.9) == 0)
    #expect(tally.cumulative(5) == 1)
  }

  @Test("A single value is every quantile, wherever it lies", arguments: [-4, 0, 3.3, 10, 12])
  func single(_ value: Double) {
    var tally = FixedBins(low: 0, high: 10, bins: 7)
    tally.add(value)
    tally.add(value)
    for share in [0, 0.3, 1] { #expect(tally.quantile(share) == value) }
    #expect(abs((tally.mean ?? 0) - value) < 1e-11)
  }

  @Test("What comes to one value in many trials is that value, and none beside it")
  func atom() {
    // Eight of ten trials are capped at 3; bins are 1 wide.
    var first = FixedBins(low: 0, high: 10, bins: 10)
    var second = first
    for value in [3.0, 3, 3, 3, 8.5] { first.add(value) }
    for value in [3.0, 3, 3, 3, 1.5] { second.add(value) }
    let both = first + second
    for share in [0.2, 0.5, 0.9] { #expect(both.quantile(share) == 3) }
    second.add(3.5)
    // Now the bin holds two values, and where in it they lie is not known.
    #expect((first + second).quantile(0.5) != 3)
    #expect((second + first) == (first + second))
  }

  @Test("Empty bins answer nothing")
  func empty() {
    let tally = FixedBins(low: 0, high: 10, bins: 5)
    #expect(tally.quantile(0.5) == nil)
    #expect(tally.cumulative(5) == nil)
    #expect(tally.mean == nil)
    #expect(tally.minimum == nil)
  }
}
