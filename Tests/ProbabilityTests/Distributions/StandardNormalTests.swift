import Foundation
import Probability
import Testing

@Suite("The standard normal distribution")
struct StandardNormalTests {
  // Wichura (1988), AS 241: the three values that the paper gives to check a program by.
  @Test(
    "Quantiles are those of the paper",
    arguments: [
      (0.25, -0.674_489_750_196_081_7), (0.001, -3.090_232_306_167_814),
      (1e-20, -9.262_340_089_798_408),
    ])
  func published(_ share: Double, _ z: Double) {
    #expect(abs(StandardNormal.quantile(share) / z - 1) < 1e-15)
  }

  @Test("Quantile and cumulative share undo each other, far into the tail")
  func undone() {
    for index in -372...82 {
      let z = Double(index) / 10
      let back = StandardNormal.quantile(StandardNormal.cumulative(z))
      // Above 0 the share is near 1 and its last digit stands for 10⁻¹⁶ ÷ density.
      let slack = z > 0 ? 2e-16 / StandardNormal.density(z) : 0
      #expect(abs(back - z) <= 1e-14 * abs(z) + slack + 1e-15, "\(z)")
    }
  }

  @Test("The ends are infinite")
  func ends() {
    #expect(StandardNormal.quantile(0) == -.infinity)
    #expect(StandardNormal.quantile(1) == .infinity)
    #expect(StandardNormal.quantile(0.5) == 0)
    #expect(abs(StandardNormal.quantile(0.9) - StandardNormal.p90) < 5e-16)
  }
}
