import Probability
import Testing

@Suite("Values that contradict their range")
struct DistributionErrorTests {
  private func error(
    _ kind: Distribution.Kind, _ value: Double, _ low: Double, _ high: Double
  ) -> DistributionError? {
    do throws(DistributionError) {
      _ = try Distribution(kind, value: value, range: (low, high))
      return nil
    } catch {
      return error
    }
  }

  @Test("What is no range", arguments: Distribution.Kind.allCases)
  func noRange(_ kind: Distribution.Kind) {
    #expect(error(kind, 1, 1, 1) == .noWidth(at: 1))
    #expect(error(kind, 2, 3, 1) == .reversed(low: 3, high: 1))
    #expect(error(kind, .nan, 1, 3) == .notFinite)
    #expect(error(kind, 2, 1, .infinity) == .notFinite)
  }

  @Test("A value outside", arguments: [Distribution.Kind.pert, .triangular, .uniform])
  func outside(_ kind: Distribution.Kind) {
    #expect(error(kind, 3.5, 1, 3) == .outside(kind, value: 3.5, low: 1, high: 3))
    #expect(error(kind, 0.5, 1, 3) == .outside(kind, value: 0.5, low: 1, high: 3))
    #expect(error(kind, 3, 1, 3) == nil)
    #expect(error(kind, 1, 1, 3) == nil)
  }

  @Test("A normal distribution has its value in the middle, to 1 % of the width")
  func normal() {
    // Middle 20, width 10: 19.9 to 20.1 fits.
    #expect(error(.normal, 20.09, 15, 25) == nil)
    #expect(error(.normal, 20.11, 15, 25) == .notMiddle(value: 20.11, low: 15, high: 25))
  }

  @Test("A lognormal distribution has its value at the geometric mean, above 0")
  func lognormal() {
    // √(80 × 125) = 100, width 45: 99.55 to 100.45 fits; the middle, 102.5, does not.
    #expect(error(.lognormal, 100.4, 80, 125) == nil)
    #expect(
      error(.lognormal, 102.5, 80, 125) == .notGeometricMean(value: 102.5, low: 80, high: 125))
    #expect(error(.lognormal, 1, 0, 2) == .notAboveZero(value: 1, low: 0))
    #expect(error(.lognormal, -1, 1, 2) == .notAboveZero(value: -1, low: 1))
    #expect(throws: DistributionError.notAboveZero(value: -1, low: -1)) {
      try Distribution.lognormal(p10: -1, p90: 2)
    }
  }

  @Test("The error says what is wrong and what would fit, and that fits")
  func words() {
    let middle = error(.normal, 22, 15, 25)
    #expect(
      middle?.description
        == "a normal distribution has its value in the middle of its range, here 20, not 22")
    #expect(
      middle?.remedy == "write 17, 27, or take pert for a range that is not symmetric")
    #expect(error(.normal, 22, 17, 27) == nil)
    let mean = error(.lognormal, 110, 80, 125)
    #expect(mean?.remedy == "write 88, 137.5, or take pert")
    #expect(error(.lognormal, 110, 88, 137.5) == nil)
    let outside = error(.pert, 30, 10, 20)
    #expect(
      outside?.description == "30 lies outside 10 to 20, which a pert distribution never leaves")
    #expect(outside?.remedy == "widen the range to 10, 30, or correct the value")
    #expect(error(.pert, 30, 10, 30) == nil)
  }
}
