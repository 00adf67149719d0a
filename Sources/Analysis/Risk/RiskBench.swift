package import Evaluation

/// The parts of a risk analysis one by one, for those who measure how long each takes.
package struct RiskBench: Sendable {
  private let setup: RiskSetup

  /// Prepares trials of some cases: kernels and tables are made.
  package init(_ cases: [Case], _ plan: RiskPlan) throws(RiskError) {
    setup = try RiskSetup(cases, plan)
  }

  /// What each case is asked for in every trial, and of how much of it percentiles are told.
  package var measures: [(all: [Batch.Measure], spread: Int)] {
    setup.measured.map { ($0.measures, $0.firstEvent) }
  }

  /// Draws, computes and counts all trials.
  package func count() { _ = setup.tally(0..<setup.plan.trials) }

  /// Looks into single trials: when somebody loses, and what knowing more is worth.
  package func find() { _ = Risk.found(setup) }

  /// Finds what drives each result.
  package func drive() { _ = setup.drivers() }
}
