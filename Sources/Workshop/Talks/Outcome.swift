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
  public let answers: CaseReport

  /// Computes a study and answers.
  ///
  /// - Throws: what `Study.run` throws.
  init(_ study: Study) throws(StudyError) { self.init(try study.run()) }

  private init(_ run: Run) {
    self.init(run, Case(run, seekingWarnings: false))
  }

  private init(_ run: Run, _ source: Case) {
    study = run.study
    self.run = run
    answers = CaseReport(source)
  }

  /// What the same model comes to with other numbers; its inputs still tell the old ones.
  ///
  /// What the file expects to come out was expected of its own numbers, and is left out.
  ///
  /// - Throws: what `Study.run` throws.
  func edited(_ edits: [Edit]) throws(StudyError) -> Outcome {
    let run = try study.run(edits)
    let source = Case(
      name: study.name, alliance: study.alliance.expectingNothing, program: study.program,
      results: run.results, plan: study.plan, seekingWarnings: false)
    return Outcome(run, source)
  }
}
