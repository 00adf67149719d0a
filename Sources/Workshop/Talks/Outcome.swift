public import Analysis
public import GlidepathKit
public import Reports

/// What a contract comes to under some terms.
public struct Outcome: Sendable {
  /// The scenario with the terms stated over it.
  public let study: Study
  /// What it was computed to.
  public let run: Run
  /// The answers.
  public let report: Report

  /// Computes a study and answers.
  ///
  /// - Throws: what `Study.run` throws.
  init(_ study: Study) throws(StudyError) {
    self.study = study
    run = try study.run()
    report = Report([Case(run, seekingWarnings: false)])
  }

  /// The answers about the contract.
  public var answers: CaseReport { report.cases[0] }
}
