import Glibc
import Synchronization

/// Lets SIGINT and SIGTERM wait while hidden files exist, and delivers them afterwards.
struct SignalDelay {
  private static let signals = [SIGINT, SIGTERM]
  // One handler for all signals, so it can only note that one came, and which was the last.
  private static let pending = Atomic<Int32>(0)
  private let former: [sigaction]

  /// From here on signals wait.
  init() {
    SignalDelay.pending.store(0, ordering: .relaxed)
    former = SignalDelay.signals.map { signal in
      var noting = sigaction()
      noting.__sigaction_handler.sa_handler = { number in
        SignalDelay.pending.store(number, ordering: .relaxed)
      }
      noting.sa_flags = SA_RESTART
      var old = sigaction()
      sigaction(signal, &noting, &old)
      return old
    }
  }

  /// From here on signals do what they did before; one that came meanwhile does it now.
  func end() {
    for (signal, old) in zip(SignalDelay.signals, former) {
      var old = old
      sigaction(signal, &old, nil)
    }
    let signal = SignalDelay.pending.exchange(0, ordering: .relaxed)
    if signal != 0 { raise(signal) }
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
