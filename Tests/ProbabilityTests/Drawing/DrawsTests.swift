import Probability
import Testing

@Suite("Uniform numbers by trial and dimension")
struct DrawsTests {
  private static let samplings: [Sampling] = [
    .plain, .latinHypercube(of: 1000), .latinHypercube(of: 7),
  ]

  @Test("A number is the same whichever range it is drawn in", arguments: samplings)
  func sameInEveryRange(_ sampling: Sampling) {
    let draws = Draws(seed: 2026, sampling: sampling)
    let whole = draws.numbers(0..<1001, dimension: 3)
    for start in [0, 1, 2, 499, 998, 1000] as [UInt64] {
      for end in [start, start + 1, 777, 1001] where end >= start {
        #expect(
          draws.numbers(start..<end, dimension: 3) == Array(whole[Int(start)..<Int(end)]),
          "\(start)..<\(end)")
      }
    }
    #expect(draws.uniform(trial: 500, dimension: 3) == whole[500])
  }

  @Test("The first two numbers are those of the first block")
  func fromTheBlock() {
    // Words 6627e8d5 e169c58d make e169c58d6627e8d5; its upper 52 bits are e169c58d6627e.
    let expected = (Double(0xE169_C58D_6627E as UInt64) + 0.5) / Double(1 << 52 as UInt64)
    #expect(Draws(seed: 0).uniform(trial: 0, dimension: 0) == expected)
    let next = (Double(0x9B00_DBD8_BC57A as UInt64) + 0.5) / Double(1 << 52 as UInt64)
    #expect(Draws(seed: 0).uniform(trial: 1, dimension: 0) == next)
  }

  @Test("Seeds, purposes, dimensions and distant trials have numbers of their own")
  func ownNumbers() {
    let numbers = [
      Draws(seed: 1).uniform(trial: 0, dimension: 0),
      Draws(seed: 1 << 32).uniform(trial: 0, dimension: 0),
      Draws(seed: 1, purpose: .secondInputs).uniform(trial: 0, dimension: 0),
      Draws(seed: 1, purpose: .drivers).uniform(trial: 0, dimension: 0),
      Draws(seed: 1).uniform(trial: 0, dimension: 1),
      Draws(seed: 1).uniform(trial: 1, dimension: 0),
      Draws(seed: 1).uniform(trial: 2, dimension: 0),
      Draws(seed: 1).uniform(trial: 1 << 33, dimension: 0),
    ]
    #expect(Set(numbers).count == numbers.count)
  }

  @Test("Numbers lie evenly and never at 0 or 1", arguments: [1, 2, 3] as [UInt64])
  func evenly(_ seed: UInt64) {
    let count = 50_000
    let numbers = Draws(seed: seed).numbers(0..<UInt64(count), dimension: 5)
    #expect(numbers.allSatisfy { $0 > 0 && $0 < 1 })
    // 100 cells of 500 each: chi square has mean 99 and standard deviation √198 = 14.07.
    #expect(abs(numbers.chiSquare(cells: 100) - 99) < 3.5 * 14.07)
    // Neighbours, which share a block: 10 × 10 cells of 250 each.
    let pairs = stride(from: 0, to: count, by: 2).map { index in
      let first = (10 * numbers[index]).rounded(.down)
      return (first + numbers[index + 1]) / 10
    }
    #expect(abs(pairs.chiSquare(cells: 100) - 99) < 3.5 * 14.07)
  }

  @Test("The mean of plain numbers is within 3 standard errors of one half")
  func mean() {
    let numbers = Draws(seed: 4).numbers(0..<50_000, dimension: 0)
    // √(1 ÷ 12 ÷ 50,000) = 0.00129.
    #expect(abs(numbers.reduce(0, +) / 50_000 - 0.5) < 3 * 0.00129)
  }
}
