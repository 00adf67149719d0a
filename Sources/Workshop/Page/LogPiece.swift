import Pages
import Reports

/// The record on the page: the latest steps first, who did what and why, and what it did to each party.
struct LogPiece {
  private let session: Session
  private let titles: ContractTitles

  /// How many steps the page shows; all stand in the decision log.
  static let most = 40

  init(_ session: Session, _ titles: ContractTitles) {
    self.session = session
    self.titles = titles
  }

  var pieces: [HTML] {
    guard !session.steps.isEmpty else {
      return [HTML("p", ["class": "aside"], "Nobody has changed anything yet.")]
    }
    let shown = session.steps.suffix(LogPiece.most)
    let earlier = session.steps.count - shown.count
    let reasons = Dictionary(grouping: shown) { step -> Int in
      if case .remark(let about?) = step.deed { about } else { 0 }
    }
    let rest =
      earlier == 0
      ? []
      : [HTML("p", ["class": "aside"], "\(earlier) earlier steps stand in the decision log.")]
    return [
      HTML("ol", ["class": "log"], shown.reversed().map { item($0, reasons[$0.number] ?? []) })
    ] + rest
  }

  private func item(_ step: Step, _ remarks: [Step]) -> HTML {
    let head = HTML(
      "p",
      [
        HTML("span", ["class": "number"], "Step \(step.number), \(LogPiece.clock(step.time)) · "),
        HTML("strong", PersonWords.of(step.who, in: session)),
        .text(" \(StepWords(session, titles).deed(step))"),
      ])
    let words = [step.why.isEmpty ? nil : HTML("p", "“\(step.why)”")].compactMap(\.self)
    let said = remarks.map { HTML("p", ["class": "aside"], "\($0.who.name): “\($0.why)”") }
    return HTML(
      "li", ["id": "step-\(step.number)"], [head] + words + effects(step) + said + why(step))
  }

  /// The time of day of `2026-11-27T18:40:00Z`.
  private static func clock(_ time: String) -> String {
    let parts = time.split(separator: "T")
    return parts.count == 2 ? "\(parts[1].prefix(5)) UTC" : time
  }

  private func effects(_ step: Step) -> [HTML] {
    let moved = step.effects.filter { abs($0.npvAfter - $0.npvBefore) >= 0.5 }
    guard !moved.isEmpty else { return [] }
    return session.contracts.compactMap { contract in
      let own = moved.filter { $0.contract == contract.name }.map(effect)
      guard !own.isEmpty else { return nil }
      let title = HTML("span", ["class": "number"], "\(titles[contract.name]):")
      return HTML("p", ["class": "effects"], (session.contracts.count > 1 ? [title] : []) + own)
    }
  }

  /// What a party has more or less, and whether it changed side.
  private func effect(_ effect: Step.Effect) -> HTML {
    let more = effect.npvAfter - effect.npvBefore
    let (before, after) = (PartyVerdict.Side(effect.npvBefore), PartyVerdict.Side(effect.npvAfter))
    let name = PersonWords.party(effect.party, in: session)
    let turned = before == after ? "" : ", now \(after == .same ? "neither" : after.rawValue)"
    return HTML(
      "span",
      [
        .text("\(name) "),
        HTML("span", ["class": "amount"], "\(more > 0 ? "+" : "")\(MoneyText.of(more))"),
        .text(turned),
      ])
  }

  /// Where somebody says why.
  private func why(_ step: Step) -> [HTML] {
    guard case .change = step.deed, step.why.isEmpty else { return [] }
    let id = "remark-\(step.number)"
    return [
      HTML(
        "details", ["id": "why-of-\(step.number)", "class": "no-print"],
        [
          HTML("summary", "Say why"),
          HTML(
            "form",
            ["class": "line", "id": id, "data-kind": "remark", "data-about": "\(step.number)"],
            [
              HTML(
                "label",
                [
                  .text("Why step \(step.number) was taken"),
                  HTML(
                    "input",
                    ["type": "text", "name": "why", "id": "why-\(id)", "autocomplete": "off"]
                  ).with("required", ""),
                ]),
              HTML("button", ["type": "submit"], "Add to the record"),
            ]),
        ])
    ]
  }
}
