/// The limits of a box, and beyond how many of them each trial lies.
struct BoxLimits {
  private let sorted: SortedTrials
  private(set) var limits: [BoxLimit]
  private var broken: [Int32]
  /// The box without limits.
  let all: BoxQuality

  /// Counts for each trial the limits that it breaks.
  init(_ sorted: SortedTrials, _ limits: [BoxLimit]) {
    self.sorted = sorted
    self.limits = limits
    all = BoxQuality(all: sorted.events)
    broken = Array(repeating: 0, count: all.allTrials)
    for limit in limits { count(limit, 1) }
  }

  /// How many inputs have limits.
  var inputs: Int { Set(limits.map(\.input)).count }

  /// The box of all limits.
  var quality: BoxQuality { quality { _ in false } }

  /// The box without the limits of some kind.
  func quality(without isLeftOut: (BoxLimit) -> Bool) -> BoxQuality {
    let left = limits.filter(isLeftOut)
    var trials = 0
    var events = 0
    for trial in broken.indices where Int(broken[trial]) <= left.count {
      let beyond = left.count { $0.excludes(sorted.columns[$0.input, trial]) }
      guard Int(broken[trial]) == beyond else { continue }
      trials += 1
      if sorted.events[trial] { events += 1 }
    }
    return all.inside(trials: trials, events: events)
  }

  /// Takes a limit away.
  mutating func remove(_ limit: BoxLimit) {
    count(limit, -1)
    limits.removeAll { $0 == limit }
  }

  /// Moves each limit, the others held, to where coverage and density are best together.
  ///
  /// Outwards it is the pasting of Friedman and Fisher, inwards a last peel as fine as the
  /// trials; a limit that cuts nothing off goes. Ends where none moves, as each move raises
  /// the harmonic mean.
  mutating func settle() {
    var isMoving = true
    while isMoving {
      isMoving = false
      for limit in limits {
        let quality = quality
        let (moved, best) = best(limit)
        guard best > quality.harmonicMean || moved == nil else { continue }
        remove(limit)
        if let moved {
          limits.append(moved)
          count(moved, 1)
        }
        isMoving = true
      }
    }
  }

  private mutating func count(_ limit: BoxLimit, _ change: Int32) {
    for trial in broken.indices where limit.excludes(sorted.columns[limit.input, trial]) {
      broken[trial] += change
    }
  }

  /// The best place of a limit among the values of the trials, and the harmonic mean there.
  private func best(_ limit: BoxLimit) -> (BoxLimit?, Double) {
    var quality = quality { $0 == limit }
    var best: (limit: BoxLimit?, mean: Double) = (nil, quality.harmonicMean)
    var last = Double.nan
    for place in 0..<all.allTrials {
      let trial = sorted.trial(limit.input, place, from: limit.side)
      let value = sorted.columns[limit.input, trial]
      guard broken[trial] == (limit.excludes(value) ? 1 : 0) else { continue }
      if value != last, quality.harmonicMean > best.mean {
        best = (
          BoxLimit(input: limit.input, side: limit.side, value: value), quality.harmonicMean
        )
      }
      last = value
      quality = quality.inside(
        trials: quality.trials - 1, events: quality.events - (sorted.events[trial] ? 1 : 0))
    }
    return best
  }
}
