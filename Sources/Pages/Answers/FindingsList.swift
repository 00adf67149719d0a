import Analysis
import Layouts
import Modelling
public import Reports
import SourceText

/// What a case shows to be wrong or worth a look, in the order of weight: errors, expectations not met,
/// alerts, warnings.
public struct FindingsList {
  private let findings: Findings

  /// Lists what was found.
  public init(_ findings: Findings) { self.findings = findings }

  /// How much there is of each kind, in a sentence.
  public var sentence: String {
    let counts = [
      (findings.checks(.error).count, "error", "errors"),
      (findings.unmet.count, "expectation not met", "expectations not met"),
      (findings.checks(.alert).count, "alert", "alerts"),
      (remarks.count, "warning", "warnings"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }
    return counts.isEmpty
      ? "Nothing is wrong, and nothing needs a look." : Headline.listed(counts) + "."
  }

  /// The list; `beside` adds to a check what can be done about it.
  ///
  /// - Parameter beside: a piece for a check, such as the reason for which it is accepted.
  /// - Returns: the list; a sentence where it is empty.
  public func list(beside: (Findings.Finding) -> [HTML] = { _ in [] }) -> HTML {
    let items =
      findings.checks(.error).map { item($0, "error", beside($0)) } + unmet
      + findings.checks(.alert).map { item($0, "alert", beside($0)) } + remarks.map(item)
    guard !items.isEmpty else { return HTML("p", ["class": "findings"], sentence) }
    return HTML("ul", ["class": "findings"], items)
  }

  private func item(_ finding: Findings.Finding, _ kind: String, _ beside: [HTML]) -> HTML {
    HTML(
      "li", ["class": kind],
      [
        HTML("strong", ["class": "kind"], kind),
        HTML("p", "\(finding.label), first in \(findings.years.label(finding.firstColumn))."),
        HTML("p", ["class": "aside"], finding.remedy),
      ] + beside)
  }

  private var unmet: [HTML] {
    FindingsText(findings).unmet.map { words in
      HTML(
        "li", ["class": "error"], [HTML("strong", ["class": "kind"], "not met"), HTML("p", words)])
    }
  }

  private var remarks: [Diagnostic] { findings.warnings + findings.perverseSteps }

  private func item(_ remark: Diagnostic) -> HTML {
    HTML(
      "li", ["class": "warning"],
      [HTML("strong", ["class": "kind"], "warning"), HTML("p", remark.message)]
        + (remark.remedy.map { [HTML("p", ["class": "aside"], $0)] } ?? []))
  }
}
