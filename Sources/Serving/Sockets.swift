import FlyingSocks
import Glibc

/// The waiting room of all sockets of a server.
typealias Pool = SocketPool<ePoll>

extension SocketPool {
  /// Comes back once the pool is done with what it was doing.
  ///
  /// The pool wakes a task first and forgets its socket second. A socket closed in between stays on
  /// its books, and the next that gets the same number would never be woken.
  func settle() {}
}

extension Socket {
  /// A socket that listens where the settings say.
  ///
  /// - Throws: `ServingError`.
  static func listening(_ settings: Settings) throws -> Socket {
    let port = settings.port
    do {
      let socket = try Socket(domain: AF_INET)
      do {
        try socket.setValue(true, for: .localAddressReuse)
        let address: sockaddr_in =
          settings.isShared ? .inet(port: port) : try .inet(ip4: "127.0.0.1", port: port)
        try socket.bind(to: address)
        try socket.listen()
        try socket.leaveToThisProgram()
        return socket
      } catch {
        try? socket.close()
        throw error
      }
    } catch SocketError.failed(_, EADDRINUSE, _) {
      throw ServingError.portInUse(port)
    } catch SocketError.failed(_, EACCES, _) {
      throw ServingError.portNotPermitted(port)
    } catch SocketError.failed(let call, _, let why) {
      throw ServingError.cannotListen(port, "\(call): \(why)")
    }
  }

  /// The port that a listening socket got.
  var port: UInt16 {
    get throws {
      guard case .ip4(_, let port) = try sockname() else { throw SocketError.unsupportedAddress }
      return port
    }
  }

  /// The number of the other side's address.
  var peer: String? {
    guard case .ip4(let address, _)? = try? remotePeer() else { return nil }
    return address
  }

  /// Keeps a socket from programs that this one starts: they would hold the port.
  func leaveToThisProgram() throws {
    guard fcntl(file.rawValue, F_SETFD, FD_CLOEXEC) != -1 else {
      throw SocketError.makeFailed("Close on execution")
    }
  }

  /// Has small answers leave at once.
  func sendAtOnce() throws {
    try setValue(true, for: BoolSocketOption(level: Int32(IPPROTO_TCP), name: TCP_NODELAY))
  }
}

extension AsyncSocket {
  /// Tells the other side that nothing more comes; it may still send.
  func endSending() { _ = shutdown(socket.file.rawValue, Int32(SHUT_WR)) }
}
