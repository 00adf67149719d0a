import Glibc
import Synchronization

/// Lets SIGINT, SIGTERM and SIGHUP wait while a piece of work must not be cut short.
///
/// Delays may overlap; the signals are delivered when the last of them ends.
struct SignalDelay {
  private static let signals = [SIGINT, SIGTERM, SIGHUP]
  // The handler can do no more than note which signal came last.
  private static let pending = Atomic<Int32>(0)
  private static let former = Mutex<(depth: Int, actions: [sigaction])>((0, []))

  /// From here on signals wait.
  init() {
    SignalDelay.former.withLock { former in
      if former.depth == 0 { former.actions = SignalDelay.signals.map(SignalDelay.note) }
      former.depth += 1
    }
  }

  /// From here on signals do what they did before; one that came meanwhile does it now.
  func end() {
    let isLast = SignalDelay.former.withLock { former in
      former.depth -= 1
      if former.depth > 0 { return false }
      for (signal, action) in zip(SignalDelay.signals, former.actions) {
        var action = action
        sigaction(signal, &action, nil)
      }
      return true
    }
    let signal = isLast ? SignalDelay.pending.exchange(0, ordering: .relaxed) : 0
    if signal != 0 { raise(signal) }
  }

  private static func note(_ signal: Int32) -> sigaction {
    var noting = sigaction()
    noting.__sigaction_handler.sa_handler = { number in
      SignalDelay.pending.store(number, ordering: .relaxed)
    }
    noting.sa_flags = SA_RESTART
    var former = sigaction()
    sigaction(signal, nil, &former)
    // Who starts the tool with a signal ignored, as `nohup` does, wants it ignored.
    let isIgnored = unsafeBitCast(former.__sigaction_handler.sa_handler, to: Int.self) == 1
    if !isIgnored { sigaction(signal, &noting, nil) }
    return former
  }
}

/// Makes a file that grows past the limit of its user an error and not the end of the tool.
func withoutFileSizeSignal<Result>(_ work: () throws(OutputError) -> Result) throws(OutputError)
  -> Result
{
  let former = signal(SIGXFSZ, SIG_IGN)
  defer { signal(SIGXFSZ, former) }
  return try work()
}
