import Notation

/// Pieces of a JSON Schema that several keys share.
extension JSON {
  /// A value of one of some types.
  static func types(_ names: String...) -> JSON {
    ["type": names.count == 1 ? .text(names[0]) : .texts(names)]
  }

  /// A value that fits one of some schemas.
  static func anyOf(_ schemas: [JSON]) -> JSON { ["anyOf": .list(schemas)] }

  /// One of some words.
  static func choice(_ words: [String]) -> JSON {
    // YAML editors read yes and no as true and false.
    let others: [JSON] = words == Reader.yesOrNo ? [true, false] : []
    return ["enum": .list(words.map(JSON.text) + others)]
  }

  /// A text of some form.
  static func pattern(_ pattern: String) -> JSON { ["type": "string", "pattern": .text(pattern)] }

  /// A name that fits into labels.
  static func name(atMost most: Int) -> JSON {
    [
      "type": ["string", "number"], "minLength": 1, "maxLength": .number(Double(most)),
      "pattern": "^[^=]",
    ]
  }

  /// A whole number within bounds, or one as people write it.
  static func whole(_ bounds: ClosedRange<Int>) -> JSON {
    let number: JSON = [
      "type": "integer", "minimum": .number(Double(bounds.lowerBound)),
      "maximum": .number(Double(bounds.upperBound)),
    ]
    return .anyOf([number, .pattern("^[0-9]+$")])
  }

  /// The paths of so many inputs.
  static func paths(_ count: Int) -> JSON {
    [
      "type": "array", "minItems": .number(Double(count)), "maxItems": .number(Double(count)),
      "items": .types("string"), "uniqueItems": true,
    ]
  }

  /// An id, or one of the two accounts of a party that is client and team at once.
  static var id: JSON {
    [
      "pattern": "^[a-z][a-z0-9_]{0,39}(\\.client|\\.team)?$",
      "not": ["enum": .texts(MissingValue.words)],
    ]
  }

  /// A financial year as people write it.
  static let yearPattern = "^[0-9]{4}/[0-9]{2}$"

  /// A financial year.
  static var year: JSON { .pattern(yearPattern) }

  /// A day, as `2026-09-30`.
  static var day: JSON { .pattern("^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$") }
}
