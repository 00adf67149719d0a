import Analysis
import Modelling
import Pages
import Reports

/// The risk, where thousands of futures were run.
struct PaperRisk {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many sentences the paper holds; the workbook has all, and every table.
  static let most = 4

  /// The section; nil where risk was not run.
  var section: PaperSection? {
    guard let risk = content.risk else { return nil }
    let more = risk.sentences.count - PaperRisk.most
    let rest =
      (more > 0
        ? "\(PaperWords.count(more, "more finding")) and all tables stand" : "All tables stand")
      + " on the workbook's sheet \(risk.title)."
    return PaperSection(
      "risk", "Risk",
      PaperWords.list(Array(risk.sentences.prefix(PaperRisk.most)))
        + (table(risk).map { [$0.piece] } ?? []) + [PaperWords.note("\(risk.method) \(rest)")])
  }

  /// The columns that a board reads, by their names in files.
  private static let columns = ["stated", "p10", "p50", "p90", "better", "worse"]

  /// What everybody is worth over the futures of the proposal: the answer's own table.
  private func table(_ risk: Inquiry) -> PaperTable? {
    guard let own = risk.tables.first(where: \.name.isEmpty), let group = own.groups.first,
      let name = own.columns.firstIndex(where: { $0.name == "subject_name" })
    else { return nil }
    let places = PaperRisk.columns.compactMap { wanted in
      own.columns.firstIndex { $0.name == wanted }
    }
    let money = PaperMoney(group.rows.flatMap { row in places.compactMap { row[$0].pounds } })
    return PaperTable(
      "risk", "\(content.proposal.source.title): \(own.title.withSmallStart), \(money.unit) NPV",
      [.words(own.columns[name].heading)] + places.map { .number(own.columns[$0].heading) },
      group.rows.map { row in
        PaperTable.Row(
          head: row[name].words,
          fields: places.map { row[$0].pounds.map(money.written) ?? row[$0].share ?? row[$0].words }
        )
      })
  }
}

extension String {
  /// The same with a small letter first, as after a colon.
  var withSmallStart: String { prefix(1).lowercased() + dropFirst() }
}

extension InquiryValue {
  /// The amount of money at today's value; nil for all else.
  fileprivate var pounds: Double? {
    guard case .number(let pounds, .presentPounds) = self else { return nil }
    return pounds
  }

  /// A share in whole per cent; nil for all else.
  ///
  /// What is not quite all or nothing says so.
  fileprivate var share: String? {
    guard case .number(let share, .share) = self else { return nil }
    switch share {
    case 0, 1: return PaperValue.one(share, .share)
    case ..<0.01: return "under 1%"
    case 0.99...: return "over 99%"
    default: return "\(MoneyText.decimals(100 * share, 0))%"
    }
  }
}
