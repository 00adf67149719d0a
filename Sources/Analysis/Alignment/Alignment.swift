public import AllianceModel
import Modelling

/// Whether a contract pays everybody for what the parties want: what each step is worth to whom, and where
/// somebody gains by doing worse.
public struct Alignment: Sendable {
  /// The scenario.
  public let source: Case
  /// What one small step is worth to each.
  public let matrix: AlignmentMatrix
  /// Whether somebody gains by sacrificing one thing for another; nil where no outcome is forecast.
  public let sacrifice: SacrificeTest?
  /// Steps to a better threshold that pay less, the largest loss first.
  public let perverseSteps: [PerverseStep]
  /// What crossing each threshold is worth; nil where no outcome moves a payment.
  public let cliffs: CliffPrices?
  /// Outcomes that move no money, whatever they come to.
  public let idle: [Alliance.Metric]

  /// Tries all steps, pairs and thresholds of a case.
  public init(_ source: Case, measuring measures: [MeasuredLine]) {
    self.source = source
    matrix = AlignmentMatrix(source, measuring: measures)
    sacrifice = SacrificeTest(source)
    perverseSteps = (source.stake ?? AtStake(source))?.perverseSteps ?? []
    cliffs = CliffPrices(source)
    let metrics = source.alliance.metrics
    let paths =
      metrics.isEmpty
      ? [] : Set(IdleEntries(source.alliance, source.program, source.results).paths)
    idle = metrics.filter { paths.contains($0.path) }
  }

  /// Whether there is nothing that could be aligned: no shift, no outcome, and no fixed cost taken out.
  public var isEmpty: Bool {
    matrix.steps.isEmpty && matrix.withoutTakeout.isEmpty && source.alliance.metrics.isEmpty
  }
}
