import AllianceModel
import Evaluation
import Modelling

/// Looks for the number nearest to the one as stated at which a measure comes to meet a condition, or no
/// longer does.
///
/// Each move is sampled over where it is searched; the first change on either hand is narrowed by the
/// middle and by the secant of what is left, until the two sides differ by less than anybody counts, or
/// stand next to each other and still differ: then the measure jumps there.
public struct Search: Sendable {
  /// What is looked for: where a condition begins or ceases to hold, by one move.
  public struct Goal: Sendable {
    /// What is moved.
    public let move: InputMove
    /// What is looked at.
    public let measure: MeasuredLine
    /// What it is to meet.
    public let condition: Condition
    /// Where is searched; nil where nothing says how far to look.
    public let domain: ClosedRange<Double>?

    /// Looks where the move is searched by default, or within given numbers.
    public init(
      _ move: InputMove, _ measure: MeasuredLine, _ condition: Condition = .atLeast(0),
      within domain: ClosedRange<Double>? = nil
    ) {
      self.move = move
      self.measure = measure
      self.condition = condition
      self.domain = domain ?? move.searched
    }
  }

  /// What a measure is to meet.
  public enum Condition: Hashable, Sendable {
    /// It is so much or more.
    case atLeast(Double)
    /// It is so much or less.
    case atMost(Double)

    /// Where it begins to hold.
    public var threshold: Double {
      switch self {
      case .atLeast(let least): least
      case .atMost(let most): most
      }
    }

    /// Whether a value meets it.
    public func holds(_ value: Double) -> Bool {
      switch self {
      case .atLeast(let least): value >= least
      case .atMost(let most): value <= most
      }
    }
  }

  /// A number with what the measure is at it.
  public struct Point: Hashable, Sendable {
    /// The number.
    public let number: Double
    /// The measure.
    public let value: Double

    /// A number with what the measure is at it.
    public init(number: Double, value: Double) {
      self.number = number
      self.value = value
    }
  }

  /// Where the condition begins or ceases to hold.
  public struct Crossing: Hashable, Sendable {
    /// The last number on the side of the number as stated.
    public let before: Point
    /// The first number on the other side.
    public let after: Point
    /// Whether the measure differs on the two sides by more than anybody could narrow down.
    public let isJump: Bool
    /// Whether it was not narrowed further, because a number between breaks a check.
    public let isStuck: Bool
    /// How many times the two sides were narrowed.
    public let rounds: Int
    /// The sampled numbers between which it lies.
    public let bracket: ClosedRange<Double>
  }

  /// What was found for a goal.
  public struct Finding: Sendable {
    /// The number as stated, and the measure at it.
    public let now: Point
    /// Where the search starts: the number as stated, or the nearest that is searched; nil where none is.
    public let origin: Point?
    /// The crossing nearest to it; nil where there is none within the domain.
    public let crossing: Crossing?
    /// The measure at its lowest and at its highest sample; nil where nothing was searched.
    public let extremes: (lowest: Point, highest: Point)?
  }

  /// In how many steps a domain is sampled.
  public static let steps = 24
  /// How many times a bracket is narrowed at most: halving this often leaves no two numbers between.
  static let mostRounds = 60

  private let variants: Variants
  private let source: Case

  /// Prepares searches over one case.
  public init(_ source: Case) {
    self.source = source
    variants = Variants(source)
  }

  /// Answers goals, each by itself; what breaks a check that holds as stated is never looked at.
  public func findings(_ goals: [Goal]) -> [Finding] {
    let samples = goals.map(numbers)
    let values = values(zip(goals, samples).flatMap { goal, numbers in numbers.map { (goal, $0) } })
    var start = 0
    var open: [Bracket?] = []
    var found: [(now: Point, origin: Point?, points: [Point])] = []
    for (goal, numbers) in zip(goals, samples) {
      let points = zip(numbers, values[start..<(start + numbers.count)]).compactMap {
        number, value in value.map { Point(number: number, value: $0) }
      }
      start += numbers.count
      let value = source.results[goal.measure.line, goal.measure.column]
      let now = Point(number: goal.move.now, value: value)
      let origin = Search.origin(goal, now, points)
      found.append((now, origin, points))
      open.append(origin.flatMap { Bracket(goal, $0, points) })
    }
    narrow(&open, goals)
    return zip(found, open).map { each, bracket in
      Finding(
        now: each.now, origin: each.origin, crossing: bracket?.crossing,
        extremes: each.points.min { $0.value < $1.value }.flatMap { lowest in
          each.points.max { $0.value < $1.value }.map { (lowest, $0) }
        })
    }
  }

  /// Where a search starts.
  private static func origin(_ goal: Goal, _ now: Point, _ points: [Point]) -> Point? {
    if goal.domain?.contains(now.number) ?? false { return now }
    return points.min { abs($0.number - now.number) < abs($1.number - now.number) }
  }

  /// The numbers at which a goal's domain is sampled, in order, the one as stated among them.
  private func numbers(_ goal: Goal) -> [Double] {
    guard let domain = goal.domain else { return [] }
    let (low, high) = (domain.lowerBound, domain.upperBound)
    var numbers: [Double]
    if goal.move.isWhole {
      numbers = stride(from: low.rounded(.up), through: high.rounded(.down), by: 1).map(\.self)
    } else {
      numbers = (0...Search.steps).map {
        low + (high - low) * Double($0) / Double(Search.steps)
      }
    }
    if domain.contains(goal.move.now) { numbers.append(goal.move.now) }
    return Array(Set(numbers)).sorted()
  }

  /// The measures at numbers; nil where the number breaks a check that holds as stated.
  private func values(_ asked: [(goal: Goal, number: Double)]) -> [Double?] {
    let measures = asked.map(\.goal.measure).withoutRepeats
    let columns = Dictionary(
      measures.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let rows = variants.rows(
      asked.map { $0.goal.move.edits(to: $0.number) }, measures.map(\.measure))
    return zip(asked, rows).map { each, row in
      guard let column = columns[each.goal.measure], row.isSound else { return nil }
      return row.values[column]
    }
  }

  /// Narrows all brackets together, so that one batch serves them all.
  private func narrow(_ open: inout [Bracket?], _ goals: [Goal]) {
    for _ in 0..<Search.mostRounds {
      var asked: [(position: Int, number: Double)] = []
      for (position, bracket) in open.enumerated() {
        asked += (bracket?.next ?? []).map { (position, $0) }
      }
      if asked.isEmpty { return }
      let values = values(asked.map { (goals[$0.position], $0.number) })
      for position in Set(asked.map(\.position)) { open[position]?.rounds += 1 }
      for (each, value) in zip(asked, values) {
        open[each.position]?.take(each.number, value)
      }
    }
  }
}
