import Foundation
import Serving
import Testing

@Suite("A server ends as it should", .timeLimit(.minutes(1)))
struct EndingTests {
  @Test("streams end, waiting connections too, and the port is free again")
  func ends() async throws {
    let (clients, port) = try await Self.stopped()
    for client in clients { #expect(try await client.next().isEmpty) }
    try await RunningServer.during(Settings(port: port)) { running async throws in
      #expect(running.port == port)
      #expect(try await running.answer(to: running.request()).status == 200)
    }
  }

  /// A server that was stopped while one client listened and one waited.
  private static func stopped() async throws -> ([Client], UInt16) {
    let (found, finder) = AsyncStream<([Client], UInt16)>.makeStream()
    try await RunningServer.during { running async throws in
      let listener = try Client(port: running.port)
      try await listener.send(running.request("GET", "/events"))
      _ = try await listener.read(until: "retry: 1000\n\n")
      let waiting = try Client(port: running.port)
      try await waiting.send("GET / HTTP/1.1\r\nHost: \(running.host)\r\n\r\n")
      _ = try await waiting.read(until: "the page")
      finder.yield(([listener, waiting], running.port))
    }
    finder.finish()
    var iterator = found.makeAsyncIterator()
    return try #require(await iterator.next())
  }

  @Test("what is being answered is answered")
  func answers() async throws {
    try await RunningServer.during { running async throws in
      let client = try Client(port: running.port)
      try await client.send(running.request("GET", "/slow"))
      try await Task.sleep(for: .milliseconds(100))
      running.server.stop()
      #expect(Answer(try await client.everything()).body == "done")
    }
  }

  @Test("an answer on its way is read to its end, whoever ends the connection")
  func sends() async throws {
    let parts: [@Sendable (RunningServer, Client) -> Void] = [
      { running, _ in running.server.stop() }, { _, client in client.endSending() },
    ]
    for part in parts {
      try await RunningServer.during { running async throws in
        let client = try Client(port: running.port)
        try await client.send("GET /large HTTP/1.1\r\nHost: \(running.host)\r\n\r\n")
        let start = try await client.read(until: "xxx")
        part(running, client)
        let rest = try await client.everything()
        #expect(Answer(start + rest).body.utf8.count == TestDesk.large)
      }
    }
  }

  @Test("stopped before it runs, it ends at once")
  func early() async throws {
    let server = LocalServer(desk: TestDesk(), settings: Settings())
    server.stop()
    try await server.run { _ in }
  }

  @Test("a port that another program listens on is named")
  func inUse() async throws {
    try await RunningServer.during { running async throws in
      let second = LocalServer(desk: TestDesk(), settings: Settings(port: running.port))
      await #expect(throws: ServingError.portInUse(running.port)) {
        try await second.run { _ in }
      }
      #expect("\(ServingError.portInUse(8080))".contains("port 8080 is in use"))
    }
  }
}
