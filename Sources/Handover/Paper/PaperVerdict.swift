import AllianceModel
import Modelling
import Pages
import Reports

/// The verdict by party in one unit of money, its numbers under each other.
///
/// Who is better or worse off, and which floor holds, says `PartyVerdict`, as on the workshop's page.
struct PaperVerdict {
  private let report: CaseReport

  init(_ report: CaseReport) { self.report = report }

  var table: PaperTable {
    let verdicts = PartyVerdict.all(report)
    let rows = report.headline.parties + [report.headline.system]
    let money = PaperMoney(
      rows.flatMap(\.worth).map(\.value) + verdicts.compactMap(\.lowestChange?.value))
    return PaperTable(
      "verdict",
      "What it comes to for each party: NPV, and the lowest year against usual, \(money.unit)",
      [
        .words("Party"), .short("Verdict"), .number("NPV"), .number("within the term"),
        .number("after the term"), .number("Lowest change"), .short("Year"),
        .number("Lowest margin"), .short("Its floor"),
      ],
      zip(verdicts, rows).map { verdict, row in
        PaperTable.Row(
          head: verdict.name,
          fields: [PaperVerdict.words(verdict.side)] + row.worth.map { money.written($0.value) }
            + [
              verdict.lowestChange.map { money.written($0.value) } ?? "",
              verdict.yearOfLowest ?? "",
              verdict.lowestMargin.map { PaperValue.percent($0.value) } ?? "",
              PaperVerdict.floor(verdict),
            ], isTotal: verdict.whose == .system)
      })
  }

  private static func words(_ side: PartyVerdict.Side) -> String {
    switch side {
    case .better: "better off"
    case .worse: "worse off"
    case .same: "no change"
    }
  }

  private static func floor(_ verdict: PartyVerdict) -> String {
    guard let floor = verdict.marginFloor else { return "" }
    return "\(verdict.isBelowFloor ? "below" : "above") \(PaperValue.percent(floor))"
  }
}
