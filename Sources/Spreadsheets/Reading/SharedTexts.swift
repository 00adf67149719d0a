/// Hears the texts that cells share: runs of one text are joined, how it is spoken is left out.
final class SharedTexts: MarkupListener {
  /// The texts by number.
  private(set) var texts: [String] = []
  private var pieces = TextPieces()
  /// Whether what is heard says how a text is spoken.
  private var isSpoken = false

  func start(_ name: MarkupName, _: MarkupAttributes) throws(MarkupFault) {
    if name.isSheet("si") {
      guard texts.count < ReadingLimits.sharedTexts else {
        throw MarkupFault("it has more than \(ReadingLimits.sharedTexts) texts")
      }
      pieces.open()
      pieces.pause()
    }
    if name.isSheet("rPh") { isSpoken = true }
    if name.isSheet("t"), !isSpoken { pieces.resume() }
  }

  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupFault) { try pieces.add(piece) }

  func end(_ name: MarkupName) {
    if name.isSheet("t") { pieces.pause() }
    if name.isSheet("rPh") { isSpoken = false }
    if name.isSheet("si") { texts.append(TextRule.unescaped(pieces.text)) }
  }
}
