/// Why a text is not that of a tally.
public struct FixedBinsTextError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1.
  public let line: Int
  /// What should have stood there.
  public let expected: String

  /// What is wrong, in a sentence.
  public var description: String {
    "line \(line) of the counted values is damaged: expected \(expected); count them anew"
  }
}
