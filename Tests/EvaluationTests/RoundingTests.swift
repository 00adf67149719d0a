import DrawnScenarios
import Evaluation
import Foundation
import Modelling
import Testing

@Suite("Rounding by comparison gives what looking up the fifteenth digit gives")
struct RoundingTests {
  /// Rounding with its fifteenth digit looked up for every number: how Excel does it, and slow.
  private func slow(
    _ number: Double, _ decimals: Double, _ goesUp: (_ part: Double, _ slack: Double) -> Bool
  ) -> Double {
    guard number != 0 else { return number }
    let scale = pow(10, decimals)
    let size = abs(number) * scale
    guard size < 1e15 else { return number }
    let slack = min(0.5 * pow(10, floor(log10(size)) - 14), 0.25)
    let whole = floor(size)
    let result = (goesUp(size - whole, slack) ? whole + 1 : whole) / scale
    return number < 0 ? -result : result
  }

  /// A number of any size; two of three stand within a few last places of a border of the decimals.
  private func drawn(_ decimals: Double, _ random: inout SeededGenerator) -> Double {
    let size = pow(10, Double.random(in: -6...15, using: &random))
    let number = Double.random(in: -1...1, using: &random) * size
    let places = Double(Int.random(in: -40...40, using: &random))
    switch Int.random(in: 0...2, using: &random) {
    case 0: return number
    case 1:
      let border = (number * pow(10, decimals)).rounded(.down) / pow(10, decimals)
      return border + places * border.ulp
    default:
      let border = ((number * pow(10, decimals)).rounded(.down) + 0.5) / pow(10, decimals)
      return border + places * border.ulp
    }
  }

  @Test("over random numbers and borders, one by one and in lanes")
  func same() throws {
    var random = SeededGenerator(seed: 20)
    for decimals in [0.0, 2, -2, 6] {
      let kernel = try kernel(decimals)
      let lanes = Lanes(kernel)
      let blocks = Seeds.count(400, proving: 10_000_000 / (4 * Kernel.width))
      var wrong: [Double] = []
      for _ in 0..<blocks {
        let numbers = (0..<Kernel.width).map { _ in drawn(decimals, &random) }
        for (lane, number) in numbers.enumerated() { lanes.values(ofSlot: 0)[lane] = number }
        lanes.run()
        for (lane, number) in numbers.enumerated() {
          let expected = [
            slow(number, decimals) { $0 >= 0.5 - $1 }, slow(number, decimals) { $0 > $1 },
            slow(number, decimals) { $0 >= 1 - $1 },
          ]
          let one = [
            Arithmetic.round(number, decimals), Arithmetic.roundUp(number, decimals),
            Arithmetic.roundDown(number, decimals),
          ]
          if one != expected || (0..<3).map({ lanes.values(ofMeasure: $0)[lane] }) != expected {
            wrong.append(number)
          }
        }
      }
      #expect(wrong.isEmpty, "at \(decimals) decimals: \(wrong.prefix(5))")
    }
  }

  /// Three lines that round an input.
  private func kernel(_ decimals: Double) throws -> Kernel {
    var bench = Bench()
    let number = bench.input("number", .constant, [1])
    let places = Expression.number(decimals)
    bench.constant("nearest", .call(.round, [number, places]))
    bench.constant("up", .call(.roundUp, [number, places]))
    bench.constant("down", .call(.roundDown, [number, places]))
    return Kernel(
      try Program(bench.model), varying: [Edit(InputID("number"), to: 0).slot],
      measuring: ["nearest", "up", "down"].map { Batch.Measure($0) })
  }

  @Test("what has no fifteen digits before the point, and what is no number, stays what it is")
  func stays() {
    for number in [1e15, -1e300, .infinity, 0] {
      #expect(Arithmetic.round(number, 0) == number)
      #expect(Arithmetic.roundUp(number, 0) == number)
      #expect(Arithmetic.roundDown(number, 0) == number)
    }
    #expect(Arithmetic.round(.nan, 2).isNaN)
  }
}
