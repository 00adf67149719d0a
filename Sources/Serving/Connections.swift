import NIOCore
import Synchronization

/// The connections of a server that are open.
final class Connections: Sendable {
  private struct Open {
    var isEnding = false
    var channels: [ObjectIdentifier: any Channel] = [:]
  }

  private let open = Mutex(Open())

  /// Takes note of a connection until it is closed; one that comes when the server stops is ended.
  func add(_ channel: any Channel) {
    let isEnding = open.withLock { open in
      open.channels[ObjectIdentifier(channel)] = channel
      return open.isEnding
    }
    channel.closeFuture.whenComplete { [self] _ in
      open.withLock { _ = $0.channels.removeValue(forKey: ObjectIdentifier(channel)) }
    }
    if isEnding { channel.close(promise: nil) }
  }

  /// Asks all connections to end, and comes back when they have.
  func end() async {
    let channels = open.withLock { open in
      open.isEnding = true
      return Array(open.channels.values)
    }
    for channel in channels {
      channel.pipeline.fireUserInboundEventTriggered(ClientHandler.Ending())
    }
    for channel in channels { try? await channel.closeFuture.get() }
  }
}
