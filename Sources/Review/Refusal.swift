/// A change to a workbook that no scenario file can take over, and why.
public struct Refusal: Hashable, Sendable, CustomStringConvertible {
  /// The sheet and the cell, or the sheet alone.
  public let place: String
  /// What stands in the row: the path of an input, the words of a line; empty where nothing does.
  public let subject: String
  /// Why it is refused, and what to do instead.
  public let reason: String

  init(_ place: String, _ subject: String, _ reason: String) {
    self.place = place
    self.subject = subject
    self.reason = reason
  }

  /// All of it on one line.
  public var description: String {
    subject.isEmpty ? "\(place) \(reason)" : "\(place) (\(subject)) \(reason)"
  }
}
