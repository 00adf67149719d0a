import Synchronization

/// Time ran out.
struct Expired: Error {}

/// Ends what takes too long.
///
/// One look at all deadlines four times a second, instead of a timer each: a timer that is not
/// needed any more would keep its memory until it went off.
final class Deadlines: Sendable {
  private struct Entries {
    var next = 0
    var open: [Int: Entry] = [:]
  }

  private struct Entry {
    let time: ContinuousClock.Instant
    let end: @Sendable () -> Void
  }

  private let entries = Mutex(Entries())

  /// Watches until it is cancelled.
  func watch() async {
    while (try? await Task.sleep(for: .milliseconds(250))) != nil { endLate(.now) }
  }

  /// Does something that gives up when cancelled, for so many seconds at most.
  ///
  /// - Parameters:
  ///   - seconds: How long it may take.
  ///   - body: What is done.
  /// - Returns: What comes of it.
  /// - Throws: `Expired` when it took longer, and what `body` throws.
  func within<T: Sendable>(
    _ seconds: Double, _ body: @escaping @Sendable () async throws -> T
  ) async throws -> T {
    let task = Task { try await body() }
    let number = add(Entry(time: .now + .seconds(seconds), end: { task.cancel() }))
    let result = await withTaskCancellationHandler {
      await task.result
    } onCancel: {
      task.cancel()
    }
    let isInTime = entries.withLock { $0.open.removeValue(forKey: number) != nil }
    if !isInTime, case .failure(is CancellationError) = result { throw Expired() }
    return try result.get()
  }

  private func add(_ entry: Entry) -> Int {
    entries.withLock { entries in
      entries.next += 1
      entries.open[entries.next] = entry
      return entries.next
    }
  }

  private func endLate(_ now: ContinuousClock.Instant) {
    let late = entries.withLock { entries in
      let late = entries.open.filter { $1.time <= now }
      for number in late.keys { entries.open[number] = nil }
      return late.values
    }
    for entry in late { entry.end() }
  }
}
