public import Modelling
public import SourceText

/// Two uncertain inputs that move together, or one against the other.
public struct Correlation: Hashable, Sendable {
  /// The input that the file names first.
  public let first: InputID
  /// The other one.
  public let second: InputID
  /// Spearman's rank correlation between the two, from -1 to 1 and never 0.
  public let rank: Double
  /// Where it is from; empty where nobody says.
  public let source: String
  /// A remark; empty where there is none.
  public let note: String
  /// Where the file states it.
  public let position: SourcePosition
}
