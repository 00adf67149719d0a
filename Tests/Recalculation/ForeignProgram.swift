internal import Foundation

/// A program of the system that is run, waited for, and stopped when it takes too long.
struct ForeignProgram {
  /// The command, looked for on the path.
  let name: String
  /// After how many seconds it is stopped.
  let seconds: Int

  /// Runs the program in a folder and returns what it printed, messages included.
  ///
  /// `timeout` kills the whole process group, itself included: `soffice` is a script that starts the real program.
  /// It has to be the signal that cannot be blocked, as our children inherit the blocked ones of a test's thread, and
  /// `waitUntilExit` waits for grandchildren too.
  @discardableResult
  func run(_ arguments: [String], in folder: URL) throws -> String {
    let log = folder.appendingPathComponent("log-\(UUID().uuidString)")
    try Data().write(to: log)
    let output = try FileHandle(forWritingTo: log)
    defer { try? output.close() }
    let process = process(arguments, in: folder)
    process.standardOutput = output
    process.standardError = output
    try process.run()
    process.waitUntilExit()
    let printed = String(decoding: try Data(contentsOf: log), as: UTF8.self)
    guard process.terminationReason == .exit else {
      throw RecalculationError.tookTooLong(program: name, seconds: seconds)
    }
    try judge(process.terminationStatus, printed)
    return printed
  }

  private func process(_ arguments: [String], in folder: URL) -> Process {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
    process.arguments = ["--signal=KILL", String(seconds), name] + arguments
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.environment = ProcessInfo.processInfo.environment
      .merging(["LC_ALL": "C.UTF-8"]) { $1 }
    return process
  }

  private func judge(_ status: Int32, _ printed: String) throws {
    switch status {
    case 0: return
    // This is how timeout says that it found no such program.
    case 127: throw RecalculationError.notInstalled(program: name)
    default: throw RecalculationError.failed(program: name, message: printed)
    }
  }
}
