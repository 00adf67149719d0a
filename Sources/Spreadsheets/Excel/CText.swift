import Glibc

/// Texts on loan to the library, which wants them mutable; given back when the writing is over.
final class CText {
  private var loans: [UnsafeMutablePointer<CChar>] = []

  deinit { for loan in loans { free(loan) } }

  /// A C copy of a text, alive as long as this object; nil where memory ran out.
  func lend(_ text: String) -> UnsafeMutablePointer<CChar>? {
    guard let copy = strdup(text) else { return nil }
    loans.append(copy)
    return copy
  }
}
