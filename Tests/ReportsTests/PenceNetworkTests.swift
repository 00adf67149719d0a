import DrawnScenarios
import Testing

@testable import Reports

@Suite("Whole pence")
struct PenceNetworkTests {
  /// A total and those who share it, each of whom keeps what is his.
  private func split(_ total: Double, _ shares: [Double]) -> [Double] {
    var network = PenceNetwork<Int>()
    for (who, share) in shares.enumerated() {
      network.send(total * share, along: [-3, -2, who, -1])
    }
    network.send(-total, along: [-3, -1])
    let rounded = network.rounded()
    return shares.indices.map { rounded[.init(from: -2, to: $0)] }
  }

  @Test("£99.99 split 75 to 25 are £74.99 and £25.00")
  func split() {
    // 9,999 × 75 % = 7,499.25 and 9,999 × 25 % = 2,499.75: down 7,499 + 2,499 = 9,998; the penny that is
    // left goes to the larger remainder, 0.75.
    #expect(split(9_999, [0.75, 0.25]) == [7_499, 2_500])
    #expect(split(-9_999, [0.75, 0.25]) == [-7_499, -2_500])
  }

  @Test("£100.00 in three parts lose no penny")
  func thirds() {
    // 3 × 3,333.33 = 9,999.99: one of the three gets 3,334.
    let parts = split(10_000, [1.0 / 3, 1.0 / 3, 1.0 / 3])
    #expect(parts.sorted() == [3_333, 3_333, 3_334])
  }

  @Test("What is whole stays as it is")
  func whole() {
    #expect(split(10_000, [0.5, 0.5]) == [5_000, 5_000])
    // 1,000.00 × 12.34 % = 12,340 pence, but for the last digit of a double.
    #expect(split(100_000, [0.1234, 0.8766]) == [12_340, 87_660])
  }

  @Test("One total that is split is rounded by largest remainder", arguments: 1...200)
  func largestRemainder(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let raw = (0..<Int.random(in: 1...12, using: &random)).map { _ in
      Double.random(in: 0...1, using: &random)
    }
    let (total, sum) = (Double(Int.random(in: 0...9_999, using: &random)), raw.reduce(0, +))
    let shares = raw.map { $0 / sum }
    let rounded = split(total, shares)
    #expect(rounded.reduce(0, +) == total)
    // The parts that were rounded up have larger remainders than those that were rounded down.
    let remainders = shares.map { total * $0 - (total * $0).rounded(.down) }
    let (up, down) = (
      remainders.indices.filter { rounded[$0] > total * shares[$0] },
      remainders.indices.filter { rounded[$0] < total * shares[$0] }
    )
    let least = up.map { remainders[$0] }.min() ?? 1
    #expect(down.allSatisfy { remainders[$0] <= least }, "seed \(seed)")
  }

  @Test("Payments among many keep every total to within a penny", arguments: 1...60)
  func totals(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let count = Int.random(in: 2...9, using: &random)
    var network = PenceNetwork<String>()
    var amounts: [PenceNetwork<String>.Way: Double] = [:]
    for payer in 0..<count {
      for payee in 0..<count where Bool.random(using: &random) {
        let pence = Double.random(in: -1e6...1e9, using: &random)
        let places = [
          "\(payer)", "paid by \(payer)", "\(payer) to", "to \(payee)", "paid to \(payee)",
          "\(payee)", "end",
        ]
        network.send(pence, along: places)
        network.send(-pence, along: ["\(payer)", "end"])
        for (from, to) in zip(places, places.dropFirst()) {
          amounts[.init(from: from, to: to), default: 0] += pence
        }
        amounts[.init(from: "\(payer)", to: "end"), default: 0] -= pence
      }
    }
    let rounded = network.rounded()
    var balance: [String: Double] = [:]
    for (way, amount) in amounts {
      #expect(abs(rounded[way] - amount) < 1.001, "seed \(seed): \(way)")
      #expect(rounded[way] == rounded[way].rounded())
      balance[way.from, default: 0] -= rounded[way]
      balance[way.to, default: 0] += rounded[way]
    }
    #expect(balance.values.allSatisfy { $0 == 0 }, "seed \(seed)")
  }
}
