import Foundation

/// How long answers took.
public struct AnswerTimes: Sendable, CustomStringConvertible {
  private var microseconds: [Int] = []
  /// How many of the latest answers are kept.
  private static let most = 100_000

  /// None yet.
  public init() {}

  /// Counts an answer.
  mutating func add(_ duration: Duration) {
    if microseconds.count == AnswerTimes.most { microseconds.removeFirst(AnswerTimes.most / 2) }
    let parts = duration.components
    microseconds.append(Int(parts.seconds) * 1_000_000 + Int(parts.attoseconds / 1_000_000_000_000))
  }

  /// How many answers there were, of those that are kept.
  public var count: Int { microseconds.count }

  /// The milliseconds within which a share of the answers came, such as 0.5 or 0.95; 0 without answers.
  public func milliseconds(within share: Double) -> Double {
    guard !microseconds.isEmpty else { return 0 }
    let sorted = microseconds.sorted()
    let place = min(sorted.count - 1, Int((share * Double(sorted.count)).rounded(.down)))
    return Double(sorted[place]) / 1000
  }

  /// How many there were and how long they took.
  public var description: String {
    func words(_ share: Double) -> String {
      String(format: "%.1f", milliseconds(within: share))
    }
    return
      "\(count) changes and trials answered, half within \(words(0.5)) ms and 95 % within \(words(0.95)) ms"
  }
}
