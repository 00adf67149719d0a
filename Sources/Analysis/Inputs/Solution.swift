import AllianceModel
public import Evaluation
import Modelling

/// What an input must become for a measure to meet a condition.
public struct Solution: Sendable {
  /// What was looked for.
  public let goal: Search.Goal
  /// What was found.
  public let finding: Search.Finding
  /// The number to state, rounded as far as the condition allows, and the measure at it; nil where the
  /// condition holds as stated, or nowhere.
  public let stated: Search.Point?

  /// Solves a goal.
  public init(_ source: Case, _ goal: Search.Goal) {
    let batch = Batch(source.program)
    self.goal = goal
    let finding = Search(source, batch).findings([goal])[0]
    self.finding = finding
    guard !goal.condition.holds(finding.now.value), let crossing = finding.crossing else {
      stated = nil
      return
    }
    let numbers = Solution.rounded(crossing, of: goal) + [crossing.after.number]
    let rows = batch.run(
      numbers.map(goal.move.edits), measuring: [goal.measure.measure, .init(.checks(.errors))])
    let isSound = source.results[.checks(.errors)] == 0
    stated = zip(numbers, rows).first { goal.condition.holds($1[0]) && !(isSound && $1[1] != 0) }
      .map { Search.Point(number: $0, value: $1[0]) }
  }

  /// Whether the condition holds as the scenario stands.
  public var holdsAlready: Bool { goal.condition.holds(finding.now.value) }

  /// The edits that state what was found; empty where nothing is to be stated.
  public var edits: [Edit] { stated.map { goal.move.edits(to: $0.number) } ?? [] }

  /// The crossing rounded away from the number as stated, the shortest number first.
  private static func rounded(_ crossing: Search.Crossing, of goal: Search.Goal) -> [Double] {
    let isUp = crossing.after.number > crossing.before.number
    let scales: [Double] =
      switch goal.move.unit {
      case .pounds, .presentPounds: [1, 100]
      case .share, .rate, .percentOf, .percentagePoints, .probability: [1000, 10_000, 1_000_000]
      default: [1, 10, 1000, 1_000_000]
      }
    return scales.map { scale in
      (crossing.after.number * scale).rounded(isUp ? .up : .down) / scale
    }.filter { goal.domain?.contains($0) ?? false }
  }
}
