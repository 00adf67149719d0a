import NIOCore
import NIOHTTP1

/// Events to one listener, in the form of server-sent events, until either side ends it.
///
/// Each event is on its way to the client before the next is taken, so that a slow reader costs what its desk keeps
/// for it and no more; one that takes nothing for too long is cut off, and its page comes again.
struct EventFeed: Sendable {
  let channel: any Channel
  let service: Service

  /// Sends events as they come.
  func run() async {
    // Listens before it says so: whoever saw the head misses nothing.
    let events = await service.desk.events()
    let beat = Task {
      while (try? await Task.sleep(for: .seconds(service.limits.heartbeat))) != nil {
        guard await sends(": still here\n\n") else { return }
      }
    }
    defer { beat.cancel() }
    if await sends("retry: 1000\n\n") {
      for await text in events {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard await sends(lines.map { "data: \($0)\n" }.joined() + "\n") else { break }
      }
    }
    channel.close(promise: nil)
  }

  /// Whether a client took some text in time.
  private func sends(_ text: String) async -> Bool {
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text)))
    let late = channel.eventLoop.scheduleTask(
      in: .milliseconds(Int64(service.limits.answerTime * 1000))
    ) { [channel] in channel.close(promise: nil) }
    defer { late.cancel() }
    return (try? await channel.writeAndFlush(part)) != nil && !Task.isCancelled
  }
}
