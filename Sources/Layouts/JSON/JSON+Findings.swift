import AllianceModel
import Analysis
import Modelling
public import Notation
public import Reports
public import SourceText

extension Findings {
  /// Checks whose flags are up, expectations that were not met, warnings.
  public var json: JSON {
    [
      "errors": .list(checks(.error).map(json)), "alerts": .list(checks(.alert).map(json)),
      "unmet_expectations": .list(unmet.map(json)), "warnings": .list(warnings.map(\.json)),
      "perverse_steps": .list(perverseSteps.map(\.json)),
    ]
  }

  private func json(_ finding: Finding) -> JSON {
    [
      "line": .text(finding.line.text), "label": .text(finding.label),
      "first_year": .text(years.label(finding.firstColumn)), "remedy": .text(finding.remedy),
    ]
  }

  private func json(_ unmet: UnmetExpectation) -> JSON {
    let wanted = unmet.expectation
    return [
      "line": .text(wanted.line.text),
      "year": wanted.column.map { .text(years.label($0)) } ?? .null,
      "expected": .number(wanted.value), "tolerance": .number(wanted.tolerance),
      "actual": .number(unmet.actual), "file": .text(wanted.position.file),
      "at_line": .number(Double(wanted.position.line)),
    ]
  }
}

extension Diagnostic {
  /// What is wrong, where, and what to write instead; line and column are 0 for a file as a whole.
  public var json: JSON {
    [
      "code": .text(code), "severity": .text(severity.rawValue), "file": .text(position.file),
      "line": .number(Double(position.line)), "column": .number(Double(position.column)),
      "message": .text(message), "remedy": remedy.map(JSON.text) ?? .null,
    ]
  }
}
