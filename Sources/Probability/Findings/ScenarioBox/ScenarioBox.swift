/// A part of the space of inputs in which an event is frequent, in words that people can use:
/// "the hospital loses where demand grows by more than 3 % and length of stay exceeds 6 days".
public struct ScenarioBox: Sendable {
  /// What a box demands of one input.
  public struct Restriction: Sendable, Equatable {
    /// The position of the input's column.
    public let input: Int
    /// The least value inside, in the unit of the input; nil where nothing is too low.
    public let lower: Double?
    /// The greatest value inside; nil where nothing is too high.
    public let upper: Double?
    /// How likely the density is by chance where this input does not matter.
    ///
    /// The quasi-p-value of Bryant and Lempert (2010): as many trials as lie inside are drawn
    /// from the box without this restriction; it is the chance that at least as many of them
    /// are events. Not allowed for: that the limits were searched for.
    public let quasiPValue: Double
  }

  /// What a step of peeling did, and what was left.
  public struct Step: Sendable, Equatable {
    /// The limit that the step moved.
    public let limit: BoxLimit
    /// The box after the step.
    public let quality: BoxQuality
  }

  /// The inputs that the box restricts, in the order of their columns; one at least.
  public let restrictions: [Restriction]
  /// How well the box tells events, in the trials that it was found in.
  public let quality: BoxQuality
  /// The steps of peeling, the box of each within the one before.
  public let trajectory: [Step]

  /// Whether a trial with these inputs lies inside.
  ///
  /// - Parameter inputs: A value for each column, in their order.
  /// - Returns: Whether no restriction is broken; limits themselves lie inside.
  public func contains(_ inputs: [Double]) -> Bool {
    restrictions.allSatisfy { restriction in
      let value = inputs[restriction.input]
      return value >= restriction.lower ?? value && value <= restriction.upper ?? value
    }
  }
}
