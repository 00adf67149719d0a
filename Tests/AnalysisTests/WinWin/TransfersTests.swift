import AllianceModel
import DrawnScenarios
import Testing

@testable import Analysis

@Suite("Payments that leave nobody worse off")
struct TransfersTests {
  private func transfers(_ pounds: [Double]) -> Transfers {
    Transfers(
      pounds.enumerated().map { place, pounds in
        (.init(id: "p\(place)", name: "P\(place)", isCommissioner: false), pounds)
      })
  }

  private func told(_ pounds: [Double]) -> [String]? {
    transfers(pounds).payments?.map { "\($0.from.id) \($0.to.id) \($0.pounds)" }
  }

  @Test("Each loss is met by one winner where that can be")
  func pairs() {
    // The largest loss from the largest winnings would leave 1 of p2 and take a third payment: 6 of 7 for p0,
    // then 1 of p2 and 4 of p3 for p1. p2 for p1 and p3 alone could not pay p0.
    #expect(told([-6, -5, 7, 5]) == ["p2 p0 6.0", "p3 p1 5.0"])
    // 10 by 5 and 6, and 6.5 by 7: three payments, where the fewest payers of 10 would be 7 and 3, and leave
    // two for 6.5.
    #expect(told([-10, -6.5, 7, 6, 5, 3])?.count == 3)
    // Of two who could pay alone it is the one that wins most.
    #expect(told([-5, 6, 9]) == ["p2 p0 5.0"])
    #expect(told([-5, -5, 10]) == ["p2 p0 5.0", "p2 p1 5.0"])
    #expect(told([-10, 4, 6]) == ["p2 p0 6.0", "p1 p0 4.0"])
  }

  @Test("Where nobody loses nothing is paid, and where the system loses nothing mends it")
  func ends() {
    #expect(told([1, 0, -0.004])?.isEmpty == true)
    #expect(told([-10, 4]) == nil)
    #expect(transfers([-10, 4]).missing == 6)
    // A contract that moves money and makes none: rounding is no loss.
    #expect(told([-10, 9.9999999]) == ["p1 p0 9.9999999"])
  }

  @Test("Losers are made good to the penny, no winner pays more than it wins, in few payments")
  func drawn() {
    for seed in 1...100 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let losers = Int.random(in: 1...3, using: &generator)
      let winners = Int.random(in: 1...3, using: &generator)
      var pounds = (0..<losers).map { _ in -Double(Int.random(in: 1...9, using: &generator)) }
      pounds += (0..<winners).map { _ in Double(Int.random(in: 1...9, using: &generator)) }
      guard pounds.reduce(0, +) >= 0 else {
        #expect(transfers(pounds).missing == -pounds.reduce(0, +), "seed \(seed)")
        continue
      }
      let payments = transfers(pounds).payments ?? []
      var left = pounds
      for payment in payments {
        left[Int(payment.from.id.dropFirst()) ?? 0] -= payment.pounds
        left[Int(payment.to.id.dropFirst()) ?? 0] += payment.pounds
      }
      #expect(left.allSatisfy { $0 >= -0.005 }, "seed \(seed): \(pounds)")
      #expect(
        payments.reduce(0) { $0 + $1.pounds } == -pounds.filter { $0 < 0 }.reduce(0, +),
        "seed \(seed)")
      #expect(payments.count == fewest(pounds), "seed \(seed): \(pounds)")
    }
  }

  /// The fewest payments by trying every set of pairs, smallest sets first; whole pounds flow along them.
  private func fewest(_ pounds: [Double]) -> Int {
    let losers = pounds.indices.filter { pounds[$0] < 0 }
    let winners = pounds.indices.filter { pounds[$0] > 0 }
    let pairs = losers.flatMap { loser in winners.map { (loser, $0) } }
    return (0..<(1 << pairs.count)).filter { mask in
      let open = pairs.indices.filter { mask & (1 << $0) != 0 }.map { pairs[$0] }
      // Hall: each set of losers is met by the winners that it reaches.
      return (1..<(1 << losers.count)).allSatisfy { set in
        let own = losers.indices.filter { set & (1 << $0) != 0 }.map { losers[$0] }
        let reached = Set(open.filter { own.contains($0.0) }.map(\.1))
        return reached.reduce(0) { $0 + pounds[$1] } >= -own.reduce(0) { $0 + pounds[$1] }
      }
    }.map(\.nonzeroBitCount).min() ?? 0
  }
}
