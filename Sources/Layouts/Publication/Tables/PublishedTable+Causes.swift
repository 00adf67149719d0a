import AllianceModel
import Analysis
import Modelling
import Reports

extension PublishedTable {
  /// Why scenarios differ: what each kind of change moves, and what they move only together.
  static func causes(_ report: Report) -> PublishedTable {
    let reports = report.causes.filter { !$0.causes.all.isEmpty }
    let names = reports.flatMap { own in own.worth.map { own.causes.measures[$0] } }
      .withoutRepeats
    return PublishedTable(
      sheet: "Causes", name: "causes_of_differences",
      title: "Why scenarios differ from the first",
      remarks: [
        "Each kind of change is tried alone, all else as in the first scenario.",
        "The first scenario, the kinds of change and what they move only together add up to the scenario.",
      ],
      columns: [
        .words("Scenario", width: 28), .words("Step", width: 34),
        .words("What is stated differently", width: 60),
      ]
        + names.enumerated().map { position, measure in
          PublishedColumn(
            words: measure.name, unit: "£ at today's value",
            notes: (position == 0 ? [.todaysValue] : [])
              + (measure.whose == .system ? [.system] : []))
        },
      rows: reports.flatMap { rows($0, names) })
  }

  private static func rows(_ own: CausesReport, _ names: [CauseMeasure]) -> [[PublishedCell]] {
    let (causes, years) = (own.causes, own.years)
    func row(_ step: String, _ stated: PublishedCell, _ values: [Double]?) -> [PublishedCell] {
      let cells = names.map { measure -> PublishedCell in
        guard let values, let position = causes.measures.firstIndex(of: measure) else {
          return .notApplicable
        }
        return .number(values[position], measure.unit, years)
      }
      return [.text(own.titles.other), .text(step), stated] + cells
    }
    return [row(own.titles.first, .notApplicable, causes.before)]
      + causes.all.map { cause in
        let words = own.changes(of: cause).map(\.words).joined(separator: "; ")
        return row(
          cause.words.capitalizedFirst, .stated(Words.clipped(words, to: 500)), cause.effects)
      }
      + (causes.isTogether
        ? [row(Causes.togetherWords.capitalizedFirst, .notApplicable, causes.together)] : [])
      + [row(own.titles.other, .notApplicable, causes.after)]
  }
}
