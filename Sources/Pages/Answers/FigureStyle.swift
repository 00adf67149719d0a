public import Modelling

/// How a page writes figures that lines hold.
public enum FigureStyle: Hashable, Sendable {
  /// As words: on paper nothing can be clicked.
  case words
  /// As a button that asks why the figure of a contract, by its name, is what it is.
  case buttons(contract: String)

  /// A figure of a line in a column; 0 for a line without years.
  ///
  /// - Parameters:
  ///   - text: the number as people read it.
  ///   - line: the line that holds it.
  ///   - column: the column; 0 is the base year.
  ///   - about: what the number says, in words, for who does not see the table around it.
  /// - Returns: the words, or the button.
  public func figure(_ text: String, _ line: LineID, column: Int = 0, about: String) -> HTML {
    switch self {
    case .words: return .text(text)
    case .buttons(let contract):
      return HTML(
        "button",
        [
          "type": "button", "class": "figure", "data-contract": contract, "data-line": line.text,
          "data-column": "\(column)", "title": about,
        ], text)
    }
  }
}
