import Dispatch
import Foundation
import Serving
import WorkshopServer

/// Serves a desk until Ctrl-C, and says where.
struct WorkshopRun {
  /// What answers.
  let desk: WorkshopDesk
  /// Where to listen and who may come.
  let settings: Settings
  /// Whether the facilitator's page is opened in the browser.
  let opensBrowser: Bool

  /// Serves until SIGINT or SIGTERM.
  ///
  /// - Throws: `CommandFailure` with exit code 73 where the address cannot be had.
  func run() throws {
    let server = LocalServer(desk: desk, settings: settings)
    let signals = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number)
      source.setEventHandler { server.stop() }
      source.resume()
      return source
    }
    defer { for source in signals { source.cancel() } }
    let failure = Waiting.result { () async -> ServingError? in
      do {
        try await server.run { address in tell(address) }
        return nil
      } catch {
        return error as? ServingError ?? .cannotListen(settings.port, "\(error)")
      }
    }
    if let failure { throw CommandFailure(code: "serving", "error: \(failure)", exitCode: 73) }
  }

  /// Says on standard output where the page is, at once: a program may wait for it.
  private func tell(_ address: Address) {
    let facilitators = address.facilitatorPages(settings)
    let lines =
      address.pages(settings).map { "workshop: \($0)" }
      + facilitators.map { "facilitator: \($0)" }
    try? Messages.show(lines.joined(separator: "\n") + "\n")
    Messages.say("Ctrl-C ends the workshop; nothing is lost.")
    if opensBrowser, let page = facilitators.first { WorkshopRun.open(page) }
  }

  /// Opens a page in the browser of the desktop; says so where there is none.
  private static func open(_ page: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["xdg-open", page]
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      Messages.say("no browser could be opened; open the address above")
    }
  }
}

/// Lets a command wait for what is done at the same time.
enum Waiting {
  /// What some work gives, once it is done.
  static func result<Value: Sendable>(_ work: @escaping @Sendable () async -> Value) -> Value {
    let done = DispatchSemaphore(value: 0)
    nonisolated(unsafe) var value: Value?
    Task {
      value = await work()
      done.signal()
    }
    while true {
      done.wait()
      if let value { return value }
    }
  }
}
