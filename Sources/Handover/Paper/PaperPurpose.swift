import AllianceModel
import Analysis
import Evaluation
import Modelling
import Pages
import Reports

/// The question, and how to read the figures that answer it.
struct PaperPurpose {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  private var proposal: CaseReport { content.proposal }
  private var years: Years { proposal.headline.years }

  var section: PaperSection {
    let stated = content.question ?? proposal.source.alliance.facts.purpose
    let question =
      stated.isEmpty ? "Whether to sign the contract “\(proposal.source.title)”." : stated
    return PaperSection(
      "purpose", "Purpose", [HTML("p", question), PaperWords.note(conventions)])
  }

  /// Prices, units and signs, in a line.
  private var conventions: String {
    "Yearly money is in pounds of the year (inflation included). Net present values (NPV) are at today's value: prices of \(years.label(0)), discounted, over the \(years.horizon) years from \(years.label(1)). “As usual” is the same years without the alliance. A change above 0 is better for the party; -£1 is a loss, a deficit or more spend."
  }
}
