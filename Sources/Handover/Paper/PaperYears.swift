import AllianceModel
import Analysis
import Evaluation
import Modelling
import Pages
import Reports

/// Money by party and year, in one unit, with its sum.
struct PaperYears {
  private let report: CaseReport
  private var years: Years { report.headline.years }

  init(_ report: CaseReport) { self.report = report }

  /// How many years a page is wide enough for; later ones stand in one column.
  static let most = 12

  var section: PaperSection {
    PaperSection("years", "Money by party and year", [table.piece] + PaperPictures(report).pieces)
  }

  private var table: PaperTable {
    let groups = report.source.alliance.parties.map(lines)
    let amounts = groups.flatMap { $0.flatMap(\.values) } + whole.flatMap(\.values)
    let money = PaperMoney(amounts)
    let shown = PaperYears.columns(years)
    return PaperTable(
      "years",
      "What is left of each year with the alliance, and its change against business as usual, \(money.unit) of the year",
      [.words("Party")] + shown.map { .number($0.heading) } + [.number("All years")],
      groups: (groups + [whole]).map { $0.map { row($0, shown, money) } })
  }

  private struct Entry {
    let head: String
    let values: [Double]
    let isChange: Bool
    var isTotal = false
  }

  /// The years, each a column; those that no page has room for as one.
  static func columns(_ years: Years) -> [(heading: String, years: Range<Int>)] {
    let last = years.horizon
    let single = min(last, last > PaperYears.most ? PaperYears.most - 1 : PaperYears.most)
    let each = (1...single).map { (years.label($0), $0..<$0 + 1) }
    return single == last
      ? each
      : each + [("\(years.label(single + 1)) to \(years.label(last))", single + 1..<last + 1)]
  }

  private func lines(of party: Alliance.Party) -> [Entry] {
    let left = report.source.alliance.remainder(of: party)
    let own = values(of: left.line(.whole, of: party.id))
    let usual = values(of: left.line(.whole, of: party.id, .usual))
    guard let own else { return [] }
    let whole = Entry(
      head:
        "\(party.name): \(left.words(.whole).withSmallStart)",
      values: own, isChange: false)
    guard let usual else { return [whole] }
    return [
      whole,
      Entry(head: "change", values: zip(own, usual).map { $0 - $1 }, isChange: true),
    ]
  }

  /// What all parties together have more.
  private var whole: [Entry] {
    values(of: .system(.change)).map {
      [Entry(head: "System: change", values: $0, isChange: true, isTotal: true)]
    } ?? []
  }

  private func values(of line: LineID) -> [Double]? {
    let results = report.source.results
    return results.has(line) ? results.values(of: line) : nil
  }

  private func row(
    _ entry: Entry, _ columns: [(heading: String, years: Range<Int>)], _ money: PaperMoney
  ) -> PaperTable.Row {
    func sum(_ range: Range<Int>) -> String {
      let pounds = entry.values[range].reduce(0, +)
      return entry.isChange ? money.change(pounds) : money.written(pounds)
    }
    return PaperTable.Row(
      head: entry.head, fields: columns.map { sum($0.years) } + [sum(1..<entry.values.count)],
      isTotal: entry.isTotal, isMore: entry.isChange && !entry.isTotal)
  }
}
