import AllianceModel
public import Analysis
import Evaluation
import Modelling

/// The headline of cases as plain text: the answer in a sentence, then a table of parties.
public func headlineTable(cases: [Case]) -> String {
  let cases = Case.distinct(cases)
  let answer = HeadlineAnswer(cases: cases).sentence
  let unit = HeadlineUnit(cases)
  let tables =
    cases.map { HeadlineTable(source: $0, unit: unit).text }
    + cases.dropFirst().map { HeadlineDifference(source: $0, first: cases[0], unit: unit).text }
  let ties = HeadlineTies(cases: cases).text.joined(separator: "\n")
  return ([answer] + tables + (ties.isEmpty ? [] : [ties])).joined(separator: "\n\n") + "\n"
}

/// The table of one case for a terminal.
struct HeadlineTable {
  let source: Case
  let unit: HeadlineUnit

  /// The title and the rows, columns aligned.
  var text: String {
    HeadlineTable.aligned(
      source.title,
      [header] + source.alliance.parties.map { row($0.name, "party.\($0.id)") } + between + [
        row("System", "system")
      ])
  }

  /// What parties have and the system does not, so that the rows add up: tax that they pay, money from
  /// outside, and when capital counts; no row where there is nothing of it.
  private var between: [[String]] {
    let amounts = ["npv", "npv_within_term", "npv_after_term"].map { key in
      source.alliance.parties.reduce(value("system.\(key)") ?? 0) {
        $0 - (value("party.\($1.id).\(key)") ?? 0)
      }
    }
    guard amounts.map(written).contains(where: { $0.contains { ("1"..."9").contains($0) } }) else {
      return []
    }
    return [
      ["Tax, external funding and timing of capital"] + amounts.map(written) + ["", "", "", ""]
    ]
  }

  /// A title over rows, words at the left and numbers at the right of their columns.
  static func aligned(_ title: String, _ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return column == 0 ? cell + gap : gap + cell
      }.joined(separator: "  ").trimmedAtEnd
    }
    return ([title] + lines).joined(separator: "\n")
  }

  private var header: [String] {
    [
      unit.name, "NPV", "within term", "after term", "lowest annual change", "year",
      "years in deficit",
      "paid back",
    ]
  }

  private func row(_ name: String, _ prefix: String) -> [String] {
    let amounts = ["npv", "npv_within_term", "npv_after_term", "worst_change"].map {
      value("\(prefix).\($0)").map(written) ?? ""
    }
    let year = value("\(prefix).worst_year").flatMap(source.alliance.model.years.labelIfInside)
    let deficits = value("\(prefix).years_in_deficit").map { MoneyText.decimals($0, 0) }
    return [name] + amounts + [year ?? "", deficits ?? "", paidBack(prefix)]
  }

  /// The year from which the running sum stays at nought or above.
  private func paidBack(_ prefix: String) -> String {
    let years = source.alliance.model.years
    return value("\(prefix).payback_year").map {
      years.labelIfInside($0) ?? "not by \(years.label(years.horizon))"
    } ?? ""
  }

  private func value(_ line: String) -> Double? { source.results.values(of: LineID(line))?.first }

  private func written(_ pounds: Double) -> String {
    unit.written(pounds)
  }
}

/// Millions, thousands or pounds, whichever shows the largest net present value in few digits.
struct HeadlineUnit {
  let name: String
  let size: Double
  let places: Int

  /// An amount in this unit.
  func written(_ pounds: Double) -> String { MoneyText.decimals(pounds / size, places) }

  init(_ cases: [Case]) {
    let values = cases.flatMap { source in
      (source.alliance.parties.map { "party.\($0.id).npv" } + ["system.npv"]).map {
        source.results[LineID($0)].magnitude
      }
    }
    switch values.max() ?? 0 {
    case 1_000_000...: (name, size, places) = ("£m", 1_000_000, 2)
    case 10_000...: (name, size, places) = ("£k", 1_000, 1)
    default: (name, size, places) = ("£", 1, 0)
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
