import Synchronization

/// Counts connections, streams and requests, so that nobody takes more than their part.
final class Traffic: Sendable {
  private struct Counts {
    var connections: [String: Int] = [:]
    var allConnections = 0
    var streams = 0
    var budgets: [String: Budget] = [:]
  }

  /// What an address may still ask at once; it fills up with time.
  private struct Budget {
    var left: Double
    var asOf: ContinuousClock.Instant
  }

  private let counts = Mutex(Counts())
  private let limits: Limits

  init(_ limits: Limits) {
    self.limits = limits
  }

  /// Lets a connection in; a refusal counts as none.
  func open(_ address: String) throws(Refusal) {
    let refusal = counts.withLock { counts -> Refusal? in
      if counts.connections[address, default: 0] >= limits.connectionsPerAddress {
        return Refusal(429, "too many connections from one address", retryAfter: 2)
      }
      if counts.allConnections >= limits.connections {
        return Refusal(503, "too many connections", retryAfter: 2)
      }
      counts.connections[address, default: 0] += 1
      counts.allConnections += 1
      return nil
    }
    if let refusal { throw refusal }
  }

  /// Takes note that a connection is gone.
  func close(_ address: String) {
    counts.withLock { counts in
      counts.allConnections -= 1
      let left = counts.connections[address, default: 1] - 1
      counts.connections[address] = left > 0 ? left : nil
    }
  }

  /// Lets a stream of events begin.
  func openStream() throws(Refusal) {
    let isFull = counts.withLock { counts in
      if counts.streams >= limits.streams { return true }
      counts.streams += 1
      return false
    }
    if isFull { throw Refusal(429, "too many pages listen", retryAfter: 5) }
  }

  /// Takes note that a stream ended.
  func closeStream() { counts.withLock { $0.streams -= 1 } }

  /// How many streams of events are open.
  var streams: Int { counts.withLock { $0.streams } }

  /// Takes a request into account.
  func count(_ address: String, now: ContinuousClock.Instant = .now) throws(Refusal) {
    let isWithin = counts.withLock { counts in
      if counts.budgets.count > 1024 { counts.budgets = counts.budgets.filter { !isFull($1, now) } }
      var budget = counts.budgets[address] ?? Budget(left: limits.burst, asOf: now)
      budget = Budget(left: left(budget, now), asOf: now)
      let isWithin = budget.left >= 1
      if isWithin { budget.left -= 1 }
      counts.budgets[address] = budget
      return isWithin
    }
    if !isWithin { throw Refusal(429, "too many requests from one address", retryAfter: 1) }
  }

  private func left(_ budget: Budget, _ now: ContinuousClock.Instant) -> Double {
    min(limits.burst, budget.left + (now - budget.asOf) / .seconds(1) * limits.rate)
  }

  private func isFull(_ budget: Budget, _ now: ContinuousClock.Instant) -> Bool {
    left(budget, now) >= limits.burst
  }
}
