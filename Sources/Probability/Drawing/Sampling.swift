/// How uniform numbers are spread over the trials.
public enum Sampling: Hashable, Sendable {
  /// Each number independent of every other.
  case plain

  /// Latin hypercube: of so many trials in a row, each stratum of each dimension holds exactly one.
  ///
  /// Means vary less than by plain sampling, the more so the nearer a result is to a sum of effects
  /// of single inputs. Trial 0 to `of` − 1 are one hypercube, the next `of` trials another,
  /// independent one. Source: McKay, Beckman and Conover (1979).
  case latinHypercube(of: UInt32)
}
