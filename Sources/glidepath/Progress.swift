import Foundation

/// How far long work has come, told in one line of a terminal that is written over and taken away at the end.
///
/// Nothing is told in the first second, and nothing where standard error is no terminal.
struct Progress {
  private let write: (String) -> Void
  private let now: () -> ContinuousClock.Instant
  private let isShown: Bool
  private var next: ContinuousClock.Instant
  private var hasTold = false

  /// How long the work is quiet at first, and how often it tells.
  private static let (quiet, pause) = (Duration.seconds(1), Duration.milliseconds(200))

  /// Prepares to tell on standard error; a test stands in for terminal and clock.
  init(
    isShown: Bool = isatty(STDERR_FILENO) == 1,
    write: @escaping (String) -> Void = { FileHandle.standardError.write(Data($0.utf8)) },
    now: @escaping () -> ContinuousClock.Instant = { ContinuousClock.now }
  ) {
    self.isShown = isShown
    self.write = write
    self.now = now
    next = now() + Progress.quiet
  }

  /// Tells how far the work is, if it is time to.
  mutating func tell(_ words: @autoclosure () -> String) {
    guard isShown, now() >= next else { return }
    next = now() + Progress.pause
    hasTold = true
    write("\r\u{1B}[K\(words())")
  }

  /// Takes the line away.
  mutating func end() {
    if hasTold { write("\r\u{1B}[K") }
    hasTold = false
  }
}
