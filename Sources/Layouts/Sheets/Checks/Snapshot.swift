import AllianceModel
import Analysis
import Reports
import SourceText

/// What runs of the model gave when the workbook was written, and no formula gives again.
enum Snapshot {
  /// Says that what follows is a snapshot, whether it holds for the inputs as they are, and for which.
  static func note(_ cases: [PlacedCase]) -> [Cell] {
    let hashes = cases.map(\.alliance.facts.inputHash).filter { !$0.isEmpty }
    // A literal holds 255 characters, so each fingerprint is one of its own.
    let prints = hashes.reduce(LiveText.literal(" Fingerprint of the inputs:")) {
      $0 + .literal(" \($1)")
    }
    let holds = LiveText.literal("A snapshot of runs with the inputs as delivered.") + prints
    return [
      LiveText.when(
        Delivery.isUnedited, holds,
        else: "INPUTS HAVE BEEN EDITED SINCE: this snapshot no longer holds." + prints
      ).cell(.note).aboutDelivery
    ]
  }
}

extension Snapshot {
  /// What was found about the scenarios when the workbook was written and no formula tells: warnings, and
  /// outcomes that pay less where they are better; each a block, none where nothing was found.
  static func blocks(_ cases: [PlacedCase]) -> [[[Cell]]] {
    [
      block("Warnings when the workbook was written", cases) { $0.source.warnings },
      block("Outcomes that paid less where they were better, when the workbook was written", cases)
      {
        $0.report.findings.perverseSteps
      },
    ].compactMap(\.self)
  }

  private static func block(
    _ title: String, _ cases: [PlacedCase], _ found: (PlacedCase) -> [Diagnostic]
  ) -> [[Cell]]? {
    let rows = cases.flatMap { placed in
      found(placed).map { finding -> [Cell] in
        let file = cases.fileNames.shown(finding.position.file)
        return [
          .text("\(file):\(finding.position.line)", .reference),
          .text(finding.message, .label, wraps: true), .text(placed.shortTitle), .text("snapshot"),
          .blank, .text(finding.remedy ?? "", .data, wraps: true),
        ]
      }
    }
    return rows.isEmpty ? nil : [[], Cell.heading(title, over: 6), note(cases)] + rows
  }
}
