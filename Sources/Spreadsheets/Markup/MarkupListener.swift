/// Hears what a part of a workbook is made of, in the order of the text.
protocol MarkupListener: AnyObject {
  /// An element starts.
  func start(_ name: MarkupName, _ attributes: MarkupAttributes) throws(MarkupFault)
  /// Text goes on; a text may come in several pieces.
  func text(_ piece: UnsafeBufferPointer<UInt8>) throws(MarkupFault)
  /// An element ends.
  func end(_ name: MarkupName) throws(MarkupFault)
}

/// Why and where a part is not as it must be.
struct MarkupFault: Error, Equatable {
  let reason: String
  /// The byte, where it is known.
  var offset: Int?

  init(_ reason: String, at offset: Int? = nil) {
    self.reason = reason
    self.offset = offset
  }
}
