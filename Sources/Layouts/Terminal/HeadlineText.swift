import AllianceModel
import Modelling
public import Reports

/// The headline as plain text: the answer in sentences, then a table of parties for each case and what
/// each further case changes.
public struct HeadlineText {
  private let headline: Headline
  private let answer: [String]
  private let unit: HeadlineUnit

  /// Lays the headline of a report out.
  public init(_ report: Report) {
    headline = report.headline
    answer = WorkbookReport(report, toolVersion: "").answer.overall
    unit = HeadlineUnit(headline)
  }

  /// The text; empty lines part its blocks.
  public var text: String {
    let tables =
      headline.cases.map { TextTable($0.title, rows($0)).text }
      + headline.differences.map(difference)
    return ([answer.joined(separator: "\n")] + tables).joined(separator: "\n\n") + "\n"
  }

  private func rows(_ source: CaseHeadline) -> [[String]] {
    let header = [
      unit.name, "NPV", "within term", "after term", "lowest annual change", "year",
      "years in deficit", "paid back",
    ]
    return [header] + source.parties.map { row($0, source.years) } + between(source) + [
      row(source.system, source.years)
    ]
  }

  private func row(_ row: HeadlineRow, _ years: Years) -> [String] {
    let amounts = (row.worth + [row.lowestChange]).map { $0.map { unit.written($0.value) } ?? "" }
    let year = row.yearOfLowestChange.flatMap { years.labelIfInside($0.value) }
    let deficits = row.yearsInDeficit.map { MoneyText.decimals($0.value, 0) }
    let paidBack = row.paybackYear.map {
      years.labelIfInside($0.value) ?? "not by \(years.label(years.horizon))"
    }
    return [row.name] + amounts + [year ?? "", deficits ?? "", paidBack ?? ""]
  }

  /// What lies between the parties and the system; no row where it shows as nothing.
  private func between(_ source: CaseHeadline) -> [[String]] {
    let amounts = (source.between ?? []).map(unit.written)
    guard amounts.contains(where: \.showsAnything) else { return [] }
    return [[CaseHeadline.betweenWords] + amounts + ["", "", "", ""]]
  }

  private func difference(_ difference: HeadlineDifference) -> String {
    let isFreed = difference.rows.contains { $0.worthWithoutNeeds != nil }
    let header =
      [unit.name, "NPV", "within term", "after term", "lowest annual change"]
      + (isFreed ? ["NPV*", "within*", "after*"] : [])
    let rows = difference.rows.map { row in
      [row.name] + row.worth.map(more) + [row.lowestChange.map(more) ?? ""]
        + (row.worthWithoutNeeds?.map(more) ?? [])
    }
    let lines = rows.dropLast() + between(difference) + rows.suffix(1)
    let table = TextTable("\(difference.title) less \(difference.firstTitle)", [header] + lines)
      .text
    guard isFreed else { return table }
    return table
      + "\n* if all that asks for years of the contract (needs:) went ahead in both: what length alone moves"
  }

  /// What lies between the parties and the system; no row where it shows as nothing.
  private func between(_ difference: HeadlineDifference) -> [[String]] {
    guard let system = difference.rows.last else { return [] }
    let parties = difference.rows.dropLast()
    func rest(_ worth: (HeadlineDifference.Row) -> [Double]?) -> [String] {
      (worth(system) ?? []).enumerated().map { column, value in
        more(parties.reduce(value) { $0 - (worth($1)?[column] ?? 0) })
      }
    }
    let amounts = rest(\.worth) + [""] + rest(\.worthWithoutNeeds)
    guard amounts.contains(where: \.showsAnything) else { return [] }
    return [[CaseHeadline.betweenWords] + amounts]
  }

  private func more(_ pounds: Double) -> String {
    let written = unit.written(pounds)
    return pounds > 0 && written.showsAnything ? "+" + written : written
  }
}

extension String {
  /// Whether a written number is other than nought.
  fileprivate var showsAnything: Bool { contains { ("1"..."9").contains($0) } }
}
