public import AllianceModel
public import Evaluation
import SourceText

/// What the parties agreed, computed from its own inputs: nothing that was delivered or edited moves it.
public struct AgreedPlan: Sendable {
  /// The plan as a model; its facts name its file and its fingerprint.
  public let alliance: Alliance
  /// A value for every line and column of the plan.
  public let results: Results

  /// How the scenario states it.
  public let statement: Statement

  /// How a scenario states its plan.
  public enum Statement: Hashable, Sendable {
    /// It does not: the plan is the scenario itself without what was delivered.
    case none
    /// By a file, which may change.
    case file
    /// By a file and its fingerprint: a file that was changed is refused.
    case frozen
  }

  /// Computes a plan; throws what is wrong with it as if it were run by itself.
  init(
    _ alliance: Alliance, sources: [SourceFile], as statement: Statement
  ) throws(StudyError) {
    self.alliance = alliance
    self.statement = statement
    let program = try alliance.program(sources)
    results = program.run(InputValues(alliance.model))
    let problems = alliance.noNumber(in: results) + alliance.mistakes(in: results)
    guard problems.isEmpty else { throw StudyError(diagnostics: problems, sources: sources) }
  }
}
