import Analysis
import Pages
public import Reports

/// The paper by which boards decide about a contract: one HTML file for A4, which opens from an e-mail,
/// prints to PDF and converts to Word.
///
/// It holds its own style and pictures, no script, and points to nothing outside. Every figure comes from
/// a typed answer. It knows no clock and no names of negotiators, so that the same package gives the same
/// bytes. While there are reasons for a draft it says DRAFT on every page: the paper is not the change.
public struct BoardPaper: Sendable {
  /// What it is made of.
  let content: Content

  /// What a paper is made of.
  struct Content: Sendable {
    let report: Report
    let proposal: CaseReport
    let question: String?
    let options: [Inquiry]
    let risk: Inquiry?
    let draft: [String]
    let decisions: [AgreedDeal.Decision]
    let accepted: [AcceptedAlert]
  }

  /// Puts a paper together.
  ///
  /// - Parameters:
  ///   - report: the answers; the first case is what is proposed, others are the options beside it.
  ///   - question: what the boards are to decide; the purpose of the proposal where it is nil.
  ///   - options: answers to further questions about the options, such as their ranking by criteria.
  ///   - risk: what thousands of futures gave; nil where they were not run.
  ///   - draft: why the paper is a draft, a reason each; empty where it is none.
  ///   - decisions: what was decided on the way, in order.
  ///   - accepted: alerts that the parties accept, each with its reason.
  public init(
    _ report: Report, question: String? = nil, options: [Inquiry] = [], risk: Inquiry? = nil,
    draft: [String] = [], decisions: [AgreedDeal.Decision] = [], accepted: [AcceptedAlert] = []
  ) {
    content = Content(
      report: report, proposal: report.cases[0], question: question, options: options, risk: risk,
      draft: draft, decisions: decisions, accepted: accepted)
  }

  /// The file.
  public var html: String {
    let body = HTML("body", [marks, HTML("main", [front] + sections.enumerated().map(section))])
    return """
      <!doctype html>
      <html lang="en-GB">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      \(HTML("title", title).printed)
      <style>
      \(PaperStyle.sheet(isDraft: isDraft))
      </style>
      </head>
      \(body.printed)
      </html>

      """
  }

  /// Whether there is a reason for which it is not yet to be signed.
  var isDraft: Bool { !content.draft.isEmpty }

  /// What stands above it.
  var title: String { "Board paper: \(content.proposal.source.title)" }

  /// The mark of a draft, which a browser prints on every page; Word gets it as the header of its pages,
  /// which is what the title of the part says to LibreOffice.
  private var marks: HTML { isDraft ? BoardPaper.mark : .several([]) }

  /// The mark of a draft, for any page in this style.
  static let mark = HTML(
    "div", ["class": "mark", "title": "header", "role": "banner"],
    [HTML("p", [HTML("strong", "DRAFT"), .text(": \(draftWords)")])])

  /// What a draft is not.
  static let draftWords = "the paper is not the change"

  private var front: HTML { PaperFront(content, title: title).piece }

  /// The sections that the scenario has, in the order in which a board reads.
  private var sections: [PaperSection] {
    let alone: [PaperSection?] = [
      PaperPurpose(content).section, PaperAnswer(content).section, PaperTerms(content).section,
      PaperOptions(content).section, PaperYears(content.proposal).section,
      PaperLanding(content.proposal).section, PaperRisk(content).section,
      PaperStake(content.proposal).section, PaperChain(content.proposal).section,
      PaperReadiness(content.proposal).section, PaperChecks(content).section,
      PaperDecisions(content).section, PaperLimits(content).section,
      PaperSources(content.proposal).section, PaperSignatures(content).section,
    ]
    return alone.compactMap(\.self)
  }

  private func section(_ place: Int, _ section: PaperSection) -> HTML {
    HTML(
      "section", ["class": section.name],
      [HTML("h2", "\(place + 1). \(section.heading)")] + section.pieces)
  }
}

/// A section of the paper.
struct PaperSection {
  /// The class that its style goes by.
  let name: String
  let heading: String
  let pieces: [HTML]

  init(_ name: String, _ heading: String, _ pieces: [HTML]) {
    self.name = name
    self.heading = heading
    self.pieces = pieces
  }
}
