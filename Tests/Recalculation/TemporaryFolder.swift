public import Foundation

/// A folder of its own for one piece of work, gone when the work is done.
public enum TemporaryFolder {
  /// Makes a folder, lets the work use it, and removes it, whether the work succeeds or not.
  public static func use<Result>(_ work: (URL) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("recalculation-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try work(folder)
  }
}
