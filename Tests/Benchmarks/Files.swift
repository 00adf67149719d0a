import Foundation

/// Where the harness finds and leaves files.
enum Files {
  /// The folder of the package.
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
  /// The release build of the tool.
  static let tool = root.appendingPathComponent(".build/release/glidepath").path
  /// A scenario of the shipped ones: `northshire/five-years`.
  static func scenario(_ name: String) -> String {
    root.appendingPathComponent("scenarios/\(name).yaml").path
  }

  /// A file of the harness's own, in `.build/twins`.
  static func scratch(_ name: String) -> URL {
    let folder = root.appendingPathComponent(".build/twins")
    try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder.appendingPathComponent(name)
  }

  /// What numpy's programs need around them, beside them.
  static func numpy() throws -> String {
    let source = root.appendingPathComponent("Tests/Benchmarks/Twins/numpy_twin.py")
    return try write(String(contentsOf: source, encoding: .utf8), "numpy_twin.py")
  }

  /// Writes a file of the harness's own.
  static func write(_ text: String, _ name: String) throws -> String {
    let file = scratch(name)
    try Data(text.utf8).write(to: file)
    return file.path
  }
}
