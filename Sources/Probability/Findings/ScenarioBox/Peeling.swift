/// A box that shrinks by thin slices, always where most is gained.
struct Peeling {
  /// A slice that could be cut off one end of an input.
  private struct Slice {
    let input: Int
    let side: BoxLimit.Side
    let trials: Int
    let events: Int
    /// Where in the order of the input what stays begins.
    let end: Int
    /// How much density rises for each trial cut off.
    let gain: Double
  }

  private let sorted: SortedTrials
  private let share: Double
  private let least: Int
  private var isInside: [Bool]
  /// How many places of the order have gone, by input and side.
  private var gone: [Int]
  private(set) var quality: BoxQuality

  /// Starts with all trials inside.
  ///
  /// - Parameters:
  ///   - sorted: The trials.
  ///   - share: The share of the trials inside that a slice takes, more only with equal values.
  ///   - least: How many trials stay inside at least.
  init(_ sorted: SortedTrials, share: Double, least: Int) {
    self.sorted = sorted
    self.share = share
    self.least = least
    quality = BoxQuality(all: sorted.events)
    isInside = Array(repeating: true, count: quality.allTrials)
    gone = Array(repeating: 0, count: 2 * sorted.columns.count)
  }

  /// Cuts off the best slice; nil where only events are left, or too little to cut.
  mutating func step() -> ScenarioBox.Step? {
    guard quality.events < quality.trials, quality.events > 0 else { return nil }
    var best: Slice?
    for input in 0..<sorted.columns.count {
      for side in [BoxLimit.Side.lower, .upper] {
        guard let slice = slice(input, side) else { continue }
        if slice.gain > best?.gain ?? -.infinity { best = slice }
      }
    }
    return best.map { cut($0) }
  }

  private func position(_ input: Int, _ side: BoxLimit.Side) -> Int {
    2 * input + (side == .lower ? 0 : 1)
  }

  /// The slice at one end: whole groups of equal values until the share is reached.
  private func slice(_ input: Int, _ side: BoxLimit.Side) -> Slice? {
    let wanted = max(1, Int(share * Double(quality.trials)))
    let most = quality.trials - least
    var trials = 0
    var events = 0
    var value = Double.nan
    var place = gone[position(input, side)]
    while place < quality.allTrials {
      let trial = sorted.trial(input, place, from: side)
      if isInside[trial] {
        let next = sorted.columns[input, trial]
        if trials >= wanted, next != value { break }
        value = next
        trials += 1
        guard trials <= most else { return nil }
        if sorted.events[trial] { events += 1 }
      }
      place += 1
    }
    let density = Double(quality.events - events) / Double(quality.trials - trials)
    return Slice(
      input: input, side: side, trials: trials, events: events, end: place,
      gain: (density - quality.density) / Double(trials))
  }

  private mutating func cut(_ slice: Slice) -> ScenarioBox.Step {
    let position = position(slice.input, slice.side)
    for place in gone[position]..<slice.end {
      isInside[sorted.trial(slice.input, place, from: slice.side)] = false
    }
    gone[position] = slice.end
    quality = quality.inside(
      trials: quality.trials - slice.trials, events: quality.events - slice.events)
    let edge = sorted.trial(slice.input, slice.end, from: slice.side)
    return ScenarioBox.Step(
      limit: BoxLimit(
        input: slice.input, side: slice.side, value: sorted.columns[slice.input, edge]),
      quality: quality)
  }
}
