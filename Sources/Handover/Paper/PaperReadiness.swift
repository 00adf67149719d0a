import Modelling
import Pages
import Reports

/// Whether what partnering needs is there.
struct PaperReadiness {
  private let report: CaseReport

  init(_ report: CaseReport) { self.report = report }

  /// The section; nil where the scenario does not say.
  var section: PaperSection? {
    guard let readiness = report.readiness else { return nil }
    let ends = [1, readiness.lastOfTerm].withoutRepeats
    func shares(_ values: [Double]) -> [String] {
      ends.map { values.indices.contains($0) ? ReadinessReport.percent(values[$0]) : "" }
    }
    let table = PaperTable(
      "readiness", "How far what partnering needs is there, of 100%",
      [.words("What partnering needs")] + ends.map { .number(readiness.years.label($0)) }
        + [.number("Weight")],
      readiness.factors.map {
        PaperTable.Row(
          head: $0.name, fields: shares($0.score) + [PaperValue.one($0.weight, .factor)])
      } + [
        PaperTable.Row(head: "Readiness", fields: shares(readiness.readiness) + [""], isTotal: true)
      ])
    return PaperSection(
      "readiness", "Readiness", PaperWords.list(readiness.sentences) + [table.piece])
  }
}
