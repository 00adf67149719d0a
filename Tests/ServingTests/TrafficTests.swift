import Testing

@testable import Serving

@Suite("Nobody takes more than their part")
struct TrafficTests {
  private func traffic(_ change: (inout Limits) -> Void) -> Traffic {
    var limits = Limits()
    change(&limits)
    return Traffic(limits)
  }

  @Test("three at once, then two a second")
  func rate() throws {
    let traffic = traffic {
      $0.burst = 3
      $0.rate = 2
    }
    let start = ContinuousClock.now
    for _ in 0..<3 { try traffic.count("a", now: start) }
    #expect(refusal { try traffic.count("a", now: start) }?.status == 429)
    try traffic.count("b", now: start)
    // 0.5 s x 2 a second = 1 more.
    let later = start + .milliseconds(500)
    try traffic.count("a", now: later)
    #expect(refusal { try traffic.count("a", now: later) }?.retryAfter == 1)
    // However long the pause, 3 at once are the most.
    let muchLater = start + .seconds(1000)
    for _ in 0..<3 { try traffic.count("a", now: muchLater) }
    #expect(refusal { try traffic.count("a", now: muchLater) }?.status == 429)
  }

  @Test("connections of one address and of all")
  func connections() throws {
    let traffic = traffic {
      $0.connectionsPerAddress = 2
      $0.connections = 3
    }
    for _ in 0..<2 { try traffic.open("a") }
    #expect(refusal { try traffic.open("a") }?.status == 429)
    try traffic.open("b")
    #expect(refusal { try traffic.open("b") }?.status == 503)
    traffic.close("a")
    try traffic.open("b")
  }

  @Test("streams")
  func streams() throws {
    let traffic = traffic { $0.streams = 1 }
    try traffic.openStream()
    #expect(refusal { try traffic.openStream() }?.status == 429)
    traffic.closeStream()
    try traffic.openStream()
  }
}
