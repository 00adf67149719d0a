import Serving
import Testing

@Suite("Events reach all who listen", .timeLimit(.minutes(1)))
struct EventTests {
  /// Asks for events and waits until they can come.
  private func listener(_ running: RunningServer) async throws -> Client {
    let client = try Client(port: running.port)
    try await client.send(running.request("GET", "/events"))
    let start = Answer(try await client.read(until: "retry: 1000\n\n"))
    #expect(start.status == 200)
    #expect(start.headers["Content-Type"] == "text/event-stream; charset=utf-8")
    #expect(start.headers["X-Content-Type-Options"] == "nosniff")
    return client
  }

  /// Waits until so many listen, three seconds at most.
  private func wait(for count: Int, _ running: RunningServer) async throws {
    for _ in 0..<300 where running.desk.broadcast.count != count {
      try await Task.sleep(for: .milliseconds(10))
    }
    #expect(running.desk.broadcast.count == count)
  }

  @Test("two listeners hear the same, each event on its own")
  func two() async throws {
    try await RunningServer.during { running async throws in
      let listeners = [try await listener(running), try await listener(running)]
      for text in [#"{"step":1}"#, "two\nlines"] {
        running.desk.broadcast.say(text)
        for listener in listeners {
          let lines = text.split(separator: "\n").map { "data: \($0)\n" }.joined()
          #expect(try await listener.read(until: "\n\n").contains(lines + "\n"))
        }
      }
    }
  }

  @Test("who left is forgotten, however they left")
  func left() async throws {
    try await RunningServer.during { running async throws in
      do {
        let first = try await listener(running)
        let second = try await listener(running)
        try await wait(for: 2, running)
        second.endSending()
        try await wait(for: 1, running)
        _ = first
      }
      try await wait(for: 0, running)
    }
  }

  @Test("a sign of life comes by itself")
  func heartbeat() async throws {
    var settings = Settings()
    settings.limits.heartbeat = 0.05
    try await RunningServer.during(settings) { running async throws in
      #expect(try await listener(running).read(until: ": still here\n\n").contains(": still here"))
    }
  }

  @Test("who does not read is cut off, and others hear on")
  func slow() async throws {
    try await RunningServer.during { running async throws in
      let slow = try await listener(running)
      let quick = try await listener(running)
      let text = String(repeating: "x", count: 500_000)
      // 100 x 0.5 MB are more than the system keeps for a connection (some 6 MB) and 16 events.
      for _ in 0..<100 where running.desk.broadcast.count == 2 {
        running.desk.broadcast.say(text)
        _ = try await quick.read(until: "\n\n")
      }
      try await wait(for: 1, running)
      running.desk.broadcast.say("still here")
      #expect(try await quick.read(until: "still here\n\n").contains("data: still here"))
      _ = slow
    }
  }

  @Test("who reads too slowly misses nothing before it is cut off")
  func gapless() async throws {
    try await RunningServer.during { running async throws in
      let slow = try await listener(running)
      let filling = String(repeating: "x", count: 20_000)
      // 2000 x 20 kB = 40 MB: more than the system keeps for a connection, each event far less.
      for number in 0..<2000 where running.desk.broadcast.count == 1 {
        running.desk.broadcast.say("\(number) \(filling)")
        try await Task.sleep(for: .milliseconds(1))
      }
      let came = try await slow.everything()
      let numbers = came.split(separator: "data: ").compactMap {
        $0.contains("x\n\n") ? $0.split(separator: " ").first.flatMap { Int($0) } : nil
      }
      #expect(!numbers.isEmpty && numbers.count < 2000)
      #expect(numbers == Array(0..<numbers.count))
    }
  }

  @Test("one stream too many is refused")
  func streams() async throws {
    var settings = Settings()
    settings.limits.streams = 1
    try await RunningServer.during(settings) { running async throws in
      let first = try await listener(running)
      let second = try await running.answer(to: running.request("GET", "/events"))
      #expect(second.status == 429 && second.headers["Retry-After"] == "5")
      _ = first
    }
  }
}
