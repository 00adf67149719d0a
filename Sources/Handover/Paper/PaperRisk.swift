import Pages
import Reports

/// The risk, where thousands of futures were run.
struct PaperRisk {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  /// How many sentences the paper holds; the workbook has all, and the tables.
  static let most = 8

  /// The section; nil where risk was not run.
  var section: PaperSection? {
    guard let risk = content.risk else { return nil }
    let more = risk.sentences.count - PaperRisk.most
    return PaperSection(
      "risk", "Risk",
      PaperWords.list(Array(risk.sentences.prefix(PaperRisk.most)))
        + [PaperWords.note(risk.method)]
        + (more > 0
          ? [PaperWords.note("\(more) more findings stand on the workbook's sheet \(risk.title).")]
          : []))
  }
}
