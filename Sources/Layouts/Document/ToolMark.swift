/// How a workbook says which tool wrote it: in its description, and in a row of Log or About.
public struct ToolMark: Hashable, Sendable {
  /// The tool's name and version.
  public let version: String

  /// Marks what a version writes.
  public init(version: String) { self.version = version }

  /// Reads the description of a workbook; nil where it is not ours.
  public init?(comments: String) {
    guard comments.hasPrefix(ToolMark.words) else { return nil }
    self.init(version: String(comments.dropFirst(ToolMark.words.count)))
  }

  /// The description of a workbook.
  public var comments: String { ToolMark.words + version }

  /// The words of the row that names the tool.
  public static let label = "Tool"

  /// The words of the row that names a scenario file, above its fingerprint.
  public static let fileLabel = "File"

  /// The words of the row that holds the fingerprint of the scenario files.
  public static let fingerprintLabel = "Fingerprint of the inputs"

  private static let words = "Written by "
}
