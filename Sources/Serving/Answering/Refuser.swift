import NIOCore
import NIOHTTP1

/// Writes the last answer of a connection, whatever the handlers behind it wait for.
///
/// It stands between the library's encoder and what puts answers in the order of requests: a request that is no HTTP,
/// or never ends, has no place in that order.
final class Refuser: ChannelOutboundHandler {
  typealias OutboundIn = HTTPServerResponsePart
  typealias OutboundOut = HTTPServerResponsePart

  private var context: ChannelHandlerContext?

  func handlerAdded(context: ChannelHandlerContext) { self.context = context }
  func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

  /// Says why not, and that nothing more comes; what the client still sends is read and thrown away, as a connection
  /// that is closed with bytes unread is reset, and the answer is lost with it.
  func write(_ refusal: Refusal) {
    guard let context else { return }
    let body = Array((refusal.words + "\n").utf8)
    let head = ReplyHead(
      status: refusal.status, type: "text/plain; charset=utf-8", length: body.count,
      keepsOpen: false, retryAfter: refusal.retryAfter, allow: refusal.allow)
    context.write(wrapOutboundOut(.head(head.head)), promise: nil)
    context.write(
      wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(bytes: body)))),
      promise: nil)
    context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
    context.close(mode: .output, promise: nil)
  }
}
