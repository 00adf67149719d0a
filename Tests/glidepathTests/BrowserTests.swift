import Foundation
import Testing

/// The workshop in a real browser: programs below `Browser`, each of which says what it saw.
///
/// They run one after the other, since each starts a server and one browser or two.
@Suite(.serialized) struct BrowserTests {
  /// The programs by name; each holds one thing that people rely on.
  static let programs = [
    "loads", "moves", "instep", "agreement", "proposals", "alerts", "explains", "package",
    "keyboard", "zoom", "accessible", "refuses",
  ]

  @Test("the workshop in Chromium", arguments: programs)
  func holds(_ program: String) throws { try Program(program).run() }

  @Test("the board paper in Chromium")
  func paper() throws { try Program("paper").run(Program.proves ? "all" : "first") }

  @Test("no answered step is lost when the server is killed")
  func restores() throws { try Program("restores").run(Program.proves ? "50" : "3") }

  @Test("every program is run")
  func programsAreRun() throws {
    let others: Set = [
      "tool", "window", "page", "hostile", "response", "paper", "restores",
    ]
    let files = try FileManager.default.contentsOfDirectory(atPath: Program.folder.path)
    let found = Set(files.filter { $0.hasSuffix(".py") }.map { String($0.dropLast(3)) })
    #expect(found.subtracting(others) == Set(BrowserTests.programs))
  }
}

/// A program that drives the built tool through Chromium.
private struct Program {
  static let folder = Shipped.root.appendingPathComponent("Tests/glidepathTests/Browser")
  static let proves = ProcessInfo.processInfo.environment["GLIDEPATH_PROVE"] != nil
  private let name: String

  init(_ name: String) { self.name = name }

  /// Runs it; what it saw is the message where it fails.
  func run(_ arguments: String...) throws {
    let output = FileManager.default.temporaryDirectory.appendingPathComponent(
      "\(name)-\(UUID().uuidString).txt")
    _ = FileManager.default.createFile(atPath: output.path, contents: nil)
    defer { try? FileManager.default.removeItem(at: output) }
    let process = Process()
    // Debian's own, which has Debian's libraries.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    // No compiled copies beside the programs.
    process.arguments = ["-B", Program.folder.appendingPathComponent("\(name).py").path]
    process.arguments?.append(Bundle.main.bundleURL.appendingPathComponent("glidepath").path)
    process.arguments?.append(contentsOf: arguments)
    let handle = try FileHandle(forWritingTo: output)
    (process.standardOutput, process.standardError) = (handle, handle)
    try process.run()
    process.waitUntilExit()
    let saw = try String(contentsOf: output, encoding: .utf8)
    #expect(process.terminationStatus == 0, "\(name).py saw:\n\(saw)")
  }
}
