import AllianceModel
import Pages
import Reports
import Scenarios

/// Why it should work: context, mechanism and outcome behind each benefit, and how good the evidence is.
struct PaperChain {
  private let report: CaseReport

  init(_ report: CaseReport) { self.report = report }

  /// How many chains the paper holds.
  static let most = 12

  /// The section; nil where the scenario says of nothing why it should work.
  var section: PaperSection? {
    let sentences = (report.businessCase?.sentences ?? []) + (report.chain?.sentences ?? [])
    guard let chain = report.chain else {
      return sentences.isEmpty
        ? nil : PaperSection("chain", "Business case", PaperWords.list(sentences))
    }
    let told = chain.rows.filter { $0.intervention.because != nil }
      .enumerated().sorted { left, right in
        let sizes = [left, right].map { $0.element.worth?.value.magnitude ?? 0 }
        return sizes[0] == sizes[1] ? left.offset < right.offset : sizes[0] > sizes[1]
      }.map(\.element)
    let more = told.count - PaperChain.most
    let rest =
      more > 0
      ? "\(PaperWords.count(more, "more chain")) and whose need each meets stand"
      : "Whose need each meets stands"
    return PaperSection(
      "chain", "Why it should work",
      PaperWords.list(sentences) + [table(told.prefix(PaperChain.most), chain).piece]
        + [PaperWords.note("\(rest) on the workbook's sheet Logic chain.")])
  }

  private func table(_ rows: ArraySlice<LogicChain.Row>, _ chain: LogicChain) -> PaperTable {
    let money = PaperMoney(rows.compactMap(\.worth?.value) + [chain.social.value])
    return PaperTable(
      "chain",
      "The chain behind each benefit; worth is to all parties together, so that a transfer between them has none; \(money.unit) NPV",
      [
        .words("What"), .number("Worth"), .short("Evidence"), .words("Context"),
        .words("Mechanism"), .words("Outcome"),
      ],
      rows.map { row in
        let because = row.intervention.because
        return PaperTable.Row(
          head: "\(row.intervention.name) (\(row.intervention.kind.rawValue))",
          fields: [
            worth(row, money),
            because?.evidence.rawValue ?? "", because?.context ?? "", because?.mechanism ?? "",
            because?.outcome ?? "",
          ])
      } + sums(rows, chain, money))
  }

  private func worth(_ row: LogicChain.Row, _ money: PaperMoney) -> String {
    row.worth.map { money.written($0.value) }
      ?? (row.intervention.kind == .support ? "transfer" : "no price")
  }

  /// What makes the rows add up to the net present social value.
  private func sums(
    _ rows: ArraySlice<LogicChain.Row>, _ chain: LogicChain, _ money: PaperMoney
  ) -> [PaperTable.Row] {
    let shown = rows.compactMap(\.worth?.value).reduce(0, +)
    let all = chain.rows.compactMap(\.worth?.value).reduce(0, +)
    func row(_ head: String, _ pounds: Double, isTotal: Bool = false) -> PaperTable.Row {
      PaperTable.Row(
        head: head, fields: [money.written(pounds), "", "", "", ""], isTotal: isTotal)
    }
    return (rows.count < chain.rows.count ? [row("Others, not shown", all - shown)] : [])
      + (chain.everythingElse.value.magnitude < 0.5
        ? [] : [row(LogicChain.everythingElseWords, chain.everythingElse.value)])
      + [
        row("Net present social value", chain.social.value, isTotal: true)
      ]
  }
}
