import FlyingSocks

/// Events to one listener, in the form of server-sent events, until either side ends it.
struct EventFeed: Sendable {
  let connection: Connection

  private enum Piece: Sendable {
    case event(String)
    case heartbeat

    var bytes: [UInt8] {
      switch self {
      case .event(let text):
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        return Array((lines.map { "data: \($0)\n" }.joined() + "\n").utf8)
      case .heartbeat: return Array(": still here\n\n".utf8)
      }
    }
  }

  /// Sends events as they come.
  func run() async throws {
    let service = connection.service
    try service.traffic.openStream()
    defer { service.traffic.closeStream() }
    // Listens before it says so: whoever saw the head misses nothing.
    let events = await service.desk.events()
    let head = ReplyHead(
      status: 200, type: "text/event-stream; charset=utf-8", length: nil, keepsOpen: false)
    try await connection.send(head.bytes + Array("retry: 1000\n\n".utf8))
    await feed(events)
  }

  /// Runs until the first of: no more events, a client that left, and one that reads too slowly.
  private func feed(_ events: AsyncStream<String>) async {
    let limits = connection.service.limits
    let (pieces, inbox) = AsyncStream<Piece>.makeStream(
      bufferingPolicy: .bufferingOldest(limits.backlog))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await collect(events, into: inbox) }
      group.addTask { await beat(every: limits.heartbeat, into: inbox) }
      group.addTask { _ = try? await connection.socket.read(atMost: 16) }
      group.addTask {
        for await piece in pieces {
          guard (try? await connection.send(piece.bytes)) != nil else { return }
        }
      }
      await group.next()
      group.cancelAll()
    }
  }

  /// Takes events off the desk at once, so that none pile up there.
  private func collect(
    _ events: AsyncStream<String>, into inbox: AsyncStream<Piece>.Continuation
  ) async {
    for await text in events {
      // One event lost would leave a page in the past: rather cut it off, it comes again.
      if case .dropped = inbox.yield(.event(text)) { return }
    }
  }

  private func beat(
    every seconds: Double, into inbox: AsyncStream<Piece>.Continuation
  ) async {
    while (try? await Task.sleep(for: .seconds(seconds))) != nil { inbox.yield(.heartbeat) }
  }
}
