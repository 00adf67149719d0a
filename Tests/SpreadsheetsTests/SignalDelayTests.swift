import Foundation
import Testing

@testable import Spreadsheets

@Suite struct SignalDelayTests {
  @Test func aSignalWaitsWhileADelayLasts() async {
    await #expect(processExitsWith: .exitCode(7)) {
      let outer = SignalDelay()
      let inner = SignalDelay()
      raise(SIGTERM)
      inner.end()
      _ = outer
      exit(7)
    }
  }

  @Test func aSignalThatWaitedIsDelivered() async {
    await #expect(processExitsWith: .signal(SIGTERM)) {
      // Whoever runs the tests may have them ignore or block the signal.
      signal(SIGTERM, SIG_DFL)
      var terminate = sigset_t()
      sigaddset(&terminate, SIGTERM)
      pthread_sigmask(SIG_UNBLOCK, &terminate, nil)
      let delay = SignalDelay()
      raise(SIGTERM)
      delay.end()
      exit(7)
    }
  }

  @Test func aSignalThatWasIgnoredStaysIgnored() async {
    await #expect(processExitsWith: .exitCode(7)) {
      signal(SIGINT, SIG_IGN)
      let delay = SignalDelay()
      raise(SIGINT)
      delay.end()
      exit(7)
    }
  }
}
