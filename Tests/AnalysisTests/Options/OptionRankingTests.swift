import Analysis
import DrawnScenarios
import Testing

/// Options ranked by weighted scores.
@Suite("Options are ranked, and turned by weights")
struct OptionRankingTests {
  /// Three options by three criteria of 50 %, 30 % and 20 %.
  private let ranking = OptionRanking(
    weights: [0.5, 0.3, 0.2], scores: [[80, 40, 20], [40, 60, 60], [0, 100, 0]])

  @Test("Totals are sums of weight × score, and the largest comes first")
  func totals() {
    // 40 + 12 + 4 = 56; 20 + 18 + 12 = 50; 0 + 30 + 0 = 30.
    #expect(zip(ranking.totals, [56, 50, 30]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(ranking.order == [0, 1, 2])
    #expect((0...2).map(ranking.rank) == [1, 2, 3])
  }

  @Test("A weight turns the first place where another option draws level, the rest in proportion")
  func turns() throws {
    // By the first criterion the leader is 40 ahead of the second, by the rest (12 + 4 − 18 − 12) ÷ 0.5 = −28:
    // level at −28 ÷ (−28 − 40) = 41.18 %. Ahead of the third by 80, by the rest (16 − 30) ÷ 0.5 = −28:
    // level at 28 ÷ 108 = 25.9 %, which comes later on the way down. Counting more, it only gains.
    let first = ranking.turns(of: 0)
    let below = try #require(first.below)
    #expect(below.option == 1 && abs(below.weight - 28.0 / 68) < 1e-12)
    #expect(first.above == nil)
    // By the second it is 20 behind the second option, by the rest (40 + 4 − 20 − 12) ÷ 0.7 = 17.14 ahead:
    // level at 17.14 ÷ 37.14 = 46.15 %. Third: 60 behind, 44 ÷ 0.7 = 62.86 ahead, level at 51.2 %.
    let second = ranking.turns(of: 1)
    let above = try #require(second.above)
    #expect(above.option == 1 && abs(above.weight - 12.0 / 26) < 1e-12)
    #expect(second.below == nil)
    // By the third it is 40 behind the second, by the rest (52 − 38) ÷ 0.8 = 17.5 ahead: 17.5 ÷ 57.5.
    #expect(abs((ranking.turns(of: 2).above?.weight ?? 0) - 17.5 / 57.5) < 1e-12)
  }

  @Test("Where one option is best by everything, no weight turns the ranking")
  func dominant() {
    let ranking = OptionRanking(weights: [0.6, 0.4], scores: [[90, 80], [10, 70]])
    for criterion in 0...1 {
      #expect(ranking.turns(of: criterion).below == nil)
      #expect(ranking.turns(of: criterion).above == nil)
    }
    let only = OptionRanking(weights: [1], scores: [[90], [10]])
    #expect(only.turns(of: 0).below == nil && only.turns(of: 0).above == nil)
  }

  @Test("Options that are alike share a rank")
  func ties() {
    let ranking = OptionRanking(weights: [0.5, 0.5], scores: [[0, 10], [60, 40], [40, 60]])
    #expect(ranking.first == [1, 2] && ranking.rank(of: 0) == 3)
  }

  @Test("At a turning weight two totals are equal, and beyond it the other option is first")
  func property() {
    let seed = UInt64(20_261_127)
    var generator = SeededGenerator(seed: seed)
    var turned = 0
    for round in 0..<400 {
      let criteria = Int.random(in: 2...6, using: &generator)
      let options = Int.random(in: 2...8, using: &generator)
      let parts = (0..<criteria).map { _ in Double.random(in: 0.05...1, using: &generator) }
      let sum = parts.reduce(0, +)
      let ranking = OptionRanking(
        weights: parts.map { $0 / sum },
        scores: (0..<options).map { _ in
          (0..<criteria).map { _ in Double.random(in: 0...100, using: &generator) }
        })
      let leader = ranking.order[0]
      for criterion in 0..<criteria {
        let (below, above) = ranking.turns(of: criterion)
        for (turn, step) in [(below, -1e-4), (above, 1e-4)] {
          let words = "seed \(seed), round \(round), criterion \(criterion)"
          guard let turn else {
            // To the very end of the weight nobody overtakes.
            let totals = ranking.totals(weighing: criterion, step < 0 ? 0 : 1)
            #expect(totals.allSatisfy { $0 <= totals[leader] + 1e-6 }, "\(words)")
            continue
          }
          turned += 1
          let level = ranking.totals(weighing: criterion, turn.weight)
          #expect(abs(level[leader] - level[turn.option]) < 1e-6, "\(words)")
          #expect(level.allSatisfy { $0 <= level[leader] + 1e-6 }, "\(words)")
          #expect((turn.weight - ranking.weights[criterion]) * step > 0, "\(words)")
          let beyond = ranking.totals(weighing: criterion, turn.weight + step)
          #expect(beyond[turn.option] >= beyond[leader], "\(words)")
        }
      }
    }
    #expect(turned > 400)
  }
}
