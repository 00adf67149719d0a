import Foundation
import Glibc

/// A client that sends the bytes it is told, right or wrong.
///
/// Waiting is done beside the threads of Swift's tasks: there are as few of them as processors, and
/// the server needs them.
final class Client: Sendable {
  private let file: Int32

  struct Failure: Error {
    let call: String
    let number: Int32
  }

  /// Connects, and waits ten seconds at most for whatever comes.
  init(port: UInt16) throws {
    file = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var wait = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(file, SOL_SOCKET, SO_RCVTIMEO, &wait, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(file, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard result == 0 else { throw Failure(call: "connect", number: errno) }
  }

  deinit { close(file) }

  /// Sends text; what the server does not take any more is not sent.
  func send(_ text: String) async throws {
    try await beside { [file] in
      var rest = ArraySlice(text.utf8)
      while !rest.isEmpty {
        let sent = rest.withUnsafeBytes {
          Glibc.send(file, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
        }
        guard sent > 0 else { return }
        rest = rest.dropFirst(sent)
      }
    }
  }

  /// Says that nothing more comes.
  func endSending() { shutdown(file, Int32(SHUT_WR)) }

  /// What comes next, at least one byte; empty when the server closed.
  func next() async throws -> String {
    try await beside { [file] in
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = recv(file, &bytes, bytes.count, 0)
      if count < 0, errno != ECONNRESET { throw Failure(call: "recv", number: errno) }
      return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
    }
  }

  /// Reads until some text came, or the server closed.
  func read(until end: String) async throws -> String {
    var came = ""
    while !came.contains(end) {
      let more = try await next()
      if more.isEmpty { break }
      came += more
    }
    return came
  }

  /// Reads until the server closes.
  func everything() async throws -> String {
    var came = ""
    while true {
      let more = try await next()
      if more.isEmpty { return came }
      came += more
    }
  }

  private func beside<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    let result: Result<T, any Error> = await withCheckedContinuation { continuation in
      Thread.detachNewThread { continuation.resume(returning: Result { try work() }) }
    }
    return try result.get()
  }
}
