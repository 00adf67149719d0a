import AllianceModel
import Analysis
import Evaluation
import Modelling
import Pages
import Reports

/// The options: business as usual, and every further contract beside the proposal.
struct PaperOptions {
  private let content: BoardPaper.Content
  private var report: Report { content.report }
  private var proposal: CaseReport { content.proposal }

  init(_ content: BoardPaper.Content) { self.content = content }

  var section: PaperSection {
    let answers = content.options.flatMap { PaperWords.list($0.sentences) }
    guard report.cases.count > 1 else {
      return PaperSection(
        "options", "Options",
        [
          HTML(
            "p", "The proposal is held against business as usual alone; no other contract was run.")
        ]
          + answers)
    }
    return PaperSection(
      "options", "Options",
      [table.piece] + PaperWords.list(sentences) + answers)
  }

  /// What each option comes to, side by side.
  private var table: PaperTable {
    let heads = report.headline.cases
    let worths = heads.flatMap { ($0.parties + [$0.system]).map(\.npv.value) }
    let money = PaperMoney(worths)
    let titles = report.cases.enumerated().map { place, own in
      PaperTable.Column.number(place == 0 ? "\(own.source.title) (proposed)" : own.source.title)
    }
    let change = isPair ? [PaperTable.Column.number("Other less proposed")] : []
    return PaperTable(
      "options",
      "Each option against doing nothing (business as usual): NPV, \(money.unit); then what is no NPV",
      [.words("Whose")] + titles + change,
      groups: [parties.map { row($0.name, .party($0.id), \.npv, money) }, system(money), measures])
  }

  /// Whether there is one other option, so that a column can say what it has more.
  private var isPair: Bool { report.cases.count == 2 }

  /// The parties of all options, each once.
  private var parties: [Alliance.Party] {
    report.cases.map(\.source.alliance.parties).united(by: \.id)
  }

  private func system(_ money: PaperMoney) -> [PaperTable.Row] {
    var whole = row("System", .system, \.npv, money)
    whole.isTotal = true
    return [
      row("System, within the term", .system, \.npvWithinTerm, money),
      row("System, after the term", .system, \.npvAfterTerm, money),
    ] + between(money) + [whole]
  }

  /// What makes the parties add up to the system; no row where it shows as nothing.
  private func between(_ money: PaperMoney) -> [PaperTable.Row] {
    let values = report.headline.cases.map { $0.between?.first ?? 0 }
    guard values.contains(where: { $0.magnitude >= 0.5 }) else { return [] }
    let change = isPair ? [money.change(values[1] - values[0])] : []
    return [
      PaperTable.Row(
        head: CaseHeadline.betweenWords, fields: values.map(money.written) + change)
    ]
  }

  private func row(
    _ name: String, _ whose: Appraised, _ figure: KeyPath<HeadlineRow, Figure>, _ money: PaperMoney
  ) -> PaperTable.Row {
    let values = report.headline.cases.map { head in
      (head.parties + [head.system]).first { $0.whose == whose }.map { $0[keyPath: figure].value }
    }
    let known = values.compactMap(\.self)
    let change = isPair ? [known.count == 2 ? money.change(known[1] - known[0]) : ""] : []
    return PaperTable.Row(
      head: name, fields: values.map { $0.map(money.written) ?? "no party" } + change)
  }

  /// Rows that are no money: how long, who loses, how deep the hardest hit dips.
  private var measures: [PaperTable.Row] {
    let verdicts = report.cases.map { PartyVerdict.all($0).filter { $0.whose != .system } }
    func row(_ head: String, _ fields: [String]) -> PaperTable.Row {
      PaperTable.Row(head: head, fields: fields + (isPair ? [""] : []))
    }
    let terms = report.cases.map { own in
      own.source.results.has(.contract(.term))
        ? PaperValue.one(own.source.results[.contract(.term)], .years) : ""
    }
    let losing = verdicts.map { "\($0.count { $0.side == .worse })" }
    return [row("Length of the contract", terms), row("Parties worse off", losing)]
      + hardestHit(verdicts).map { row($0.0, $0.1) }
  }

  private func hardestHit(_ verdicts: [[PartyVerdict]]) -> [(String, [String])] {
    guard let id = proposal.hardestHit else { return [] }
    let own = verdicts.map { all in all.first { $0.whose == .party(id) } }
    guard let name = own[0]?.name else { return [] }
    return [
      (
        "\(name): lowest year against usual",
        own.map { verdict in
          verdict?.lowestChange.map {
            "\(MoneyText.of($0.value))\((verdict?.yearOfLowest).map { " in \($0)" } ?? "")"
          } ?? ""
        }
      ),
      (
        "\(name): lowest underlying margin",
        own.map { $0?.lowestMargin.map { PaperValue.percent($0.value) } ?? "" }
      ),
    ]
  }

  /// Whether all contracts last as long as the proposal, so that nothing is to be said of length.
  private var lastsAlike: Bool {
    Set(
      report.cases.map {
        $0.source.results.has(.contract(.term)) ? $0.source.results[.contract(.term)] : 0
      }
    )
    .count == 1
  }

  /// For whom business as usual itself differs, so that changes say nothing of what is really paid.
  private var asUsual: [String] {
    report.asUsual.filter(\.differs).map { difference in
      let names = difference.rows.filter(\.differs).map(\.party.name)
      return
        "Business as usual itself differs in \(difference.title) for \(Headline.listed(names)): its figures are against its own."
    }
  }

  /// What moves the whole and the party on whom the contract bears hardest.
  private var sentences: [String] {
    asUsual + (lastsAlike ? [] : report.headline.differences.compactMap(\.lengthAlone))
      + report.causes.flatMap { causes in
        causes.drawn.map { causes.sentence($0, naming: 4) }
      }
  }
}
