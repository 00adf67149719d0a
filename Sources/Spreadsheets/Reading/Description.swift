/// Hears what a file says of itself: the words of its description.
final class Description: MarkupListener {
  private var pieces = TextPieces()

  /// The description in a part; empty where there is none.
  static func text(
    _ path: String?, _ contents: (String) throws(WorkbookFault) -> [UInt8]?
  ) throws(WorkbookFault) -> String {
    guard let path, let bytes = try contents(path) else { return "" }
    let description = Description()
    try readMarkup(bytes, of: path, to: description)
    return TextRule.unescaped(description.pieces.text)
  }

  func start(_ name: MarkupName, _: MarkupAttributes) {
    if isDescription(name) { pieces.open() }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupFault) { try pieces.add(piece) }

  func end(_ name: MarkupName) {
    if isDescription(name) { pieces.pause() }
  }

  private func isDescription(_ name: MarkupName) -> Bool {
    name.vocabulary == .properties && name.local == "description"
  }
}
