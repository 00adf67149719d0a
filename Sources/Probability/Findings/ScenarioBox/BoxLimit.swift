/// One limit of a box: an input may not lie beyond it.
public struct BoxLimit: Sendable, Equatable {
  /// Which end of an input a limit cuts.
  public enum Side: Sendable {
    /// Values less than the limit lie outside.
    case lower
    /// Values greater than the limit lie outside.
    case upper
  }

  /// The position of the input's column.
  public let input: Int
  /// Whether values below or above it lie outside.
  public let side: Side
  /// The last value that lies inside, in the unit of the input; a value of a trial.
  public let value: Double

  /// Whether a value of the input lies beyond the limit.
  func excludes(_ other: Double) -> Bool { side == .lower ? other < value : other > value }
}
