import Glibc

/// The name of an element in the vocabulary that it is from, while the element is heard.
///
/// Nothing is copied before it is asked for: most elements of a sheet are only counted.
struct MarkupName {
  /// What stands between a namespace and a name: a character that no XML may hold.
  static let separator: CChar = 1

  /// The name as expat gives it: vocabulary, separator, name without a prefix.
  private let text: UnsafePointer<CChar>
  private let start: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    text = name
    start = strrchr(name, Int32(Self.separator)).map { UnsafePointer($0) + 1 } ?? name
  }

  /// The name without a prefix.
  var local: String { String(cString: start) }

  /// The vocabulary.
  var vocabulary: Vocabulary {
    start == text ? .other : Vocabulary(namespace: text, length: start - text - 1)
  }

  /// Whether the name without a prefix is a word.
  func isLocal(_ name: String) -> Bool { strcmp(start, name) == 0 }

  /// Whether it is an element of sheets, shared texts or styles.
  func isSheet(_ name: String) -> Bool { isLocal(name) && vocabulary == .spreadsheet }
}
