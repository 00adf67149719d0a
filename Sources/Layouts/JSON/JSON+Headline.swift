import AllianceModel
import Analysis
import Modelling
public import Notation
public import Reports

// Pounds are numbers, financial years texts such as "2026/27"; what a case has not is null.
extension Headline {
  /// The answer in sentences, what each further case changes, and where two tie.
  func json(answer: [String]) -> JSON {
    [
      "answer": .texts(answer), "differences": .list(differences.map(\.json)),
      "ties": .list(ties.map(\.json)),
    ]
  }
}

extension CaseHeadline {
  /// What each party and the system come to, and what lies between.
  public var json: JSON {
    [
      "parties": .list(parties.map { $0.json(years) }), "system": system.json(years),
      "between": between.map {
        HeadlineRow.worthJSON($0).adding("meaning", .text(CaseHeadline.betweenWords))
      } ?? .null, "per_head": perHead?.json ?? .null,
    ]
  }
}

extension PerHead {
  fileprivate var json: JSON {
    [
      "population": .number(population.value),
      "rows": .list(
        rows.map { row in
          [
            "name": .text(row.name), "worth": HeadlineRow.worthJSON(row.worth.map(\.value)),
            "lowest_change_of_a_year": row.lowestChange.map { .number($0.value) } ?? .null,
          ]
        }),
    ]
  }
}

extension HeadlineRow {
  fileprivate static func worthJSON(_ pounds: [Double]) -> JSON {
    [
      "npv": .number(pounds[0]), "npv_within_term": .number(pounds[1]),
      "npv_after_term": .number(pounds[2]),
    ]
  }

  fileprivate func json(_ years: Years) -> JSON {
    var row: JSON = ["name": .text(name)]
    if case .party(let id) = whose { row = ["id": .text(id), "name": .text(name)] }
    guard case .object(let head) = row,
      case .object(let worth) = HeadlineRow.worthJSON(worth.map(\.value))
    else { return row }
    row = .object(head + worth)
      .adding("first_year_paid_back", year(paybackYear, years))
    guard case .party = whose else { return row }
    return row.adding("lowest_change_of_a_year", number(lowestChange))
      .adding("year_of_lowest_change", year(yearOfLowestChange, years))
      .adding("years_in_deficit", number(yearsInDeficit))
  }

  private func number(_ figure: Figure?) -> JSON { figure.map { .number($0.value) } ?? .null }

  private func year(_ figure: Figure?, _ years: Years) -> JSON {
    figure.flatMap { years.labelIfInside($0.value) }.map(JSON.text) ?? .null
  }
}

extension HeadlineDifference {
  fileprivate var json: JSON {
    [
      "case": .text(title), "less": .text(firstTitle),
      "rows": .list(rows.map(HeadlineDifference.row)),
    ]
  }

  private static func row(_ row: Row) -> JSON {
    [
      "name": .text(row.name), "more": HeadlineRow.worthJSON(row.worth),
      "more_if_nothing_needed_years": row.worthWithoutNeeds.map(HeadlineRow.worthJSON) ?? .null,
      "more_in_lowest_change_of_a_year": row.lowestChange.map(JSON.number) ?? .null,
    ]
  }
}

extension RenewalTie {
  fileprivate var json: JSON {
    [
      "case": .text(title), "as": .text(firstTitle),
      "likelihoods": .list(
        subjects.map {
          ["name": .text($0.name), "likelihood": $0.likelihood.map(JSON.number) ?? .null]
        }),
    ]
  }
}
