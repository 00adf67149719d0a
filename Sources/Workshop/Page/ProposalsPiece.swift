import GlidepathKit
import Pages
import Reports

/// What was parked, side by side: what each states, and what it came to when it was parked.
struct ProposalsPiece {
  private let session: Session
  private let titles: ContractTitles

  init(_ session: Session, _ titles: ContractTitles) {
    self.session = session
    self.titles = titles
  }

  var pieces: [HTML] {
    guard !session.proposals.isEmpty else {
      return [HTML("p", ["class": "aside"], "No counter-proposal is parked.")]
    }
    return [HTML("div", ["class": "proposals"], session.proposals.map(card))]
  }

  private func card(_ proposal: Proposal) -> HTML {
    HTML(
      "article", ["class": "proposal", "id": "proposal-\(proposal.step)"],
      [
        HTML("h3", proposal.title),
        HTML(
          "p", ["class": "aside"],
          "Parked in step \(proposal.step) by \(PersonWords.of(proposal.who, in: session))"),
        terms(proposal),
      ] + worth(proposal) + [
        HTML(
          "button",
          ["type": "button", "data-do": "adopt", "data-proposal": "\(proposal.step)"],
          "Put “\(proposal.title)” on the table")
      ])
  }

  private func terms(_ proposal: Proposal) -> HTML {
    let stated = session.contracts.flatMap { contract in
      (proposal.terms[contract.name]?.all ?? []).map { term in
        HTML(
          "li",
          [
            .text(session.contracts.count > 1 ? "\(titles[contract.name]): " : ""),
            .text("\(LeverWords.label(of: term.path, in: contract)): "),
            HTML("strong", term.text ?? "as drafted"),
          ])
      }
    }
    return stated.isEmpty ? HTML("p", "All as drafted.") : HTML("ul", ["class": "terms"], stated)
  }

  /// What it came to: the step that parked it moved the table from there to what was agreed.
  private func worth(_ proposal: Proposal) -> [HTML] {
    let step = session.steps.first { $0.number == proposal.step }
    return session.contracts.compactMap { contract in
      let own = (step?.effects ?? []).filter { $0.contract == contract.name }
      return own.isEmpty
        ? nil : table(own, "What \(titles[contract.name]) comes to with “\(proposal.title)”")
    }
  }

  private func table(_ effects: [Step.Effect], _ words: String) -> HTML {
    let head = ["Party", "Verdict", "Net present value", "Lowest year"]
      .map { HTML("th", ["scope": "col"], $0) }
    return wide(
      words,
      HTML(
        "table", ["class": "verdict"],
        [
          HTML("caption", words), HTML("thead", [HTML("tr", head)]),
          HTML("tbody", effects.map(row)),
        ]))
  }

  private func row(_ effect: Step.Effect) -> HTML {
    let side = PartyVerdict.Side(effect.npvBefore)
    return HTML(
      "tr",
      [
        HTML("th", ["scope": "row"], PersonWords.party(effect.party, in: session)),
        HTML("td", side.rawValue), HTML("td", MoneyText.of(effect.npvBefore)),
        HTML("td", MoneyText.of(effect.lowestBefore)),
      ])
  }
}
