import Testing

@testable import Probability

@Suite("Latin hypercubes")
struct HypercubeTests {
  @Test("Each stratum holds exactly one trial", arguments: [1, 2, 3, 10, 1000, 10_007] as [UInt32])
  func oneInEachStratum(_ count: UInt32) {
    let draws = Draws(seed: 8, sampling: .latinHypercube(of: count))
    // The second hypercube is one too, and another one.
    for cube in [0, 1] as [UInt64] {
      let trials = cube * UInt64(count)..<(cube + 1) * UInt64(count)
      let numbers = draws.numbers(trials, dimension: 2)
      #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
      let strata = numbers.map { Int($0 * Double(count)) }
      #expect(strata.sorted() == Array(0..<Int(count)))
    }
  }

  @Test("Two hypercubes, and two dimensions, are in different orders")
  func differentOrders() {
    let draws = Draws(seed: 8, sampling: .latinHypercube(of: 100))
    let orders = [
      draws.numbers(0..<100, dimension: 0), draws.numbers(100..<200, dimension: 0),
      draws.numbers(0..<100, dimension: 1),
    ].map { $0.map { Int($0 * 100) } }
    #expect(Set(orders).count == 3)
    #expect(!orders.contains(Array(0..<100)))
  }

  @Test("The greatest share of a stratum does not round up into the next")
  func shortOfTheNext() {
    for stratum in [0, 1, 2, 3, 6, 1023, 1024, 4_294_967_294] as [Double] {
      let place = Draws.within(stratum: stratum, 1 - 0x1p-53)
      #expect(place < stratum + 1)
      #expect(place >= stratum)
      #expect(place / (stratum + 1) < 1)
      #expect(Draws.within(stratum: stratum, 0.5) == stratum + 0.5)
    }
  }

  @Test("Keys of orders are words that no numbers are drawn from, whatever the purpose")
  func ownWords() {
    let purposes = [0, 1, 2, UInt16.max].map { Purpose(rawValue: $0) }
    #expect(Set(purposes.flatMap { [$0.numbers, $0.permutations] }).count == 8)
  }

  @Test("Numbers lie evenly within their strata")
  func jitter() {
    let numbers = Draws(seed: 9, sampling: .latinHypercube(of: 5000)).numbers(
      0..<5000, dimension: 0)
    let shares = numbers.map { $0 * 5000 - ($0 * 5000).rounded(.down) }
    // 50 cells of 100 each: chi square has mean 49 and standard deviation √98 = 9.90.
    #expect(abs(shares.chiSquare(cells: 50) - 49) < 3.5 * 9.90)
  }

  @Test("All orders of three trials come up as often as each other")
  func allOrders() {
    let draws = Draws(seed: 10, sampling: .latinHypercube(of: 3))
    let orders = (0..<6000).map { (dimension: UInt32) -> Double in
      let numbers = draws.numbers(0..<3, dimension: dimension)
      // The place of the first and whether the second is above the third: one of six.
      let first = (3 * numbers[0]).rounded(.down)
      let turned = numbers[1] > numbers[2] ? 1.5 : 0.5
      return (2 * first + turned) / 6
    }
    // Six cells of 1,000 each: chi square has mean 5 and standard deviation √10 = 3.16.
    #expect(orders.chiSquare(cells: 6) < 5 + 4 * 3.16)
  }

  @Test("Orders of two dimensions are unrelated")
  func unrelatedOrders() {
    let draws = Draws(seed: 12, sampling: .latinHypercube(of: 100))
    let columns = (0..<400).map { draws.numbers(0..<100, dimension: $0) }
    let squares = stride(from: 0, to: 400, by: 2).map { index in
      let rank = columns[index].rankCorrelation(with: columns[index + 1])
      return rank * rank
    }
    // Of unrelated orders the square has mean 1 ÷ 99 and about √2 times that as deviation.
    let mean = squares.reduce(0, +) / 200
    #expect(abs(mean * 99 - 1) < 3 * (2.0 / 200).squareRoot())
  }

  @Test("The mean of a sum of inputs varies far less than with plain sampling")
  func smallerVariance() {
    func variance(_ sampling: (UInt64) -> Draws) -> Double {
      let means = (0..<40).map { (seed: UInt64) -> Double in
        let draws = sampling(seed)
        let numbers = (0..<3).flatMap { draws.numbers(0..<100, dimension: $0) }
        return numbers.reduce(0, +) / 100
      }
      let mean = means.reduce(0, +) / 40
      let squares = means.map { ($0 - mean) * ($0 - mean) }
      return squares.reduce(0, +) / 39
    }
    let plain = variance { Draws(seed: $0) }
    let cube = variance { Draws(seed: $0, sampling: .latinHypercube(of: 100)) }
    // Plain: 3 × 1 ÷ 12 ÷ 100 = 0.0025. Within strata: 10,000 times less, 0.25 millionths.
    #expect(plain > 0.001 && plain < 0.005)
    #expect(cube < plain / 1000)
  }
}
