import Foundation

/// The built tool, run as a person would run it.
enum BuiltTool {
  /// What a run gave back.
  struct Outcome {
    let status: Int32
    let output: String
    let messages: String
  }

  /// Runs the tool in a folder and waits for it; what it prints goes to `target` where one is named,
  /// a small `input` comes through a pipe, and no more than so many files may be open.
  static func run(
    _ arguments: [String], in folder: URL, output target: FileHandle? = nil, input: String? = nil,
    mostHandles: Int? = nil
  ) throws -> Outcome {
    let process = Process()
    let tool = Bundle.main.bundleURL.appendingPathComponent("glidepath")
    if let mostHandles {
      process.executableURL = URL(fileURLWithPath: "/bin/sh")
      process.arguments =
        ["-c", "ulimit -n \(mostHandles); exec \"$0\" \"$@\"", tool.path] + arguments
    } else {
      process.executableURL = tool
      process.arguments = arguments
    }
    process.currentDirectoryURL = folder
    let output = folder.appendingPathComponent(".output.txt")
    let messages = folder.appendingPathComponent(".messages.txt")
    for file in [output, messages] {
      _ = FileManager.default.createFile(atPath: file.path, contents: nil)
    }
    process.standardOutput = try target ?? FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: messages)
    if let input {
      let pipe = Pipe()
      try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try pipe.fileHandleForWriting.close()
      process.standardInput = pipe
    }
    try process.run()
    process.waitUntilExit()
    defer { for file in [output, messages] { try? FileManager.default.removeItem(at: file) } }
    return Outcome(
      status: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      messages: try String(contentsOf: messages, encoding: .utf8))
  }
}
