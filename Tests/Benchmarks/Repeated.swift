import Foundation

/// Work that is done several times over, since others may want the machine meanwhile.
enum Repeated {
  /// The least of what so many runs took, in seconds; short work is repeated until two seconds are over.
  static func least(_ runs: Int = 3, _ seconds: () throws -> Double) rethrows -> Double {
    let start = ContinuousClock.now
    var least = Double.infinity
    var done = 0
    while done < runs || (runs > 1 && done < 30 && ContinuousClock.now - start < .seconds(2)) {
      least = min(least, try seconds())
      done += 1
    }
    return least
  }

  /// The least time of work within the harness.
  static func time(_ runs: Int = 3, _ work: () throws -> Void) rethrows -> Double {
    try least(runs) {
      let start = ContinuousClock.now
      try work()
      return (ContinuousClock.now - start) / .seconds(1)
    }
  }

  /// The least processor time of work within the harness: what else the machine does lengthens it little.
  static func processorTime(_ runs: Int = 3, _ work: () throws -> Void) rethrows -> Double {
    try least(runs) {
      let start = clock()
      try work()
      return Double(clock() - start) / Double(CLOCKS_PER_SEC)
    }
  }
}
