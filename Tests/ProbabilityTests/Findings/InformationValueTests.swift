import Foundation
import Testing

@testable import Probability

@Suite struct InformationValueTests {
  /// The density of the standard normal distribution.
  private func density(_ x: Double) -> Double { exp(-x * x / 2) / (2 * Double.pi).squareRoot() }

  /// What lies above in the standard normal distribution.
  private func tail(_ x: Double) -> Double { erfc(x / 2.0.squareRoot()) / 2 }

  /// Two options, the second better by a function of a standard normal input and of noise; and an
  /// input without effect.
  private func twoOptions(
    _ seed: UInt64, trials: Int, _ difference: (Double, Double) -> Double
  ) -> (InformationValue, TrialColumns) {
    var random = SplitMix(seed)
    let inputs = random.normals(trials)
    let shared = random.normals(trials)
    let second = zip(inputs, shared).map { $1 + difference($0, random.normal()) }
    return (
      InformationValue(netBenefits: [shared, second]),
      TrialColumns(inputs + random.normals(trials), trials: trials)
    )
  }

  private func isNear(_ found: ValueOfInformation, _ truth: Double) -> Bool {
    abs(found.value - truth) <= 3 * found.standardError
  }

  /// E max(0, N(1, s²)) − 1 = s φ(1/s) − (1 − Φ(1/s)) is 0.395593 for s = 2 and 0.083315 for s = 1.
  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `a difference that is normal, of which a quarter of the variance is learned`(seed: UInt64) {
    #expect(abs(2 * density(0.5) - tail(0.5) - 0.395593) < 1e-6)
    #expect(abs(density(1) - tail(1) - 0.083315) < 1e-6)
    let (value, columns) = twoOptions(seed, trials: 4000) { 1 + $0 + 3.0.squareRoot() * $1 }
    #expect(value.best == 1)
    #expect(isNear(value.perfect, 0.395593), "\(value.perfect)")
    let known = value.partial([0], of: columns)
    #expect(isNear(known, 0.083315) && known.standardError < 0.015, "\(known)")
    let idle = value.partial([1], of: columns)
    #expect(idle.value <= max(2 * idle.standardError, 1e-3) && idle.value >= 0, "\(idle)")
  }

  @Test func `an input without effect between equal options is worth nothing but its bias`() {
    let (value, columns) = twoOptions(8, trials: 2000) { $1 }
    let idle = value.partial([0], of: columns)
    #expect(idle.value <= 2 * idle.standardError, "\(idle)")
  }

  @Test func `an effect that is no straight line`() {
    // x² − 1/2 is above 0 beyond a = √½: E max(0, x² − ½) = 2 (a φ(a) + Q(a)) − Q(a), with Q the
    // tail; the mean is 1/2: 0.179141.
    let root = 0.5.squareRoot()
    let truth = 2 * root * density(root) + tail(root) - 0.5
    let (value, columns) = twoOptions(5, trials: 3000) { $0 * $0 - 0.5 + $1 }
    #expect(abs(truth - 0.179141) < 1e-6)
    #expect(isNear(value.partial([0], of: columns), truth))
  }

  @Test func `three options`() {
    // The second brings x more than the first, the third x less: E max(0, x, −x) = E |x| = √(2/π).
    var random = SplitMix(6)
    let inputs = random.normals(2000)
    let value = InformationValue(netBenefits: [
      inputs.map { _ in random.normal() }, inputs.map { $0 + random.normal() },
      inputs.map { random.normal() - $0 },
    ])
    let known = value.partial([0], of: TrialColumns(inputs, trials: 2000))
    #expect(isNear(known, (2 / Double.pi).squareRoot()), "\(known)")
    #expect(value.means.count == 3)
  }

  @Test func `two inputs that only count together`() {
    // The difference is x y: knowing one says nothing of its sign, knowing both is worth
    // E max(0, x y) = (E |x|)² / 2 = 1 / π.
    let trials = 2000
    var random = SplitMix(7)
    let columns = TrialColumns(random.normals(2 * trials), trials: trials)
    let value = InformationValue(netBenefits: [
      Array(repeating: 0, count: trials),
      (0..<trials).map { columns[0, $0] * columns[1, $0] + 0.5 * random.normal() },
    ])
    let both = value.partial([0, 1], of: columns)
    let one = value.partial([0], of: columns)
    #expect(isNear(both, 1 / Double.pi), "\(both)")
    #expect(one.value < 0.15 * both.value, "\(one)")
  }

  @Test func `inputs that switch, are skewed or are given twice`() {
    // The difference is 1 where input 0 is 1, else −1: half of E max(0, ±1) = 1/2 is worth it.
    // Input 1 is e^2x, and the difference is as great above its median, 1.
    let trials = 2000
    var random = SplitMix(12)
    let switches = (0..<trials).map { Double($0 % 2) }
    let skewed = random.normals(trials).map { exp(2 * $0) }
    let columns = TrialColumns(
      switches + skewed + switches + Array(repeating: 3, count: trials), trials: trials)
    let none = Array(repeating: 0.0, count: trials)
    let bySwitch = InformationValue(netBenefits: [
      none, switches.map { 2 * $0 - 1 + random.normal() },
    ])
    let bySkewed = InformationValue(netBenefits: [
      none, skewed.map { ($0 > 1 ? 1 : -1) + random.normal() },
    ])
    #expect(isNear(bySwitch.partial([0], of: columns), 0.5))
    #expect(isNear(bySkewed.partial([1], of: columns), 0.5))
    #expect(isNear(bySwitch.partial([0, 1, 2, 3], of: columns), 0.5))
    #expect(bySwitch.partial([3], of: columns).value == 0)
  }

  @Test func `knowing one thing is never worth more than knowing all`() {
    for seed in 1...20 as ClosedRange<UInt64> {
      let (value, columns) = twoOptions(seed, trials: 60) { $0 + 0.01 * $1 }
      let known = value.partial([0], of: columns)
      #expect(known.value <= value.perfect.value && known.value > 0)
    }
  }

  @Test(arguments: [true, false])
  func `standard errors are those of the estimates, and shrink with the root of trials`(
    isStraight: Bool
  ) {
    func replicas(_ trials: Int) -> [(error: Double, spread: Double)] {
      let runs = (1...100 as ClosedRange<UInt64>).map { seed in
        let (value, columns) = twoOptions(seed, trials: trials) {
          isStraight ? 1 + $0 + 3.0.squareRoot() * $1 : $0 * $0 - 0.5 + $1
        }
        return [value.partial([0], of: columns), value.perfect]
      }
      return [0, 1].map { kind in
        let values = runs.map(\.[kind].value)
        let mean = values.reduce(0, +) / 100
        let squares = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
        return (runs.reduce(0) { $0 + $1[kind].standardError } / 100, (squares / 99).squareRoot())
      }
    }
    let trials = isStraight ? 1000 : 400
    let many = replicas(trials)
    for (error, spread) in many { #expect(abs(spread / error - 1) < 0.35, "\(error), \(spread)") }
    for (few, many) in zip(replicas(trials / 4), many) {
      #expect(abs(few.error / many.error - 2) < 0.3)
    }
  }

  @Test func `worth by hand`() {
    // Two trials of 0 and 4 against 1 and 1: means 2 and 1, so option 0 is best; the greatest are
    // 1 and 4, mean 2.5: worth 0.5. Gains are 1 and 0: standard error √(1/2 / 2) = 0.5.
    let value = InformationValue(netBenefits: [[0, 4], [1, 1]])
    #expect(value.best == 0 && value.means == [2, 1])
    #expect(value.perfect.value == 0.5 && value.perfect.standardError == 0.5)
    #expect(value.perfect.bias < 0)
    #expect(InformationValue(netBenefits: [[3, 4]]).perfect.value == 0)
  }

  @Test func `bias is what equal options make of noise`() {
    // Of 200 estimates of something worth nothing the mean is the bias, above and beyond what each
    // admits: with two normal estimates of spread s it is s φ(0) on either side.
    let found = (1...100 as ClosedRange<UInt64>).map { seed -> ValueOfInformation in
      let (value, columns) = twoOptions(seed, trials: 100) { 0 * $0 + $1 }
      return value.partial([0], of: columns)
    }
    let mean = found.reduce(0) { $0 + $1.value } / 100
    let admitted = found.reduce(0) { $0 + $1.bias } / 100
    #expect(admitted > 0.2 * mean && admitted < mean, "\(admitted) of \(mean)")
  }

  @Test func `noise that the two best options share makes no bias`() {
    // The first option is far behind; the others differ by a thousandth of their noise.
    var random = SplitMix(13)
    let noise = random.normals(200)
    let value = InformationValue(netBenefits: [
      noise.map { _ in -10 }, noise, noise.map { $0 + 0.001 * random.normal() },
    ])
    let known = value.partial([0], of: TrialColumns(random.normals(200), trials: 200))
    #expect(abs(known.bias) < 0.001 && abs(value.perfect.bias) < 0.001, "\(known)")
  }
}
