import AllianceModel
import Modelling
import Notation
public import Probability

/// What was counted over some of the trials, to be added to what was counted over the others.
///
/// Whoever has many machines computes a part on each and adds them up here; it comes to the same, to the last
/// byte, as all trials computed at once.
public struct RiskPart: Sendable {
  /// What the scenarios, their trials and the measure are known by: parts of others do not add up with it.
  public let fingerprint: String
  /// The trials that were counted, from 0 on.
  public let trials: Range<Int>
  let tally: RiskTally

  /// Counts some of the trials.
  public init(
    _ cases: [Case], _ plan: RiskPlan, by asked: RiskCriterion? = nil, trials: Range<Int>,
    threads: Int? = nil
  ) throws(RiskError) {
    let setup = try RiskSetup(cases, plan, by: asked)
    fingerprint = RiskPart.fingerprint(cases, plan, asked)
    self.trials = trials
    tally = setup.tally(trials, threads: threads)
  }

  /// What parts that add up have in common.
  public static func fingerprint(
    _ cases: [Case], _ plan: RiskPlan, _ asked: RiskCriterion? = nil
  ) -> String {
    let hashes = cases.map(\.alliance.facts.inputHash).joined(separator: "-")
    let way = plan.isSpread ? "latin" : "plain"
    return "\(hashes) \(plan.trials) \(plan.seed) \(way) \(asked?.name ?? "-")"
  }

  private static func digest(of text: String) -> String {
    var fingerprint = Fingerprint()
    fingerprint.add(text)
    return fingerprint.digits
  }

  /// Why parts do not add up.
  public enum Mistake: Error, Hashable, Sendable {
    /// A line that is no part's, with what was expected there.
    case unreadable(line: Int, expected: String)
    /// The text is not as it was written: it was cut off or edited.
    case changed
    /// The part is of other scenarios, trials, seed, sampling or measure.
    case other(String)
    /// Trials that two parts count, by their numbers from 1 on.
    case twice(ClosedRange<Int>)
    /// Trials that no part counts, by their numbers from 1 on.
    case missing(ClosedRange<Int>)
  }
}

extension RiskPart {
  /// What every part starts with.
  public static let title = "glidepath risk part 1"

  /// The part as text, the same for the same trials.
  public var text: String {
    var text = "\(RiskPart.title)\n\(fingerprint)\n"
    text += "trials \(trials.lowerBound + 1) \(trials.upperBound)\n"
    text += "counts \(tally.counts.map(String.init).joined(separator: " "))\n"
    for bins in tally.bins { text += bins.text }
    return text + "digest \(RiskPart.digest(of: text))\n"
  }

  /// The part that a text holds.
  public init(text: String) throws(Mistake) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.first ?? "" == RiskPart.title else {
      throw .unreadable(line: 1, expected: "'\(RiskPart.title)'")
    }
    guard lines.count > 5, lines[lines.count - 1].isEmpty,
      case let last = lines[lines.count - 2],
      case let body = lines.dropLast(2).joined(separator: "\n") + "\n",
      last == "digest \(RiskPart.digest(of: body))"
    else { throw .changed }
    fingerprint = String(lines[1])
    let range = lines[2].split(separator: " ")
    guard range.count == 3, range[0] == "trials", let first = Int(range[1]),
      let last = Int(range[2]), 1 <= first, first <= last
    else { throw .unreadable(line: 3, expected: "the first and the last trial") }
    trials = (first - 1)..<last
    let counts = lines[3].split(separator: " ")
    let numbers = counts.dropFirst().compactMap { UInt64($0) }.filter { $0 < 1 << 48 }
    guard counts.first == "counts", numbers.count == counts.count - 1 else {
      throw .unreadable(line: 4, expected: "counts")
    }
    tally = RiskTally(
      bins: try RiskPart.bins(Array(lines.dropFirst(4).dropLast(2))), counts: numbers)
  }

  /// The bins that lines hold, each from a line that starts with `bins` to the next.
  private static func bins(_ lines: [Substring]) throws(Mistake) -> [FixedBins] {
    let starts = lines.indices.filter { lines[$0].hasPrefix("bins ") }
    guard starts.first ?? 0 == 0 else { throw .unreadable(line: 5, expected: "'bins'") }
    var all: [FixedBins] = []
    for (place, start) in starts.enumerated() {
      let end = place + 1 < starts.count ? starts[place + 1] : lines.count
      do {
        all.append(try FixedBins(text: lines[start..<end].joined(separator: "\n")))
      } catch {
        throw .unreadable(line: 4 + start + error.line, expected: error.expected)
      }
    }
    return all
  }
}

extension Risk {
  /// Adds parts up: all trials, each counted once.
  ///
  /// - Throws: `RiskError` where the scenarios do not go together, `RiskPart.Mistake` where the parts do not
  ///   add up to their trials.
  public init(
    adding parts: [RiskPart], of cases: [Case], _ plan: RiskPlan,
    by asked: RiskCriterion? = nil
  ) throws {
    let setup = try RiskSetup(cases, plan, by: asked)
    let fingerprint = RiskPart.fingerprint(cases, plan, asked)
    let layout = RiskLayout(setup)
    for part in parts {
      guard part.fingerprint == fingerprint, part.tally.bins.count == layout.binCount,
        part.tally.counts.count == layout.countCount
      else { throw RiskPart.Mistake.other(part.fingerprint) }
    }
    try Risk.checkWhole(parts.map(\.trials), plan.trials)
    guard var sum = parts.first?.tally else {
      throw RiskPart.Mistake.missing(1...plan.trials)
    }
    for part in parts.dropFirst() { sum.add(part.tally) }
    self.init(setup, sum)
  }

  /// Makes sure that every trial is counted once.
  private static func checkWhole(_ ranges: [Range<Int>], _ count: Int) throws(RiskPart.Mistake) {
    var next = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      guard range.lowerBound >= next else {
        throw .twice((range.lowerBound + 1)...min(next, range.upperBound))
      }
      guard range.lowerBound == next else { throw .missing((next + 1)...range.lowerBound) }
      next = range.upperBound
    }
    guard next <= count else { throw .twice((count + 1)...next) }
    guard next == count else { throw .missing((next + 1)...count) }
  }
}
