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

  /// Finds the vocabulary of a namespace.
  init(namespace: UnsafePointer<CChar>, length: Int) {
    let found = Self.allCases.first { vocabulary in
      vocabulary.namespaces.contains { known in
        known.utf8CodeUnitCount == length && memcmp(known.utf8Start, namespace, length) == 0
      }
    }
    self = found ?? .other
  }

  /// The namespaces, of the usual kind and of the strict one.
  private var namespaces: [StaticString] {
    switch self {
    case .spreadsheet: Self.sheets
    case .relationships: ["http://schemas.openxmlformats.org/package/2006/relationships"]
    case .properties: ["http://purl.org/dc/elements/1.1/"]
    case .other: []
    }
  }

  private static let sheets: [StaticString] = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
}
