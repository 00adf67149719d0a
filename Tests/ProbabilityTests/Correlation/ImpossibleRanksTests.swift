import Foundation
import Testing

@testable import Probability

@Suite("Rank correlations that cannot all hold")
struct ImpossibleRanksTests {
  private typealias Pair = RankCorrelation.Pair

  private func error(_ pairs: [RankCorrelation.Pair]) -> RankCorrelationError? {
    do throws(RankCorrelationError) {
      _ = try RankCorrelation(pairs)
      return nil
    } catch {
      return error
    }
  }

  private func nearest(_ pairs: [RankCorrelation.Pair]) -> [RankCorrelation.Pair]? {
    guard case .impossible(_, let nearest)? = error(pairs) else { return nil }
    return nearest
  }

  @Test("Two that both follow a third cannot oppose each other")
  func triangle() throws {
    // By symmetry the nearest is (ρ, ρ, −ρ), possible up to ρ = ½, where its least eigenvalue
    // 1 − 2 ρ is 0. The rank correlation is 6 ÷ π × asin(¼) = 0.4826, 0.48 to be written.
    let stated = [Pair(0, 1, rank: 0.9), Pair(0, 2, rank: 0.9), Pair(1, 2, rank: -0.9)]
    let expected = [Pair(0, 1, rank: 0.48), Pair(0, 2, rank: 0.48), Pair(1, 2, rank: -0.48)]
    #expect(error(stated) == .impossible(stated: stated, nearest: expected))
    #expect(error(expected) == nil)
    #expect(error([stated[0], stated[1]].map { Pair($0.first, $0.second, rank: 0.49) }) == nil)
    #expect(error(expected.map { Pair($0.first, $0.second, rank: $0.rank / 0.48 * 0.49) }) != nil)
  }

  @Test("The nearest matrix is that of the paper")
  func published() throws {
    // Higham (2002), section 4: of 1, 1 and 0 the nearest is 0.7607, 0.7607 and 0.1573. As rank
    // correlations, 6 ÷ π × asin(ρ ÷ 2): 0.7451 and 0.1503.
    let stated = [Pair(0, 1, rank: 1), Pair(1, 2, rank: 1), Pair(0, 2, rank: 0)]
    #expect(nearest(stated)?.map(\.rank) == [0.74, 0.74, 0.15])
    let matrix = try #require(CorrelatedGroup.groups(stated).first).nearestMatrix()
    #expect(abs(matrix[0, 1] - 0.7607) < 0.00005)
    #expect(abs(matrix[1, 2] - 0.7607) < 0.00005)
    #expect(abs(matrix[0, 2] - 0.1573) < 0.00005)
  }

  @Test("Pairs that are not stated stay independent in what is possible")
  func unstated() throws {
    // Two independent inputs cannot both follow a third beyond ρ² + ρ² = 1: ρ = 0.7071 and
    // 6 ÷ π × asin(0.35355) = 0.6902.
    let nearest = nearest([Pair(0, 1, rank: 0.9), Pair(2, 0, rank: 0.9)])
    #expect(nearest == [Pair(0, 1, rank: 0.69), Pair(2, 0, rank: 0.69)])
  }

  @Test("Only the group that is impossible is named")
  func onlyTheGroup() {
    let sound = Pair(7, 8, rank: 0.123_4)
    let stated = [Pair(0, 1, rank: 0.9), Pair(0, 2, rank: 0.9)]
    #expect(nearest([stated[0], sound, stated[1]])?.map(\.rank) == [0.69, 0.69])
    #expect(error([sound]) == nil)
  }

  @Test("What is named is possible, and nearer to what was stated than all ranks shrunk")
  func nearestOfMany() throws {
    var impossible = 0
    for seed in 0..<12 as Range<UInt64> {
      let numbers = Draws(seed: seed).numbers(0..<10, dimension: 0)
      let places = (0..<5).flatMap { first in (0..<first).map { (first, $0) } }
      let stated = zip(places, numbers).map {
        Pair($0.0, $0.1, rank: ((2 * $1 - 1) * 100).rounded() / 100)
      }
      guard let nearest = nearest(stated) else { continue }
      impossible += 1
      #expect(error(nearest) == nil, "seed \(seed)")
      #expect(nearest.map(\.first) == stated.map(\.first))
      // Ranks all shrunk until they are possible lie further away, but for rounding.
      var share = 1.0
      func shrunk() -> [Pair] {
        stated.map { Pair($0.first, $0.second, rank: $0.rank * share) }
      }
      while error(shrunk()) != nil { share -= 0.01 }
      #expect(distance(nearest, stated) <= distance(shrunk(), stated) + 0.02, "seed \(seed)")
    }
    #expect(impossible > 5)
  }

  private func distance(_ left: [RankCorrelation.Pair], _ right: [RankCorrelation.Pair]) -> Double {
    zip(left, right).reduce(0) { sum, pair in
      let difference = sin(.pi * pair.0.rank / 6) - sin(.pi * pair.1.rank / 6)
      return sum + 4 * difference * difference
    }.squareRoot()
  }

  @Test("Pairs that say nothing sound")
  func unsound() {
    #expect(error([Pair(0, 1, rank: 1.01)]) == .outside(Pair(0, 1, rank: 1.01)))
    #expect(error([Pair(3, 3, rank: 0.5)]) == .withItself(Pair(3, 3, rank: 0.5)))
    #expect(error([Pair(-1, 3, rank: 0.5)]) == .noInput(Pair(-1, 3, rank: 0.5)))
    #expect(
      error([Pair(0, 1, rank: 0.5), Pair(1, 0, rank: 0.5)])
        == .statedTwice(Pair(1, 0, rank: 0.5)))
    guard case .outside? = error([Pair(0, 1, rank: .nan)]) else {
      Issue.record("no number is no rank correlation")
      return
    }
  }
}
