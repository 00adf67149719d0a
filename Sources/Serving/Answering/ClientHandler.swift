import NIOCore
import NIOHTTP1

/// One client's connection: requests are checked and answered one after the other.
///
/// The library reads and writes HTTP, and hands over one request at a time; everything here happens on the
/// connection's event loop.
final class ClientHandler: ChannelInboundHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias OutboundOut = HTTPServerResponsePart

  /// What the server asks a connection for when it stops.
  struct Ending: Sendable {}

  /// What the connection is doing.
  private enum State {
    /// Nothing, and no byte of a request came.
    case waiting
    /// Bytes of a request come.
    case reading
    /// A request was let through, and its body comes.
    case receiving(Guard.Admission, body: [UInt8], keepsOpen: Bool)
    /// The desk works on it.
    case answering(keepsOpen: Bool)
    /// Events are sent as they come.
    case feeding(Task<Void, Never>)
    /// It was refused; what still comes is thrown away.
    case refused
  }

  private let service: Service
  private let address: String
  private let refuser: Refuser
  private var state = State.waiting
  private var isCounted = false
  /// Whether the connection ends with what is being answered and sent.
  private var isEnding = false
  /// Answers of which the client has not yet taken all.
  private var unsent = 0
  private var deadline: Scheduled<Void>?

  init(_ service: Service, address: String, refuser: Refuser) {
    self.service = service
    self.address = address
    self.refuser = refuser
  }

  func channelActive(context: ChannelHandlerContext) {
    do {
      try service.traffic.open(address)
      isCounted = true
      close(context, after: service.limits.idleTime)
    } catch {
      refuse(error, context)
    }
    context.fireChannelActive()
  }

  func channelInactive(context: ChannelHandlerContext) {
    deadline?.cancel()
    if isCounted { service.traffic.close(address) }
    if case .feeding(let feed) = state {
      feed.cancel()
      service.traffic.closeStream()
    }
    state = .refused
    context.fireChannelInactive()
  }

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    do {
      switch unwrapInboundIn(data) {
      case .head(let head): try begin(head, context)
      case .body(let bytes): try receive(bytes)
      case .end(let trailers): try finish(trailers, context)
      }
    } catch let refusal as Refusal {
      refuse(refusal, context)
    } catch {
      context.close(promise: nil)
    }
  }

  /// What is no HTTP is told so, and ends the connection.
  func errorCaught(context: ChannelHandlerContext, error: any Error) {
    // Once refused, a client may still send, and has a second to read why.
    if case .refused = state { return }
    switch error {
    case HTTPParserError.headerOverflow: refuse(Refusal(431, "too many headers"), context)
    case is HTTPParserError:
      refuse(.malformed("this is not HTTP"), context)
    default: context.close(promise: nil)
    }
  }

  func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
    switch event {
    case is FirstByte.Came where isWaiting:
      state = .reading
      after(service.limits.requestTime, context) { handler, context in
        handler.refuse(Refusal(408, "the request took too long"), context)
      }
    case is Ending: end(context)
    case ChannelEvent.inputClosed: end(context)
    default: break
    }
    context.fireUserInboundEventTriggered(event)
  }

  private var isWaiting: Bool { if case .waiting = state { true } else { false } }
}

// A request, from its head to its answer.
extension ClientHandler {
  /// Lets a head through, or says why not, before anything of the body is kept.
  private func begin(_ head: HTTPRequestHead, _ context: ChannelHandlerContext) throws {
    if case .refused = state { return }
    // Nobody would get the answer.
    if isEnding { return }
    let head = try RequestHead(head, limits: service.limits)
    try service.traffic.count(address)
    let admission = try service.guarding.admit(head)
    if head.headers["expect"]?.lowercased() == "100-continue" {
      context.writeAndFlush(
        wrapOutboundOut(.head(HTTPResponseHead(version: .http1_1, status: .continue))),
        promise: nil)
    }
    state = .receiving(admission, body: [], keepsOpen: head.keepsOpen)
  }

  private func receive(_ bytes: ByteBuffer) throws(Refusal) {
    guard case .receiving(let admission, var body, let keepsOpen) = state else { return }
    // A request that asks to see something may send nothing.
    guard body.count + bytes.readableBytes <= (admission.method == .post ? service.limits.body : 0)
    else { throw Guard.tooLarge }
    body += bytes.readableBytesView
    state = .receiving(admission, body: body, keepsOpen: keepsOpen)
  }

  private func finish(_ trailers: HTTPHeaders?, _ context: ChannelHandlerContext) throws {
    guard case .receiving(let admission, let body, let keepsOpen) = state else { return }
    guard trailers == nil else { throw Refusal.malformed("headers after the body") }
    deadline?.cancel()
    guard !admission.wantsEvents else { return try feed(context) }
    let ask = Ask(
      admission.method, admission.target.path, query: admission.target.query, body: body,
      isFacilitator: admission.isFacilitator)
    state = .answering(keepsOpen: keepsOpen)
    let answer = context.eventLoop.makePromise(of: Reply.self)
    answer.completeWithTask { [desk = service.desk] in await desk.answer(ask) }
    let isolated = answer.futureResult.assumeIsolated()
    isolated.whenSuccess { reply in self.send(reply, isHead: admission.isHead, context) }
  }

  private func send(_ reply: Reply, isHead: Bool, _ context: ChannelHandlerContext) {
    guard case .answering(let wantsMore) = state else { return }
    isEnding = isEnding || !wantsMore
    let head = ReplyHead(
      status: reply.status, type: reply.type, length: reply.body.count, keepsOpen: !isEnding)
    state = .waiting
    close(context, after: service.limits.answerTime)
    write(head, isHead ? [] : reply.body, context)
  }

  /// Says why not, and ends the connection once the client has read it, or after a second.
  private func refuse(_ refusal: Refusal, _ context: ChannelHandlerContext) {
    if case .refused = state { return }
    // What comes after a request that said it is the last gets no answer of its own.
    if isEnding, unsent > 0 { return }
    let isAnswering = if case .answering = state { true } else { false }
    state = .refused
    guard !isAnswering else { return context.close(promise: nil) }
    refuser.write(refusal)
    close(context, after: 1)
  }

  private func write(_ head: ReplyHead, _ body: [UInt8], _ context: ChannelHandlerContext) {
    unsent += 1
    context.write(wrapOutboundOut(.head(head.head)), promise: nil)
    if !body.isEmpty {
      context.write(
        wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))),
        promise: nil)
    }
    let sent = context.eventLoop.makePromise(of: Void.self)
    sent.futureResult.assumeIsolated().whenComplete { _ in self.sent(context) }
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: sent)
  }

  /// Takes note that a client took an answer, and waits for its next request, if there may be one.
  private func sent(_ context: ChannelHandlerContext) {
    unsent -= 1
    if isEnding { return end(context) }
    if isWaiting { close(context, after: service.limits.idleTime) }
  }
}

// Events, deadlines and the end.
extension ClientHandler {
  /// Sends events as they come, until the client leaves, reads too slowly, or the server stops.
  private func feed(_ context: ChannelHandlerContext) throws(Refusal) {
    try service.traffic.openStream()
    let head = ReplyHead(
      status: 200, type: "text/event-stream; charset=utf-8", length: nil, keepsOpen: false)
    let feed = EventFeed(channel: context.channel, service: service)
    context.write(wrapOutboundOut(.head(head.head)), promise: nil)
    state = .feeding(Task { await feed.run() })
  }

  /// Ends the connection once nothing is being answered or sent any more.
  private func end(_ context: ChannelHandlerContext) {
    isEnding = true
    switch state {
    case .answering: break
    case .waiting, .reading, .receiving: if unsent == 0 { context.close(promise: nil) }
    case .feeding, .refused: context.close(promise: nil)
    }
  }

  /// Ends the connection after so many seconds, unless something else happens first.
  private func close(_ context: ChannelHandlerContext, after seconds: Double) {
    after(seconds, context) { _, context in context.close(promise: nil) }
  }

  /// Does something after so many seconds, unless something else is put off meanwhile.
  private func after(
    _ seconds: Double, _ context: ChannelHandlerContext,
    _ work: @escaping (ClientHandler, ChannelHandlerContext) -> Void
  ) {
    deadline?.cancel()
    deadline = context.eventLoop.assumeIsolated().scheduleTask(
      in: .milliseconds(Int64(seconds * 1000))
    ) { work(self, context) }
  }
}
