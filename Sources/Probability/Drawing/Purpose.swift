/// What numbers are drawn for: two purposes of one seed never share a number.
public struct Purpose: Hashable, Sendable, RawRepresentable {
  /// The word that stands for the purpose.
  public let rawValue: UInt16

  /// A purpose by its word.
  public init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// The values of the inputs.
  public static let inputs = Purpose(rawValue: 0)
  /// A second, independent set of values of the same inputs, as effects by variance need.
  public static let secondInputs = Purpose(rawValue: 1)
  /// Trials that only say how far numbers reach.
  public static let reach = Purpose(rawValue: 3)
  /// Pairs of trials that effects by variance are taken from.
  public static let drivers = Purpose(rawValue: 4)

  /// The last word of a counter: numbers of the purpose.
  var numbers: UInt32 { UInt32(rawValue) }
  /// The last word of a counter: keys of the permutations behind those numbers.
  var permutations: UInt32 { UInt32(rawValue) | 1 << 16 }
}
