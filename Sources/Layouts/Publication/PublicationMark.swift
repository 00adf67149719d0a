/// How a publication says what it is: in its description, and in a line of its cover.
///
/// It starts with other words than the mark of a model workbook (`ToolMark`), so that neither is taken for
/// the other.
public struct PublicationMark: Hashable, Sendable {
  /// The tool's name and version.
  public let version: String

  /// Marks what a version publishes.
  public init(version: String) { self.version = version }

  /// Reads the description of a workbook; nil where it is no publication of ours.
  public init?(comments: String) {
    guard comments.hasPrefix(PublicationMark.words) else { return nil }
    self.init(version: String(comments.dropFirst(PublicationMark.words.count)))
  }

  /// The description of a publication.
  public var comments: String { PublicationMark.words + version }

  private static let words = "Published by "

  /// The line of the cover that says so, for programs that drop descriptions.
  public static let sentence =
    "This workbook is a publication of results: it holds values and no formulas."
}
