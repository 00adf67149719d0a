public import Scenarios
import SourceText

/// A key of a scenario and what is stated under it, in the notation of scenario files: `gainshare.dead_band`
/// and `1%`.
public struct Term: Hashable, Sendable, Codable {
  /// The path of the key.
  public let path: String
  /// What stands under it; nil where it is as the file says.
  public let text: String?

  /// States a key, or leaves it to the file.
  public init(_ path: String, _ text: String?) {
    self.path = path
    self.text = text
  }
}

/// What is stated over a scenario: one text a key, in the order in which keys were first stated.
public struct Terms: Hashable, Sendable {
  /// What is stated; every term has a text.
  public private(set) var all: [Term] = []

  /// Nothing is stated: all is as the file says.
  public init() {}

  /// What is stated under a key; nil where it is as the file says.
  public subscript(path: String) -> String? { all.first { $0.path == path }?.text }

  /// The same with other terms; a term without a text leaves its key to the file again.
  public func stating(_ terms: [Term]) -> Terms {
    var stated = self
    for term in terms {
      let place = stated.all.firstIndex { $0.path == term.path }
      switch (place, term.text) {
      case (let place?, nil): stated.all.remove(at: place)
      case (let place?, _): stated.all[place] = term
      case (nil, nil): break
      case (nil, _): stated.all.append(term)
      }
    }
    return stated
  }

  /// The terms as cells that a file extending the scenario would state, each on a line of its own.
  ///
  /// What the scenario expected to come out was expected of its own terms, and is taken out.
  public func cells(expecting: Bool) -> StatedCells {
    guard !all.isEmpty else { return StatedCells([]) }
    let removal = StatedCells.Cell(
      path: "expect", text: StatedCells.removal, at: .whole(Terms.source))
    let stated = all.enumerated().compactMap { offset, term in
      term.text.map { StatedCells.Cell(path: term.path, text: $0, at: Terms.place(offset)) }
    }
    return StatedCells((expecting ? [removal] : []) + stated)
  }

  /// The key that something is said of at a place; empty where it is none of these.
  func path(at place: SourcePosition) -> String {
    guard place.file == Terms.source, all.indices.contains(place.line - 1) else { return "" }
    return all[place.line - 1].path
  }

  /// What messages call the table.
  private static let source = "table"

  private static func place(_ offset: Int) -> SourcePosition {
    SourcePosition(file: source, line: offset + 1, column: 1)
  }
}
