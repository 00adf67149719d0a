import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// Checks of the model that fail, and alerts about the plan.
  static func findings(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Findings", name: "open_checks_and_alerts",
      title: "Which checks and alerts are open",
      columns: cases.columns + [
        .words("Kind", width: 14, .flag), .words("What was found", width: 60),
        .words("First year", width: 16, .financialYear), .words("What to look at", width: 80),
      ],
      rows: cases.rows { own in
        own.findings.checks.map { finding in
          [
            .text(finding.severity.rawValue), .text(finding.label),
            .text(own.findings.years.label(finding.firstColumn)), .stated(finding.remedy),
          ]
        }
          + own.findings.unmet.map { unmet in
            [
              .text(Check.Severity.error.rawValue),
              .text("An expectation of the scenario is not met: \(unmet.expectation.line.text)"),
              unmet.expectation.column.map { .text(own.findings.years.label($0)) }
                ?? .notApplicable,
              .text("Compare what was expected with what comes out, and correct one of them."),
            ]
          }
      })
  }

  /// What was decided on the way.
  static func decisions(_ cases: PublishedCases) -> PublishedTable {
    PublishedTable(
      sheet: "Decisions", name: "decisions_so_far", title: "What was decided, the oldest first",
      columns: cases.columns + [
        PublishedColumn(words: "Number", width: 12), .words("Decision", width: 100),
      ],
      rows: cases.rows { own in
        own.source.alliance.facts.decisions.enumerated().map {
          [.number(Double($0 + 1), .integer), .text($1)]
        }
      })
  }
}
