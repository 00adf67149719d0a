import FlyingSocks
import Foundation

/// One client's connection: requests are read, checked and answered one after the other.
struct Connection: Sendable {
  let socket: AsyncSocket
  let address: String
  let service: Service

  private struct Request: Sendable {
    let admission: Guard.Admission
    let body: [UInt8]
    let keepsOpen: Bool
  }

  /// Answers until the client leaves, is refused, or the server stops.
  func serve() async {
    let reader = RequestReader(socket, limits: service.limits)
    do {
      while try await answerNext(reader) {}
    } catch let refusal as Refusal {
      await refuse(refusal, reader)
    } catch {
      // The client is gone or the server stops: there is nobody to tell.
    }
  }

  /// Answers one request.
  ///
  /// - Returns: Whether there may be another.
  private func answerNext(_ reader: RequestReader) async throws -> Bool {
    let limits = service.limits
    guard
      let came = try? await service.deadlines.within(
        limits.idleTime, { try await reader.waitForRequest() }), came
    else { return false }
    let request: Request
    do {
      request = try await service.deadlines.within(limits.requestTime) { try await read(reader) }
    } catch is Expired {
      throw Refusal(408, "the request took too long")
    }
    if request.admission.wantsEvents {
      try await EventFeed(connection: self).run()
      return false
    }
    let keepsOpen = request.keepsOpen && !Task.isCancelled
    try await answer(request, keepsOpen: keepsOpen)
    return keepsOpen
  }

  /// Reads a request; its body only after its head was let through.
  private func read(_ reader: RequestReader) async throws -> Request {
    let head = try await reader.head()
    try service.traffic.count(address)
    let admission = try service.guarding.admit(head)
    if head.headers["expect"]?.lowercased() == "100-continue" {
      try await socket.write(Data("HTTP/1.1 100 Continue\r\n\r\n".utf8))
    }
    let body = try await reader.body(admission.framing)
    return Request(admission: admission, body: body, keepsOpen: head.keepsOpen)
  }

  private func answer(_ request: Request, keepsOpen: Bool) async throws {
    let admission = request.admission
    let ask = Ask(
      admission.method, admission.target.path, query: admission.target.query, body: request.body,
      isFacilitator: admission.isFacilitator)
    // What a desk has begun it ends, also when the server stops meanwhile.
    let reply = await Task { await service.desk.answer(ask) }.value
    let head = ReplyHead(
      status: reply.status, type: reply.type, length: reply.body.count, keepsOpen: keepsOpen)
    try await send(head.bytes + (admission.isHead ? [] : reply.body))
  }

  /// Sends bytes to a client that takes them in time.
  func send(_ bytes: [UInt8]) async throws {
    let data = Data(bytes)
    try await service.deadlines.within(service.limits.answerTime) { try await socket.write(data) }
  }

  /// Says why not, and ends the connection in such a way that the client can read it.
  private func refuse(_ refusal: Refusal, _ reader: RequestReader) async {
    guard (try? await send(refusal.bytes)) != nil else { return }
    socket.endSending()
    // Closed with bytes unread, a connection is reset, and the answer is lost with it.
    try? await service.deadlines.within(1) { try await reader.forget(upTo: 1 << 20) }
  }
}
