import NIOCore
import NIOHTTP1

/// Events to one listener, in the form of server-sent events, until either side ends it.
///
/// A client that reads too slowly, or nothing for too long, is cut off, and its page comes again: one event lost
/// would leave the page in the past.
struct EventFeed: Sendable {
  let channel: any Channel
  let service: Service

  /// Sends events as they come.
  func run() async {
    // Listens before it says so: whoever saw the head misses nothing.
    let events = await service.desk.events()
    let (inbox, collector) = collect(events)
    defer { collector.cancel() }
    let beat = Task {
      while (try? await Task.sleep(for: .seconds(service.limits.heartbeat))) != nil {
        guard await sends(": still here\n\n") else { return }
      }
    }
    defer { beat.cancel() }
    if await sends("retry: 1000\n\n") {
      for await text in inbox {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        guard await sends(lines.map { "data: \($0)\n" }.joined() + "\n") else { break }
      }
    }
    channel.close(promise: nil)
  }

  /// Takes events off the desk at once, so that none are lost there, and keeps as many as the limits say.
  private func collect(_ events: AsyncStream<String>) -> (AsyncStream<String>, Task<Void, Never>) {
    let (inbox, inlet) = AsyncStream<String>.makeStream(
      bufferingPolicy: .bufferingOldest(service.limits.backlog))
    let collector = Task {
      for await text in events {
        if case .dropped = inlet.yield(text) {
          channel.close(promise: nil)
          break
        }
      }
      inlet.finish()
    }
    return (inbox, collector)
  }

  /// Whether a client took some text in time.
  private func sends(_ text: String) async -> Bool {
    let part = HTTPServerResponsePart.body(.byteBuffer(ByteBuffer(string: text)))
    // A loop that was shut down takes no tasks.
    guard channel.isActive, !Task.isCancelled else { return false }
    let late = channel.eventLoop.scheduleTask(
      in: .milliseconds(Int64(service.limits.answerTime * 1000))
    ) { [channel] in channel.close(promise: nil) }
    defer { late.cancel() }
    return (try? await channel.writeAndFlush(part)) != nil && !Task.isCancelled
  }
}
