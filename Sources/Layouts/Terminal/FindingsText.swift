import AllianceModel
import Analysis
public import Modelling
public import Reports
import SourceText

/// What a case shows to be wrong, a line each.
public struct FindingsText {
  private let findings: Findings

  /// Puts findings into words.
  public init(_ findings: Findings) { self.findings = findings }

  /// The checks of a severity whose flags are up.
  public func checks(_ severity: Check.Severity) -> [String] {
    findings.checks(severity).map {
      "\($0.severity.rawValue): \($0.label) (first in \(findings.years.label($0.firstColumn))). \($0.remedy)"
    }
  }

  /// Expectations that were not met, with the place that states them.
  public var unmet: [String] {
    findings.unmet.map { unmet in
      let wanted = unmet.expectation
      let year = wanted.column.map { " @ \(findings.years.label($0))" } ?? ""
      let numbers = PlainNumber.apart(wanted.value, unmet.actual, by: wanted.tolerance)
      return
        "\(wanted.position): error: \(wanted.line)\(year) should be \(numbers[0]) ± \(numbers[2]), "
        + "but is \(numbers[1])"
        + (wanted.isOfPlan ? FindingsText.ofPlan : "")
    }
  }

  /// What to do about an expectation that was said of the plan.
  private static let ofPlan =
    "; it was said of the plan, before the file that states what was delivered: state there under "
    + "'expect' what comes out now, or take out what was expected by 'remove: [expect]'"
}
