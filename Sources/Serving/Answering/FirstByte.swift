import NIOCore

/// Tells the handlers behind it that bytes came, before anybody makes sense of them.
///
/// A request that is never finished would otherwise show nowhere: the library tells of a head once it has all of it.
final class FirstByte: ChannelInboundHandler {
  typealias InboundIn = ByteBuffer

  /// Bytes came.
  struct Came: Sendable {}

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    context.fireUserInboundEventTriggered(Came())
    context.fireChannelRead(data)
  }
}
