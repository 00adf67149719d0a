import Glibc
import NIOCore
import NIOHTTP1
import NIOPosix

/// An address on this machine at which a desk answers.
///
/// ```swift
/// let server = LocalServer(desk: desk, settings: Settings(port: 8080))
/// try await server.run { address in print(address.pages(settings)) }
/// ```
///
/// What reaches the desk was asked by a page of this server, or by a program of somebody who knows
/// its token, in plain HTTP of bounded size. Everything else is refused with a status from 400 on.
public final class LocalServer: Sendable {
  private let desk: any Desk
  private let settings: Settings
  private let ending: AsyncStream<Void>
  private let ender: AsyncStream<Void>.Continuation

  /// Prepares a server, which does not yet listen.
  public init(desk: any Desk, settings: Settings) {
    self.desk = desk
    self.settings = settings
    (ending, ender) = AsyncStream<Void>.makeStream()
  }

  /// Ends `run`: what is being answered is answered, streams of events end, the port is free.
  public func stop() { ender.finish() }

  /// Listens until `stop()`; a server runs once.
  ///
  /// - Parameter whenReady: Called once, with the port that was taken, when clients can come.
  /// - Throws: `ServingError` when it cannot listen.
  public func run(whenReady: @Sendable (Address) -> Void) async throws {
    let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
    do {
      try await serve(on: group, whenReady)
    } catch {
      try? await group.shutdownGracefully()
      throw error
    }
    try? await group.shutdownGracefully()
  }

  private func serve(
    on group: MultiThreadedEventLoopGroup, _ whenReady: @Sendable (Address) -> Void
  ) async throws {
    let connections = Connections()
    let listener = try await listen(on: group, connections)
    let port = UInt16(listener.localAddress?.port ?? 0)
    whenReady(Address(port: port, hosts: settings.isShared ? Address.networks() : ["127.0.0.1"]))
    for await _ in ending {}
    try? await listener.close()
    await connections.end()
  }

  private func listen(
    on group: MultiThreadedEventLoopGroup, _ connections: Connections
  ) async throws(ServingError) -> any Channel {
    let traffic = Traffic(settings.limits)
    let bootstrap = ServerBootstrap(group: group)
      .serverChannelOption(.backlog, value: 256)
      .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
      .childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
      // Who says that nothing more comes still wants the answer.
      .childChannelOption(.allowRemoteHalfClosure, value: true)
      .childChannelInitializer { [desk, settings] channel in
        connections.add(channel)
        let service = Service(
          desk: desk, guarding: Guard(settings, port: UInt16(channel.localAddress?.port ?? 0)),
          traffic: traffic, limits: settings.limits)
        return channel.eventLoop.makeCompletedFuture {
          try LocalServer.prepare(channel, service)
        }
      }
    do {
      return try await bootstrap.bind(
        host: settings.isShared ? "0.0.0.0" : "127.0.0.1", port: Int(settings.port)
      ).get()
    } catch {
      throw ServingError(error, port: settings.port)
    }
  }

  /// Puts the handlers of a connection in order: bytes, HTTP, one request after the other, answers.
  private static func prepare(_ channel: any Channel, _ service: Service) throws {
    let refuser = Refuser()
    let pipeline = channel.pipeline.syncOperations
    try pipeline.addHandler(FirstByte())
    try pipeline.addHandler(HTTPResponseEncoder())
    try pipeline.addHandler(
      ByteToMessageHandler(
        HTTPRequestDecoder(
          leftOverBytesStrategy: .dropBytes, limitConfiguration: bounds(service.limits))))
    try pipeline.addHandler(refuser)
    try pipeline.addHandler(HTTPServerPipelineHandler())
    try pipeline.addHandler(
      ClientHandler(
        service, address: channel.remoteAddress?.ipAddress ?? "", refuser: refuser))
  }

  /// What the library keeps of a head before it hands it over; the address counts as a header there.
  private static func bounds(_ limits: Limits) -> NIOHTTPDecoderLimitConfiguration {
    var bounds = NIOHTTPDecoderLimitConfiguration()
    bounds.maxHeaderListSize = limits.target + limits.headers
    bounds.maxHeaderFieldSize = bounds.maxHeaderListSize
    bounds.maxHeaderFieldCount = limits.headerCount
    return bounds
  }
}

extension ServingError {
  /// Why a port cannot be listened on, as the system says it.
  fileprivate init(_ error: any Error, port: UInt16) {
    switch (error as? IOError)?.errnoCode {
    case EADDRINUSE: self = .portInUse(port)
    case EACCES: self = .portNotPermitted(port)
    default: self = .cannotListen(port, "\(error)")
    }
  }
}
