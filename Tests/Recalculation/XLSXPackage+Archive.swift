public import Foundation

extension XLSXPackage {
  /// Reads a file.
  public init(reading file: URL) throws {
    let parts = try TemporaryFolder.use { folder in
      let contents = folder.appendingPathComponent("contents", isDirectory: true)
      try Self.unzip.run(["-q", "-d", contents.path, file.standardizedFileURL.path], in: folder)
      return try Self.parts(in: contents)
    }
    self.init(markup: parts)
  }

  /// Writes the package to a file, over one that is there.
  public func write(to file: URL) throws {
    try TemporaryFolder.use { folder in
      let contents = folder.appendingPathComponent("contents", isDirectory: true)
      for (path, part) in parts {
        let target = contents.appendingPathComponent(path)
        try FileManager.default.createDirectory(
          at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(part.bytes).write(to: target)
      }
      let archive = folder.appendingPathComponent("archive.xlsx")
      try Self.zip.run(["-q", "-X", "-r", archive.path, "."], in: contents)
      try Data(contentsOf: archive).write(to: file, options: .atomic)
    }
  }

  private static let zip = ForeignProgram(name: "zip", seconds: 30)
  private static let unzip = ForeignProgram(name: "unzip", seconds: 30)

  private static func parts(in folder: URL) throws -> [String: Markup] {
    var parts: [String: Markup] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
      else { continue }
      parts[path] = Markup(Array(try Data(contentsOf: file)))
    }
    return parts
  }
}
