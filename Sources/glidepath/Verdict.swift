import AllianceModel
import Analysis
import GlidepathKit
import Modelling
import Reports
import Scenarios

/// What a check comes to for one scenario: one rule for what is printed and for the exit code.
struct Verdict {
  private let reported: Reported
  private let errors: Int
  private let alerts: Int
  private let warnings: Int
  private let isStrict: Bool

  /// Judges a scenario; where it is strict, alerts and warnings fail it too.
  init(_ reported: Reported, strict: Bool) {
    self.reported = reported
    let findings = Findings(reported.source)
    errors = findings.checks(.error).count + findings.unmet.count
    alerts = findings.checks(.alert).count
    warnings = reported.source.warnings.count + findings.perverseSteps.count
    isStrict = strict
  }

  /// Whether the scenario fails.
  var hasFailed: Bool { errors > 0 || isStrict && (alerts > 0 || warnings > 0) }

  /// The verdict on one line; `ok` stands there only where the scenario does not fail.
  var text: String {
    let model = reported.source.alliance.model
    let size = hasFailed ? [] : ["\(model.inputs.count) inputs", "\(model.lines.count) lines"]
    let found = [(errors, "error"), (alerts, "alert"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    let words = hasFailed ? errors > 0 ? "failed" : "failed, because of --strict" : "ok"
    return "\(reported.study.scenario.file): " + ([words] + size + found).joined(separator: ", ")
      + "\n"
  }
}
