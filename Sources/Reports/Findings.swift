import AllianceModel
public import Analysis
import Evaluation
public import Modelling
public import SourceText

/// What a case shows to be wrong or worth a look.
public struct Findings: Sendable {
  /// Checks whose flags are up, in the order of the model.
  public let checks: [Finding]
  /// Expectations of the scenario that were not met.
  public let unmet: [UnmetExpectation]
  /// Warnings about the scenario as stated.
  public let warnings: [Diagnostic]
  /// Metrics that pay a provider less where they are better, each at its worst step; none where no
  /// warnings were sought.
  public let perverseSteps: [Diagnostic]
  /// The columns.
  public let years: Years

  /// A check whose flag is up.
  public struct Finding: Sendable {
    /// The flag.
    public let line: LineID
    /// What is checked.
    public let label: String
    /// What is at stake.
    public let severity: Check.Severity
    /// The first column in which the flag is up.
    public let firstColumn: Int
    /// What to look at.
    public let remedy: String
  }

  /// Looks through a case.
  public init(_ source: Case) {
    let model = source.alliance.model
    let labels = Dictionary(
      model.lines.map { ($0.id, $0.label) }, uniquingKeysWith: { first, _ in first })
    years = model.years
    warnings = source.warnings
    perverseSteps = source.stake.map { PerverseStep.findings($0.perverseSteps, model.years) } ?? []
    unmet = source.alliance.unmet(in: source.results)
    checks = model.checks.compactMap { check in
      guard let first = source.results.values(of: check.line).firstIndex(where: { $0 != 0 }) else {
        return nil
      }
      return Finding(
        line: check.line, label: labels[check.line] ?? check.line.text, severity: check.severity,
        firstColumn: first, remedy: check.remedy)
    }
  }

  /// The checks of a severity whose flags are up.
  public func checks(_ severity: Check.Severity) -> [Finding] {
    checks.filter { $0.severity == severity }
  }
}
