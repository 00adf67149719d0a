import FlyingSocks
import Foundation
import Glibc

/// Where clients come in.
struct Door: Sendable {
  let listener: AsyncSocket
  let pool: Pool
  let service: Service

  /// Lets clients in until a stream ends, and comes back when all are gone.
  func serve(until ending: AsyncStream<Void>) async {
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await letIn() }
      group.addTask { for await _ in ending {} }
      await group.next()
      group.cancelAll()
    }
    await pool.settle()
  }

  private func letIn() async {
    await withDiscardingTaskGroup { connections in
      while !Task.isCancelled {
        do {
          let socket = try await listener.accept()
          connections.addTask { await serve(socket) }
        } catch is CancellationError {
          break
        } catch {
          // A client that left before it was let in, or no descriptors left: others may follow.
          try? await Task.sleep(for: .milliseconds(20))
        }
      }
      connections.cancelAll()
    }
  }

  private func serve(_ socket: AsyncSocket) async {
    defer { try? socket.close() }
    guard let address = socket.socket.peer else { return }
    do {
      try service.traffic.open(address)
    } catch {
      _ = try? socket.socket.write(Data(error.bytes))
      return
    }
    defer { service.traffic.close(address) }
    try? socket.socket.sendAtOnce()
    try? socket.socket.leaveToThisProgram()
    await Connection(socket: socket, address: address, service: service).serve()
    await pool.settle()
  }
}
