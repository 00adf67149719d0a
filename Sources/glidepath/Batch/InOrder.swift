import Dispatch
import Foundation

/// Work on pieces side by side, with what is made of them taken in the order of the pieces.
///
/// Each thread holds one piece at a time, so that memory does not grow with their number; a piece is fetched, and
/// what was made of one is taken, by one thread at a time.
enum InOrder {
  /// As many threads as there are processors, and no more pieces at a time than fit into little memory.
  static var threads: Int { min(max(ProcessInfo.processInfo.activeProcessorCount, 1), 8) }

  /// Works through all pieces.
  ///
  /// - Parameters:
  ///   - threads: how many pieces are worked on at a time.
  ///   - next: the next piece; nil behind the last.
  ///   - work: what is made of a piece, by itself.
  ///   - take: takes what was made, piece by piece in their order.
  /// - Throws: the first failure, in the order of the pieces; what comes behind it is neither fetched nor taken.
  static func run<Piece, Made>(
    threads: Int, next: () -> Piece?, work: (Piece) throws -> Made, take: (Made) throws -> Void
  ) throws {
    // All threads are done when this returns, so that nothing escapes.
    try withoutActuallyEscaping(next) { next in
      try withoutActuallyEscaping(work) { work in
        try withoutActuallyEscaping(take) { take in
          try OrderedWork(next: next, work: work, take: take).run(threads: threads)
        }
      }
    }
  }
}

/// The state that threads share; only who holds the gate looks at it.
private final class OrderedWork<Piece, Made>: @unchecked Sendable {
  private let next: () -> Piece?
  private let work: (Piece) throws -> Made
  private let take: (Made) throws -> Void
  private let gate = NSCondition()
  private var given = 0
  private var taken = 0
  private var failure: (any Error)?

  init(
    next: @escaping () -> Piece?, work: @escaping (Piece) throws -> Made,
    take: @escaping (Made) throws -> Void
  ) {
    self.next = next
    self.work = work
    self.take = take
  }

  func run(threads: Int) throws {
    DispatchQueue.concurrentPerform(iterations: threads) { _ in
      gate.withLock { while workOnNext() {} }
    }
    if let failure { throw failure }
  }

  /// Fetches a piece, works on it with the gate open, and takes what was made when it is its turn; false
  /// where there is no more to do.
  private func workOnNext() -> Bool {
    guard failure == nil, let piece = next() else { return false }
    let number = given
    given += 1
    gate.unlock()
    let made = Result { try work(piece) }
    gate.lock()
    while taken < number, failure == nil { gate.wait() }
    guard failure == nil else { return false }
    do { try take(try made.get()) } catch { failure = error }
    taken += 1
    gate.broadcast()
    return true
  }
}
