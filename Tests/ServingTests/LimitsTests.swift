import Serving
import Testing

@Suite("What a server bears", .timeLimit(.minutes(1)))
struct LimitsTests {
  private func limited(_ change: (inout Limits) -> Void) -> Settings {
    var settings = Settings()
    change(&settings.limits)
    return settings
  }

  @Test(
    "endless lines, headers and chunks are refused before they end",
    arguments: [
      ("GET /" + String(repeating: "a", count: 5000) + " HTTP/1.1\r\n\r\n", 414),
      ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 50_000) + "\r\n\r\n", 431),
      ("GET / HTTP/1.1\r\nX: " + String(repeating: "a", count: 500_000), 431),
      ("GET / HTTP/1.1\r\n" + String(repeating: "A: a\r\n", count: 10_000), 431),
      // 20 x 2,003 bytes are more than the 2048 + 32,768 of an address and headers.
      (
        "GET / HTTP/1.1\r\n"
          + String(repeating: "X-A: \(String(repeating: "a", count: 2000))\r\n", count: 20), 431
      ),
      ("\u{16}\u{3}\u{1}", 400), ("GET / HTTP/1.1\n", 400), ("GET / HTTP/1.1\r\nA: \0", 400),
      ("GET / HTTP/1.1\r\r", 400),
    ])
  func endless(text: String, status: Int) async throws {
    try await RunningServer.during { running async throws in
      #expect(try await running.answer(to: text).status == status)
    }
  }

  @Test("chunks that are too large in sum, have no size, or no end of their own")
  func chunks() async throws {
    try await RunningServer.during { running async throws in
      let head = running.request(
        "POST", "/told", ["Content-Type: application/json", "Transfer-Encoding: chunked"])
      let piece = "8000\r\n" + String(repeating: " ", count: 0x8000) + "\r\n"
      // 0x8000 x 2 = 65 536 bytes are the limit.
      #expect(try await running.answer(to: head + piece + piece + "0\r\n\r\n").status == 200)
      #expect(try await running.answer(to: head + piece + piece + "1\r\n \r\n").status == 413)
      #expect(try await running.answer(to: head + "FFFFFFFFFFFFFFFFF\r\n").status == 400)
      #expect(try await running.answer(to: head + String(repeating: "1", count: 99)).status == 400)
      #expect(try await running.answer(to: head + "1\r\nab\r\n0\r\n\r\n").status == 400)
      #expect(try await running.answer(to: head + "0\r\nA: a\r\n\r\n").status == 400)
    }
  }

  @Test("who sends too slowly is told so")
  func slow() async throws {
    try await RunningServer.during(limited { $0.requestTime = 0.3 }) { running async throws in
      for start in ["GET / HTTP/1.1\r\n", String(running.post(body: "{  }").dropLast())] {
        #expect(try await running.answer(to: start).status == 408)
      }
      #expect(try await running.answer(to: running.request()).status == 200)
    }
  }

  @Test("a connection without requests is closed")
  func idle() async throws {
    try await RunningServer.during(limited { $0.idleTime = 0.2 }) { running async throws in
      #expect(try await Client(port: running.port).everything().isEmpty)
    }
  }

  @Test("who asks too often is told when to come again")
  func often() async throws {
    let settings = limited {
      $0.burst = 2
      $0.rate = 0.001
    }
    try await RunningServer.during(settings) { running async throws in
      for _ in 0..<2 { #expect(try await running.answer(to: running.request()).status == 200) }
      let answer = try await running.answer(to: running.request())
      #expect(answer.status == 429)
      #expect(answer.headers["Retry-After"] == "1")
    }
  }

  @Test("one connection too many is refused, and there is room again when one has gone")
  func connections() async throws {
    try await RunningServer.during(limited { $0.connectionsPerAddress = 1 }) {
      running async throws in
      do {
        let first = try Client(port: running.port)
        try await first.send("GET / HTTP/1.1\r\nHost: \(running.host)\r\n\r\n")
        _ = try await first.read(until: "the page")
        let second = try Client(port: running.port)
        #expect(Answer(try await second.everything()).status == 429)
      }
      var status = 0
      for _ in 0..<100 where status != 200 {
        try await Task.sleep(for: .milliseconds(10))
        status = try await running.answer(to: running.request()).status
      }
      #expect(status == 200)
    }
  }
}
