import Pages
import Reports

/// What the model does not do.
struct PaperLimits {
  private let content: BoardPaper.Content

  init(_ content: BoardPaper.Content) { self.content = content }

  var section: PaperSection {
    PaperSection(
      "limits", ModelLimits.title,
      PaperWords.list(
        ModelLimits.sentences(likelihood: content.risk == nil ? .unsaid : .futures)))
  }
}
