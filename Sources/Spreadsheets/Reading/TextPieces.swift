/// Gathers a text that comes in pieces, up to the longest that a cell may hold.
struct TextPieces {
  private var bytes: [UInt8] = []
  private var isOpen = false

  /// Starts a text anew.
  mutating func open() {
    bytes.removeAll(keepingCapacity: true)
    isOpen = true
  }

  /// Goes on with a text that was started.
  mutating func resume() { isOpen = true }

  /// Takes a piece, where a text is open.
  mutating func add(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupFault) {
    guard isOpen else { return }
    guard bytes.count + piece.count <= ReadingLimits.text else {
      throw MarkupFault("a text is longer than a cell can hold")
    }
    bytes += piece
  }

  /// Pauses a text, so that what comes next is no part of it.
  mutating func pause() { isOpen = false }

  /// The text so far; expat gives nothing but UTF-8.
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
