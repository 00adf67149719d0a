import Modelling
import Probability
import Testing

@Suite("How a value varies within its range")
struct VariationTests {
  @Test("The centre of a normal range is its middle, of a lognormal one its geometric mean")
  func centres() {
    // (4 + 9) ÷ 2 = 6.5; √(4 × 9) = 6.
    #expect(Variation.normal.centre(of: 4...9) == 6.5)
    #expect(Variation.lognormal.centre(of: 4...9) == 6)
    #expect(Variation.lognormal.centre(of: 0...9) == nil)
    #expect(Variation.pert.centre(of: 4...9) == nil)
  }

  @Test(
    "A value fits a range up to its ends, or within a hundredth of its width of the centre",
    arguments: [
      // The width of 4 to 9 is 5: off by 0.05 at most.
      (Variation.pert, 4, true), (.triangular, 9, true), (.uniform, 9.01, false),
      (.normal, 6.55, true), (.normal, 6.56, false), (.normal, 4, false),
      (.lognormal, 5.95, true), (.lognormal, 6.06, false),
    ] as [(Variation, Double, Bool)])
  func fits(_ variation: Variation, _ value: Double, _ isFitting: Bool) {
    #expect(variation.fits(value, in: 4...9) == isFitting)
  }

  @Test("Nothing fits a lognormal range that does not lie above 0")
  func notPositive() {
    #expect(!Variation.lognormal.fits(0, in: 0...9))
    #expect(!Variation.lognormal.fits(3, in: -1...9))
  }

  @Test("Each way has a sentence of its own")
  func meanings() {
    let meanings = Variation.allCases.map(\.meaning)
    #expect(Set(meanings).count == Variation.allCases.count)
    #expect(meanings.allSatisfy { $0.hasSuffix(".") })
  }

  @Test("A range varies as pert unless it says otherwise, and only what the world chooses")
  func usual() {
    var provenance = Provenance()
    provenance.range = 4...9
    provenance.role = "uncertainty"
    #expect(provenance.variation == .pert)
    provenance.distribution = .uniform
    #expect(provenance.variation == .uniform)
    for role in ["lever", "fixed"] {
      provenance.role = role
      #expect(provenance.variation == nil && !provenance.isUncertain)
    }
  }
}
