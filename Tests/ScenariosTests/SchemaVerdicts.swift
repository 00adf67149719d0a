import Foundation
import Scenarios

/// What the validator says, asked once for all files.
enum SchemaVerdicts {
  /// Why files are refused, by path; valid files are missing.
  static let all = Result {
    try refused(SchemaFiles.shipped + SchemaFiles.sound + SchemaFiles.broken)
  }

  /// Whether each of some texts is refused.
  static func texts(_ texts: [String]) throws -> [Bool] {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try texts.enumerated().map { index, text in
      let file = folder.appendingPathComponent("\(index).yaml")
      try text.write(to: file, atomically: true, encoding: .utf8)
      return file.path
    }
    let found = try refused(files)
    return files.map { found[$0] != nil }
  }

  private static func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  private static func refused(_ files: [String]) throws -> [String: String] {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let schema = folder.appendingPathComponent("schema.json")
    try JSONSchema.text.write(to: schema, atomically: true, encoding: .utf8)
    let output = folder.appendingPathComponent("verdicts.txt")
    try Data().write(to: output)
    let process = Process()
    // Debian's own, which has Debian's libraries.
    process.executableURL = URL(fileURLWithPath: "/usr/bin/python3")
    let script = Place.tests.appendingPathComponent("Validation/validate.py").path
    process.arguments = [script, schema.path] + files
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw SchemaVerdictFailure(process.terminationStatus)
    }
    let lines = try String(contentsOf: output, encoding: .utf8).split(separator: "\n")
    return Dictionary(
      lines.map { line in
        let parts = line.split(separator: "\t", maxSplits: 1).map(String.init)
        return (parts[0], parts.count > 1 ? parts[1] : "")
      }, uniquingKeysWith: { first, _ in first })
  }
}

/// The validator did not run: python3-jsonschema and python3-yaml are needed.
struct SchemaVerdictFailure: Error {
  let status: Int32
  init(_ status: Int32) { self.status = status }
}
