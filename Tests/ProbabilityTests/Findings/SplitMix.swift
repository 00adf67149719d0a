import DrawnScenarios
import Foundation

/// Uniform and normal numbers for the tests of this folder, from no part of what is tested.
struct SplitMix {
  private var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// A number above 0 and below 1.
  mutating func uniform() -> Double { (Double(generator.next() >> 11) + 0.5) * 0x1p-53 }

  /// Standard normal, by Box and Muller.
  mutating func normal() -> Double {
    (-2 * log(uniform())).squareRoot() * cos(2 * .pi * uniform())
  }

  /// So many uniform numbers.
  mutating func uniforms(_ count: Int) -> [Double] { (0..<count).map { _ in uniform() } }

  /// So many standard normal numbers.
  mutating func normals(_ count: Int) -> [Double] { (0..<count).map { _ in normal() } }
}
