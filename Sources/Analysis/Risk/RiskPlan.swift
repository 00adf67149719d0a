/// How many futures are drawn, and which.
public struct RiskPlan: Hashable, Sendable {
  /// How many trials there are altogether.
  public let trials: Int
  /// What all random numbers follow from.
  public let seed: UInt64
  /// Whether each input's trials are spread evenly over its distribution (a Latin hypercube), or each is drawn
  /// by itself.
  public let isSpread: Bool

  /// Plans trials.
  ///
  /// - Precondition: there is one at least.
  public init(trials: Int, seed: UInt64, isSpread: Bool = true) {
    precondition(trials > 0, "no trial is planned")
    self.trials = trials
    self.seed = seed
    self.isSpread = isSpread
  }
}

/// What scenarios are chosen by, where it is not the system's net present value.
public struct RiskCriterion: Hashable, Sendable {
  /// The line, and its year where it has several.
  public let line: MeasuredLine
  /// Whether the scenario with less of it is better.
  public let prefersLess: Bool

  /// Chooses by a line: the more of it the better, or the less.
  public init(_ line: MeasuredLine, prefersLess: Bool = false) {
    self.line = line
    self.prefersLess = prefersLess
  }

  /// What it is known by.
  var name: String { (prefersLess ? "less " : "") + line.name }
}

/// Why no futures can be drawn.
public enum RiskError: Error, Hashable, Sendable {
  /// No scenario has an input that the world decides.
  case nothingUncertain
  /// Nobody's net present value is computed by all scenarios.
  case nothingInCommon
  /// The scenarios start in different years or look ahead differently far.
  case otherYears
  /// Two inputs whose correlation two scenarios state differently, or only one does.
  case differingCorrelation(String, String)
  /// The correlations of all scenarios together cannot hold; the nearest that can, in words.
  case impossibleCorrelations(nearest: [String])
  /// What an input states contradicts its distribution.
  case distribution(input: String, reason: String)
}
