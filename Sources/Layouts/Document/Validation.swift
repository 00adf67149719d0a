/// What an input cell accepts, and what it says when it does not.
public struct Validation: Hashable, Sendable {
  /// The cells.
  public let range: CellRange
  /// What they accept.
  public let rule: Rule
  /// The title of the message, at most 32 characters.
  public let title: String
  /// What to write instead, at most 255 characters.
  public let message: String

  /// Describes a validation.
  public init(range: CellRange, rule: Rule, title: String, message: String) {
    self.range = range
    self.rule = rule
    self.title = title
    self.message = message
  }

  /// What cells accept.
  public enum Rule: Hashable, Sendable {
    /// A number between two bounds.
    case decimal(ClosedRange<Double>)
    /// A whole number between two bounds.
    case whole(ClosedRange<Int>)
    /// One of the texts that stand in a range, which may be on another sheet.
    case oneOf(SheetRange)
  }
}
