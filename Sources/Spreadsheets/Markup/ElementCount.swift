/// Counts how often an element starts.
final class ElementCount: MarkupListener {
  private let element: String
  /// How often it has started so far.
  private(set) var count = 0

  init(of element: String) { self.element = element }

  func start(_ name: MarkupName, _: MarkupAttributes) {
    if name.isLocal(element) { count += 1 }
  }

  func text(_: UnsafeBufferPointer<UInt8>) {}

  func end(_: MarkupName) {}
}
