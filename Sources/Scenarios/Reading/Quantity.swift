public import Modelling
public import SourceText

/// A number of the scenario, or one a year: the input it becomes and where it is stated.
public struct Quantity: Sendable {
  /// The input with its path, unit, values and provenance.
  public let input: Input
  /// Where it is stated; for a default, where it would be stated.
  public let position: SourcePosition
  /// How its numbers other than 0 are written; nothing for a default.
  public let forms: Set<WrittenNumber.Form>

  /// A quantity at a place.
  public init(input: Input, position: SourcePosition, forms: Set<WrittenNumber.Form> = []) {
    self.input = input
    self.position = position
    self.forms = forms
  }

  /// The quantity as part of a formula: its value of the same year, or its one value.
  public var value: Expression { .input(input.id) }
}

/// A word of the scenario and where it stands.
public struct Word: Hashable, Sendable {
  /// The word: an id, a name, a choice.
  public let text: String
  /// Where it stands.
  public let position: SourcePosition
  /// Whether it stands in quotation marks, which count in columns.
  public let isQuoted: Bool

  /// A word at a place.
  public init(_ text: String, at position: SourcePosition, isQuoted: Bool = false) {
    self.text = text
    self.position = position
    self.isQuoted = isQuoted
  }

  /// Where a stretch of the text stands; nil where the file writes the text in another way, over
  /// several lines or with signs that stand for others, so that its characters cannot be counted.
  public func place(of offset: Int, length: Int) -> SourcePosition? {
    guard position.length == text.count + (isQuoted ? 2 : 0) else { return nil }
    return position.advanced(by: offset + (isQuoted ? 1 : 0), length: length)
  }
}

/// An entry of a map: its id, its place and what stands under it.
public struct Named<Value: Sendable>: Sendable {
  /// The id, as in `services.emergency`.
  public let id: String
  /// Where the id stands.
  public let position: SourcePosition
  /// What stands under the id.
  public let value: Value
}
