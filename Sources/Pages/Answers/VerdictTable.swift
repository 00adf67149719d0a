import AllianceModel
import Analysis
public import Reports

/// The verdict by party as a table: better, worse or no change; net present value; lowest year; lowest
/// margin against its floor; and who changed side against an earlier state of the deal.
public struct VerdictTable {
  private let verdicts: [PartyVerdict]
  private let earlier: [(words: String, verdicts: [PartyVerdict])]
  private let title: String
  private let style: FigureStyle

  /// Holds a case against earlier states of the deal, the one that matters most first; its title is that of
  /// the case unless said otherwise.
  public init(
    _ report: CaseReport, titled title: String? = nil, against earlier: [EarlierDeal] = [],
    figures style: FigureStyle = .words
  ) {
    verdicts = PartyVerdict.all(report)
    self.earlier = earlier.map { ($0.words, PartyVerdict.all($0.report)) }
    self.title = title ?? report.source.title
    self.style = style
  }

  /// The table.
  public var table: HTML {
    let words = ["Party", "Verdict", "Net present value", "Lowest year against usual"]
    let head = (words + (hasMargins ? ["Lowest margin"] : [])).map {
      HTML("th", ["scope": "col"], $0)
    }
    return HTML(
      "table", ["class": "verdict"],
      [
        HTML("caption", caption),
        HTML("thead", [HTML("tr", head)]), HTML("tbody", verdicts.map(row)),
      ])
  }

  private var caption: String {
    let words =
      title.isEmpty
      ? "What it comes to for each party" : "\(title): what it comes to for each party"
    return words + (earlier.first.map { ", and how much more or less than \($0.words)" } ?? "")
  }

  private var hasMargins: Bool { verdicts.contains { $0.lowestMargin != nil } }

  private func row(_ verdict: PartyVerdict) -> HTML {
    let cells = [
      HTML("th", ["scope": "row"], verdict.name),
      HTML("td", [side(verdict)] + changes(of: verdict)), HTML("td", worth(verdict)),
      HTML("td", lowest(verdict)),
    ]
    let row = HTML("tr", cells + (hasMargins ? [HTML("td", margin(verdict))] : []))
    return verdict.whose == .system ? row.with("class", "total") : row
  }

  private func side(_ verdict: PartyVerdict) -> HTML {
    HTML("strong", ["class": "side \(verdict.side.mark)"], verdict.side.rawValue)
  }

  /// In which earlier states the party stood on another side.
  private func changes(of verdict: PartyVerdict) -> [HTML] {
    earlier.compactMap { words, verdicts in
      guard let then = verdicts.first(where: { $0.whose == verdict.whose }),
        then.side != verdict.side
      else { return nil }
      return HTML("span", ["class": "turned"], "changes side: was \(then.side.before) \(words)")
    }
  }

  private func worth(_ verdict: PartyVerdict) -> [HTML] {
    let figure = style.figure(
      MoneyText.of(verdict.npv.value), verdict.npv.line,
      about: "\(verdict.name): net present value")
    guard let first = earlier.first,
      let then = first.verdicts.first(where: { $0.whose == verdict.whose })
    else { return [figure] }
    let more = verdict.npv.value - then.npv.value
    guard abs(more) >= 0.5 else { return [figure] }
    return [
      figure,
      HTML(
        "span", ["class": "aside"],
        "\(MoneyText.of(abs(more))) \(more > 0 ? "more" : "less")"),
    ]
  }

  private func lowest(_ verdict: PartyVerdict) -> [HTML] {
    guard let lowest = verdict.lowestChange else { return [] }
    let figure = style.figure(
      MoneyText.of(lowest.value), lowest.line,
      about: "\(verdict.name): lowest year against business as usual")
    return [figure]
      + (verdict.yearOfLowest.map { [HTML("span", ["class": "aside"], "in \($0)")] } ?? [])
  }

  private func margin(_ verdict: PartyVerdict) -> [HTML] {
    guard let margin = verdict.lowestMargin else { return [] }
    let figure = style.figure(
      VerdictTable.percent(margin.value), margin.line,
      about: "\(verdict.name): lowest underlying margin")
    guard let floor = verdict.marginFloor else { return [figure] }
    let words = VerdictTable.percent(floor)
    return [
      figure,
      verdict.isBelowFloor
        ? HTML("strong", ["class": "aside bad"], "below its floor, \(words)")
        : HTML("span", ["class": "aside"], "above its floor, \(words)"),
    ]
  }

  static func percent(_ share: Double) -> String { MoneyText.decimals(100 * share, 1) + "%" }
}

extension VerdictTable {
  /// The verdict in one sentence, to be read aloud.
  public var sentence: String {
    let parties = verdicts.filter { $0.whose != .system }
    let losing = parties.filter { $0.side == .worse }
    let below = parties.filter(\.isBelowFloor).map(\.name)
    let first =
      losing.isEmpty
      ? "Nobody is worse off."
      : "Worse off: "
        + Headline.listed(losing.map { "\($0.name) by \(MoneyText.of(abs($0.npv.value)))" }) + "."
    let second = below.isEmpty ? "" : " Below its floor: \(Headline.listed(below))."
    let system = verdicts.last.map { " System \(MoneyText.of($0.npv.value))." } ?? ""
    return first + second + system
  }
}

extension PartyVerdict.Side {
  /// The class of the mark on a page, which has its word as well.
  var mark: String {
    switch self {
    case .better: "good"
    case .worse: "bad"
    case .same: "neutral"
    }
  }

  /// The word for it after "was".
  var before: String { self == .same ? "neither" : rawValue }
}
