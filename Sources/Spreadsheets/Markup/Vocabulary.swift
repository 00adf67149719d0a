import Glibc

/// What the elements of workbooks mean, told apart by their namespaces.
enum Vocabulary: CaseIterable {
  /// Sheets, cells, shared texts, styles.
  case spreadsheet
  /// Which part belongs to which.
  case relationships
  /// What a document says of itself.
  case properties
  /// All else: pictures, charts, extensions.
  case other

  /// The namespaces, of the usual kind and of the strict one.
  fileprivate var namespaces: [String] {
    switch self {
    case .spreadsheet:
      [
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      ]
    case .relationships: ["http://schemas.openxmlformats.org/package/2006/relationships"]
    case .properties: ["http://purl.org/dc/elements/1.1/"]
    case .other: []
    }
  }

  fileprivate static let known = allCases.flatMap { vocabulary in
    vocabulary.namespaces.map { ($0, vocabulary) }
  }
}

extension MarkupName {
  /// What stands between a namespace and a name: a character that no XML may hold.
  static let separator: CChar = 1

  static func parts(of name: UnsafePointer<CChar>)
    -> (vocabulary: Vocabulary, local: UnsafePointer<CChar>)
  {
    guard let mark = strrchr(name, Int32(separator)) else { return (.other, name) }
    let length = UnsafePointer(mark) - name
    let found = Vocabulary.known.first { namespace, _ in
      namespace.utf8.count == length && strncmp(namespace, name, length) == 0
    }
    return (found?.1 ?? .other, UnsafePointer(mark) + 1)
  }
}
