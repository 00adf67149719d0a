import Synchronization

/// Tells all who listen the same texts: what a desk gives as its `events()`.
///
/// Who listens late hears nothing of what was said before. Each listener has the newest texts kept
/// for it while it is busy, never more.
public final class Broadcast: Sendable {
  private struct Listeners {
    var next = 0
    var open: [Int: AsyncStream<String>.Continuation] = [:]
    var isClosed = false
  }

  private let listeners = Mutex(Listeners())
  private let kept: Int

  /// Starts without listeners.
  ///
  /// - Parameter kept: How many texts are kept for a listener that is busy.
  public init(kept: Int = 16) {
    self.kept = kept
  }

  /// Everything that is said from now on, until `close()`.
  public func listen() -> AsyncStream<String> {
    let (stream, listener) = AsyncStream<String>.makeStream(bufferingPolicy: .bufferingNewest(kept))
    let number = listeners.withLock { all -> Int? in
      guard !all.isClosed else { return nil }
      all.next += 1
      all.open[all.next] = listener
      return all.next
    }
    guard let number else {
      listener.finish()
      return stream
    }
    listener.onTermination = { [weak self] _ in
      self?.listeners.withLock { _ = $0.open.removeValue(forKey: number) }
    }
    return stream
  }

  /// Says something to all.
  public func say(_ text: String) {
    for listener in listeners.withLock({ Array($0.open.values) }) { listener.yield(text) }
  }

  /// How many listen.
  public var count: Int { listeners.withLock { $0.open.count } }

  /// Ends all streams, and those that are asked for later.
  public func close() {
    let open = listeners.withLock { all in
      all.isClosed = true
      return Array(all.open.values)
    }
    for listener in open { listener.finish() }
  }
}
