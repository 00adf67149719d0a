import AllianceModel
import Analysis
import Evaluation
import Modelling
import Reports

/// The cases of a publication; where there are several, each row says first whose it is.
struct PublishedCases {
  let all: [CaseReport]

  /// The columns of the years.
  var years: Years { all.first?.source.alliance.model.years ?? Years(base: 0, horizon: 0) }

  /// The first column of each table; none where there is one case only.
  var columns: [PublishedColumn] { all.count > 1 ? [.words("Scenario", width: 28)] : [] }

  /// A column for each financial year; the first points to the note on them all.
  func yearColumns(_ unit: String?) -> [PublishedColumn] {
    years.labels.enumerated().map { column, label in
      PublishedColumn(
        words: label, unit: unit, notes: column == 0 ? [.financialYear] : [], width: 15)
    }
  }

  /// The rows of each case, led by its title where there are several.
  func rows(_ make: (CaseReport) -> [[PublishedCell]]) -> [[PublishedCell]] {
    all.flatMap { own in
      make(own).map { (all.count > 1 ? [.text(own.source.title)] : []) + $0 }
    }
  }

  /// The years of a line; nil where the case has none of the name.
  func yearly(_ line: LineID, of own: CaseReport) -> [PublishedCell]? {
    let source = own.source
    guard source.results.has(line),
      let declared = source.alliance.model.lines.first(where: { $0.id == line }),
      !declared.isConstant
    else { return nil }
    let values = source.results.values(of: line).map {
      PublishedCell.number($0, declared.unit, years)
    }
    return cells(
      source.isBlankInBaseYear(declared) ? [.notApplicable] + values.dropFirst() : values)
  }

  /// As many cells as there are years.
  func cells(_ values: [PublishedCell]) -> [PublishedCell] {
    let missing = max(0, years.count - values.count)
    return values.prefix(years.count) + [PublishedCell](repeating: .notApplicable, count: missing)
  }
}
