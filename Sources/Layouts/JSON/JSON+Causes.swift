import AllianceModel
import Analysis
import Modelling
public import Notation
public import Reports
import Scenarios

extension CausesReport {
  /// What each kind of change moves, what they move only together, and what is stated differently.
  public var json: JSON {
    [
      "case": .text(titles.other), "less": .text(titles.first),
      "sentences": .texts(sentences),
      "measures": .list(causes.measures.map(CausesReport.measure)),
      "before": .numbers(causes.before), "after": .numbers(causes.after),
      "causes": .list(causes.all.map(json)),
      "only_together": .numbers(causes.together), "difference": .numbers(causes.difference),
    ]
  }

  private static func measure(_ measure: CauseMeasure) -> JSON {
    [
      "line": .text(measure.line.text), "year": measure.year.map(JSON.text) ?? .null,
      "name": .text(measure.name), "unit": .text(measure.unit.label),
    ]
  }

  private func json(_ cause: Cause) -> JSON {
    [
      "kinds": .texts(cause.kinds.map(\.rawValue)), "words": .text(cause.words),
      "effects": cause.effects.map(JSON.numbers) ?? .null,
      "stated": .list(
        zip(cause.changes, changes(of: cause)).map { change, text in
          [
            "path": .text(change.path), "label": .text(text.label), "before": .text(text.before),
            "after": .text(text.after),
          ]
        }),
    ]
  }
}

extension AsUsualDifference {
  /// Whether business as usual itself differs, and what each party has as usual and in all.
  public var json: JSON {
    [
      "case": .text(title), "less": .text(firstTitle), "differs": .bool(differs),
      "parties": .list(
        rows.map { row in
          [
            "id": .text(row.party.id), "name": .text(row.party.name),
            "differs": .bool(row.differs), "as_usual": .numbers(row.asUsual),
            "in_all": .numbers(row.inAlliance), "more_as_usual": .number(row.more[0].pounds),
            "more_against_it": .number(row.more[1].pounds),
            "more_in_all": .number(row.more[2].pounds),
          ]
        }),
    ]
  }
}
