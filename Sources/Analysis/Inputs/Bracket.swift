import Modelling

/// Two numbers, near to each other, of which one meets a condition and the other does not.
struct Bracket {
  private let goal: Search.Goal
  private var before: Search.Point
  private var after: Search.Point
  private let sampled: ClosedRange<Double>
  private var isStuck = false
  /// How often it was narrowed.
  var rounds = 0

  /// The change of side nearest to where the search starts; nil where all samples are on its side.
  init?(_ goal: Search.Goal, _ now: Search.Point, _ points: [Search.Point]) {
    func holds(_ point: Search.Point) -> Bool { goal.condition.holds(point.value) }
    let side = holds(now)
    let upward = [now] + points.filter { $0.number > now.number }
    let downward = [now] + points.reversed().filter { $0.number < now.number }
    let changes = [upward, downward].compactMap { line in
      line.indices.dropFirst().first { holds(line[$0]) != side }
        .map { (before: line[$0 - 1], after: line[$0]) }
    }
    guard
      let nearest = changes.min(by: {
        abs($0.after.number - now.number) < abs($1.after.number - now.number)
      })
    else { return nil }
    self.goal = goal
    (before, after) = nearest
    let numbers = [before.number, after.number].sorted()
    sampled = numbers[0]...numbers[1]
  }

  /// The least difference of the measure that anybody counts.
  private var leastCounted: Double { goal.measure.unit.leastTold / 100 }

  private var isNarrow: Bool {
    if goal.move.isWhole { return true }
    let width = abs(after.number - before.number)
    let size = max(abs(after.number), abs(before.number), 1e-12)
    return isStuck || abs(after.value - before.value) <= leastCounted || width <= size * 1e-14
  }

  /// The numbers to try next: the middle, and where a straight line would cross; none where it is narrow.
  var next: [Double] {
    guard !isNarrow else { return [] }
    let middle = before.number + (after.number - before.number) / 2
    let share = (goal.condition.threshold - before.value) / (after.value - before.value)
    let secant = before.number + share * (after.number - before.number)
    // A hair to both sides of it, so that what is straight ends in one step.
    let hair = (after.number - before.number) * 1e-12
    return [middle, secant, secant - hair, secant + hair].filter(strictlyWithin).withoutRepeats
  }

  private func strictlyWithin(_ number: Double) -> Bool {
    min(before.number, after.number) < number && number < max(before.number, after.number)
  }

  /// Takes a value that was computed; a number that no contract could state narrows nothing further.
  mutating func take(_ number: Double, _ value: Double?) {
    guard strictlyWithin(number) else { return }
    guard let value else {
      isStuck = true
      return
    }
    let point = Search.Point(number: number, value: value)
    if goal.condition.holds(value) == goal.condition.holds(before.value) {
      before = point
    } else {
      after = point
    }
  }

  /// What was found.
  var crossing: Search.Crossing {
    Search.Crossing(
      before: before, after: after,
      isJump: !isStuck && abs(after.value - before.value) > leastCounted, isStuck: isStuck,
      rounds: rounds, bracket: sampled)
  }
}
