import AllianceModel
import Analysis
import Evaluation
import Layouts
import Modelling
import Pages
import Reports

/// The answer: what the boards are asked, what the contract brings, and what it comes to for each party.
struct PaperAnswer {
  private let content: BoardPaper.Content
  private var proposal: CaseReport { content.proposal }

  init(_ content: BoardPaper.Content) { self.content = content }

  var section: PaperSection {
    // Sentences about the proposal alone, whatever options stand beside it.
    let alone = Report([proposal.source])
    let sentences = WorkbookReport(alone, toolVersion: "").answer.overall
    return PaperSection(
      "answer", content.draft.isEmpty ? "Recommendation" : "Answer",
      [HTML("p", ["class": "asked"], asked)] + PaperWords.list(sentences) + [
        PaperVerdict(proposal).table.piece
      ])
  }

  /// What the boards are asked to do; a draft asks for nothing but remarks.
  private var asked: String {
    guard content.draft.isEmpty else {
      return "This draft asks for no decision. It shows what \(contract) comes to as it stands."
    }
    let asked =
      "The boards are asked to agree \(contract), \(terms)and to sign at the end of this paper."
    return ([asked] + [noted].compactMap(\.self)).joined(separator: " ")
  }

  /// Who signs although it is worse off, or falls below what it can bear; nil where nobody does.
  private var noted: String? {
    let parties = PartyVerdict.all(proposal).filter { $0.whose != .system }
    let losing = parties.filter { $0.side == .worse }.map(\.name)
    let below = parties.filter(\.isBelowFloor).map(\.name)
    let points =
      (losing.isEmpty ? [] : ["who is worse off than as usual: \(Headline.listed(losing))"])
      + (below.isEmpty ? [] : ["whose margin falls below its floor: \(Headline.listed(below))"])
    return points.isEmpty
      ? nil : "They are asked to note \(points.joined(separator: "; and "))."
  }

  /// Where the terms stand, if the scenario marks what was negotiated.
  private var terms: String {
    proposal.source.alliance.model.inputs.contains(where: \.provenance.isLever)
      ? "on the terms below, " : ""
  }

  /// The contract in a few words: how long it runs, and what it is worth.
  private var contract: String {
    let results = proposal.source.results
    let years = proposal.headline.years
    let term = results.has(.contract(.term)) ? results[.contract(.term)] : 0
    let length =
      term > 0
      ? " of \(PaperWords.count(Int(term), "year")) from \(years.label(1))" : ""
    let budget = LineID.contract(.value)
    let worth = results.has(budget) ? ", with a budget of \(MoneyText.of(results[budget]))" : ""
    return "the contract “\(proposal.source.title)”\(length)\(worth)"
  }
}
