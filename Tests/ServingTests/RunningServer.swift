import Foundation
import Serving

/// Answers what the tests ask, and tells in its answer what it was asked.
struct TestDesk: Desk {
  let broadcast = Broadcast()
  /// Bytes of an answer that the system does not take off the server at once: it keeps some 6 MB.
  static let large = 30_000_000

  func answer(_ ask: Ask) async -> Reply {
    switch (ask.method, ask.path) {
    case (.get, "/"): return text("the page")
    case (.get, "/slow"):
      let isCutShort = (try? await Task.sleep(for: .milliseconds(300))) == nil
      return text(isCutShort ? "cut short" : "done")
    case (.get, "/large"): return text(String(repeating: "x", count: TestDesk.large))
    case (_, "/told"):
      let query = ask.query.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
      let body = String(decoding: ask.body, as: UTF8.self)
      return text("\(ask.method.rawValue) \(query) \(body) \(ask.isFacilitator)")
    default: return text("nothing here", status: 404)
    }
  }

  func events() async -> AsyncStream<String> { broadcast.listen() }

  private func text(_ words: String, status: Int = 200) -> Reply {
    Reply(status: status, type: "text/plain; charset=utf-8", body: Array(words.utf8))
  }
}

/// A server that runs while a test does.
struct RunningServer {
  let server: LocalServer
  let desk: TestDesk
  let settings: Settings
  let port: UInt16

  /// What programs on this machine put into `Host`.
  var host: String { "127.0.0.1:\(port)" }

  /// Runs a server around a test, and waits until it has ended.
  static func during(
    _ settings: Settings = Settings(), _ test: @Sendable (RunningServer) async throws -> Void
  ) async throws {
    let desk = TestDesk()
    let server = LocalServer(desk: desk, settings: settings)
    let (ready, whenReady) = AsyncStream<UInt16>.makeStream()
    let run = Task {
      defer { whenReady.finish() }
      try await server.run { whenReady.yield($0.port) }
    }
    for await port in ready {
      defer { server.stop() }
      try await test(RunningServer(server: server, desk: desk, settings: settings, port: port))
      break
    }
    try await run.value
  }

  /// A request that is right, but for what a test puts into it.
  func request(
    _ method: String = "GET", _ target: String = "/", host: String? = nil,
    _ headers: [String] = [], body: String? = nil
  ) -> String {
    var lines = ["\(method) \(target) HTTP/1.1", "Host: \(host ?? self.host)", "Connection: close"]
    lines += headers
    if let body { lines.append("Content-Length: \(body.utf8.count)") }
    return lines.joined(separator: "\r\n") + "\r\n\r\n" + (body ?? "")
  }

  /// A request that sends JSON.
  func post(_ target: String = "/told", _ headers: [String] = [], body: String = "{}") -> String {
    request("POST", target, ["Content-Type: application/json"] + headers, body: body)
  }

  /// Sends text and reads until the server closes.
  func answer(to text: String) async throws -> Answer {
    let client = try Client(port: port)
    try await client.send(text)
    return Answer(try await client.everything())
  }
}

/// What came back.
struct Answer {
  let status: Int
  let headers: [String: String]
  let body: String

  init(_ text: String) {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    var lines = (parts.first ?? "").split(separator: "\r\n")
    let start = lines.isEmpty ? [] : lines.removeFirst().split(separator: " ")
    status = start.count > 1 ? Int(start[1]) ?? 0 : 0
    headers = Dictionary(
      lines.map {
        let colon = $0.firstIndex(of: ":") ?? $0.endIndex
        return (String($0[..<colon]), $0[colon...].dropFirst().trimmingCharacters(in: .whitespaces))
      }, uniquingKeysWith: { first, _ in first })
    body = parts.count > 1 ? String(parts[1]) : ""
  }
}
