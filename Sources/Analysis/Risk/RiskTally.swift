import Evaluation
import Probability

/// What is counted over trials: whole numbers and bins, so that parts add up to the same whatever their order.
struct RiskTally: Equatable, Sendable {
  /// The bins of each quantity, in the order of the layout.
  var bins: [FixedBins]
  /// The counts, in the order of the layout.
  var counts: [UInt64]

  /// Adds what was counted over other trials.
  mutating func add(_ other: RiskTally) {
    for place in bins.indices { bins[place] += other.bins[place] }
    for place in counts.indices { counts[place] += other.counts[place] }
  }
}

/// Where what is counted.
struct RiskLayout: Sendable {
  let sources: Int
  let subjects: Int
  let inputs: Int
  let ties: Int
  private let yearly: [Int]
  private let events: [Int]
  private let years: Int

  init(_ setup: RiskSetup) {
    sources = setup.cases.count
    subjects = setup.subjects.count
    inputs = setup.inputs.all.count
    ties = setup.ties?.all.count ?? 0
    yearly = setup.measured.map { $0.yearly.count * $0.years }
    events = setup.measured.map(\.events.count)
    years = setup.horizon
  }

  // Bins: of each case its subjects and its lines by year; then the leads over the first case, and ties.

  func worth(_ source: Int, _ subject: Int) -> Int { start(source) + subject }
  func year(_ source: Int, _ line: Int, _ year: Int) -> Int {
    start(source) + subjects + line * years + year
  }
  func lead(_ source: Int, _ subject: Int) -> Int {
    start(sources) + (source - 1) * subjects + subject
  }
  func tie(_ tie: Int) -> Int { start(sources) + (sources - 1) * subjects + tie }
  var binCount: Int { tie(ties) }

  private func start(_ source: Int) -> Int {
    source * subjects + yearly.prefix(source).reduce(0, +)
  }

  // Counts: trials that hold and that do not; of each subject and case who is better off, worse off, best;
  // of each subject when all are alike; of each case its events, in any year and by year; of each tie when
  // there is none and when all are; of each case and input how often a number was cut.

  static let sound = 0
  static let broken = 1
  func better(_ source: Int, _ subject: Int) -> Int { 2 + 3 * (source * subjects + subject) }
  func worse(_ source: Int, _ subject: Int) -> Int { better(source, subject) + 1 }
  func best(_ source: Int, _ subject: Int) -> Int { better(source, subject) + 2 }
  func alike(_ subject: Int) -> Int { better(sources, 0) + subject }
  func event(_ source: Int, _ event: Int) -> Int {
    alike(subjects) + (events.prefix(source).reduce(0, +) + event) * (years + 1)
  }
  func eventInYear(_ source: Int, _ number: Int, _ year: Int) -> Int {
    event(source, number) + 1 + year
  }
  func noTie(_ tie: Int) -> Int { event(sources, 0) + 2 * tie }
  func anyTie(_ tie: Int) -> Int { noTie(tie) + 1 }
  func cut(_ source: Int, _ input: Int) -> Int { noTie(ties) + source * inputs + input }
  var countCount: Int { cut(sources, 0) }
}
