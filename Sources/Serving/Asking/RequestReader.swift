import FlyingSocks

/// Takes requests off a connection, byte by byte within bounds.
///
/// It never keeps more than the bounds of a head or of a body, and answers what is no HTTP as soon as
/// that can be told, not when its sender is done.
actor RequestReader {
  private let socket: AsyncSocket
  private let limits: Limits
  /// What came and was not yet taken: the next request, if a client is ahead.
  private var buffer: [UInt8] = []

  init(_ socket: AsyncSocket, limits: Limits) {
    self.socket = socket
    self.limits = limits
  }

  /// Waits for the first byte of a request; false when the client left.
  func waitForRequest() async throws -> Bool {
    if !buffer.isEmpty { return true }
    do {
      try await more()
      return true
    } catch SocketError.disconnected {
      return false
    }
  }

  /// Takes the head of a request.
  func head() async throws -> RequestHead {
    var scanned = 0
    while true {
      if let end = try endOfHead(from: &scanned) {
        let head = try RequestHead(buffer[..<end], limits: limits)
        buffer.removeFirst(end + 4)
        return head
      }
      try await more()
    }
  }

  /// Where the empty line starts, once it is there.
  private func endOfHead(from scanned: inout Int) throws(Refusal) -> Int? {
    while scanned < buffer.count {
      let byte = buffer[scanned]
      let last = scanned > 0 ? buffer[scanned - 1] : 0
      if scanned == 0, !RequestHead.isTokenByte(byte) { throw .malformed("this is not HTTP") }
      if byte == 0x0A {
        guard last == 0x0D else {
          throw .malformed("lines end with a carriage return and a line feed")
        }
        if scanned >= 3, buffer[scanned - 2] == 0x0A { return scanned - 3 }
      } else if last == 0x0D || (byte < 0x20 && byte != 0x09 && byte != 0x0D) {
        throw .malformed("control characters in a line")
      }
      scanned += 1
    }
    try checkSize()
    return nil
  }

  /// Refuses a head that is not complete and already longer than one may be.
  private func checkSize() throws(Refusal) {
    guard let line = buffer.firstIndex(of: 0x0A) else {
      // Method and version take some bytes beside the target.
      if buffer.count > limits.target + 64 { throw Refusal(414, "the address is too long") }
      return
    }
    if buffer.count - line > limits.headers { throw Refusal(431, "the headers are too long") }
  }

  /// Takes a body, however it is framed.
  func body(_ framing: Framing) async throws -> [UInt8] {
    switch framing {
    case .length(let length): return try await take(length)
    case .chunks: return try await chunks()
    }
  }

  private func chunks() async throws -> [UInt8] {
    var body: [UInt8] = []
    while true {
      let size = try Framing.chunkSize(try await line())
      guard size <= limits.body - body.count else { throw Framing.tooLarge }
      body += try await take(size)
      guard try await take(2) == [0x0D, 0x0A] else {
        throw Refusal.malformed("a chunk ends with its line, the last without trailers")
      }
      if size == 0 { return body }
    }
  }

  /// Takes the short line before a chunk.
  private func line() async throws -> ArraySlice<UInt8> {
    while true {
      if let end = buffer.firstIndex(of: 0x0A) {
        let line = buffer[...end]
        buffer.removeFirst(end + 1)
        guard line.suffix(2).first == 0x0D, line.count <= 34 else {
          throw Refusal.malformed("the line before a chunk has a size only")
        }
        return line.dropLast(2)
      }
      guard buffer.count <= 34 else { throw Refusal.malformed("a chunk has no size") }
      try await more()
    }
  }

  private func take(_ count: Int) async throws -> [UInt8] {
    while buffer.count < count { try await more() }
    defer { buffer.removeFirst(count) }
    return Array(buffer.prefix(count))
  }

  private func more() async throws {
    buffer += try await socket.read(atMost: 4096)
  }

  /// Reads on and forgets, so that a client that still sends comes to read its answer.
  func forget(upTo bytes: Int) async throws {
    var count = 0
    while count < bytes { count += try await socket.read(atMost: 4096).count }
  }
}
