import Pages

/// An element of a page, and the names of those around it.
struct PageElement {
  let name: String
  let attributes: [String: String]
  let around: [String]
  let words: String

  subscript(attribute: String) -> String? { attributes[attribute] }
}

extension HTML {
  /// All elements in the order of the page.
  var elements: [PageElement] { elements(within: []) }

  private func elements(within around: [String]) -> [PageElement] {
    switch self {
    case .text: []
    case .several(let pieces): pieces.flatMap { $0.elements(within: around) }
    case .element(let name, let attributes, let inner):
      [
        PageElement(
          name: name,
          attributes: Dictionary(
            attributes.map { ($0.name, $0.value ?? "") }, uniquingKeysWith: { $1 }),
          around: around, words: inner.map(\.words).joined())
      ] + inner.flatMap { $0.elements(within: around + [name]) }
    }
  }

  /// The words within.
  var words: String {
    switch self {
    case .text(let words): words
    case .several(let pieces): pieces.map(\.words).joined()
    case .element(_, _, let inner): inner.map(\.words).joined()
    }
  }
}
