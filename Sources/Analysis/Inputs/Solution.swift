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
    self.goal = goal
    let finding = Search(source).findings([goal])[0]
    self.finding = finding
    guard !goal.condition.holds(finding.now.value), let origin = finding.origin else {
      stated = nil
      return
    }
    if goal.condition.holds(origin.value) {
      stated = origin
      return
    }
    guard let crossing = finding.crossing else {
      stated = nil
      return
    }
    let numbers = Solution.rounded(crossing, of: goal) + [crossing.after.number]
    let rows = Variants(source).rows(numbers.map(goal.move.edits), [goal.measure.measure])
    stated = zip(numbers, rows).first { $1.isSound && goal.condition.holds($1.values[0]) }
      .map { Search.Point(number: $0, value: $1.values[0]) }
  }

  /// Whether the condition holds as the scenario stands.
  public var holdsAlready: Bool { goal.condition.holds(finding.now.value) }

  /// The edits that state what was found; empty where nothing is to be stated.
  public var edits: [Edit] { stated.map { goal.move.edits(to: $0.number) } ?? [] }

  /// How far a rounded number may go beyond the exact one, as a share of the way to it.
  private static let rounding = 0.05

  /// The crossing rounded away from the number as stated, the shortest number first, none much further than
  /// need be.
  private static func rounded(_ crossing: Search.Crossing, of goal: Search.Goal) -> [Double] {
    let (number, isUp) = (
      crossing.after.number, crossing.after.number > crossing.before.number
    )
    let most = rounding * abs(number - goal.move.now)
    return [1, 10, 100, 1000, 10_000, 100_000, 1_000_000].map { (scale: Double) in
      (number * scale).rounded(isUp ? .up : .down) / scale
    }.filter { abs($0 - number) <= most && (goal.domain?.contains($0) ?? false) }
  }
}
