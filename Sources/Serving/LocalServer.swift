import FlyingSocks
import Foundation

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
  private let end: AsyncStream<Void>.Continuation

  /// Prepares a server, which does not yet listen.
  public init(desk: any Desk, settings: Settings) {
    self.desk = desk
    self.settings = settings
    (ending, end) = AsyncStream<Void>.makeStream()
  }

  /// Ends `run`: what is being answered is answered, streams of events end, the port is free.
  public func stop() { end.finish() }

  /// Listens until `stop()`; a server runs once.
  ///
  /// - Parameter whenReady: Called once, with the port that was taken, when clients can come.
  /// - Throws: `ServingError` when it cannot listen.
  public func run(whenReady: @Sendable (Address) -> Void) async throws {
    let socket = try Socket.listening(settings)
    defer { try? socket.close() }
    let port = try socket.port
    let pool = Pool.ePoll()
    try await pool.prepare()
    let listener = try AsyncSocket(socket: socket, pool: pool)
    let service = Service(
      desk: desk, guarding: Guard(settings, port: port), traffic: Traffic(settings.limits),
      limits: settings.limits)
    let door = Door(listener: listener, pool: pool, service: service)
    whenReady(
      Address(port: port, hosts: settings.isShared ? Address.networks() : ["127.0.0.1"]))
    await withTaskGroup(of: Void.self) { group in
      group.addTask { try? await pool.run() }
      group.addTask { await service.deadlines.watch() }
      group.addTask { await door.serve(until: self.ending) }
      await group.next()
      group.cancelAll()
    }
  }
}
