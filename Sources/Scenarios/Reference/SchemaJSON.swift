import Modelling

/// JSON with its keys in a fixed order.
indirect enum SchemaJSON: Sendable {
  case text(String)
  case literal(String)
  case list([SchemaJSON])
  case object([(String, SchemaJSON)])

  /// A number in the fewest digits.
  static func number(_ value: Double) -> SchemaJSON {
    .literal(Int(exactly: value).map(String.init) ?? "\(value)")
  }

  /// A value of one of some types.
  static func types(_ names: String...) -> SchemaJSON {
    .object([("type", names.count == 1 ? .text(names[0]) : .list(names.map(SchemaJSON.text)))])
  }

  /// One of some words.
  static func choice(_ words: [String]) -> SchemaJSON {
    // YAML editors read yes and no as true and false.
    let others = words == Reader.yesOrNo ? ["true", "false"].map(SchemaJSON.literal) : []
    return .object([("enum", .list(words.map(SchemaJSON.text) + others))])
  }

  /// A name that fits into labels.
  static func name(atMost most: Int) -> SchemaJSON {
    .object([
      ("type", .list([.text("string"), .text("number")])), ("minLength", .literal("1")),
      ("maxLength", .literal("\(most)")), ("pattern", .text("^[^=]")),
    ])
  }

  /// A whole number within bounds, or one as people write it.
  static func whole(_ bounds: ClosedRange<Int>) -> SchemaJSON {
    let number = SchemaJSON.object([
      ("type", .text("integer")), ("minimum", .literal("\(bounds.lowerBound)")),
      ("maximum", .literal("\(bounds.upperBound)")),
    ])
    let text = SchemaJSON.object([("type", .text("string")), ("pattern", .text("^[0-9]+$"))])
    return .object([("anyOf", .list([number, text]))])
  }

  /// An id, or one of the two accounts of a party that is client and team at once.
  static var id: SchemaJSON {
    let letters = "^[a-z][a-z0-9_]{0,39}(\\.client|\\.team)?$"
    return .object([
      ("pattern", .text(letters)),
      ("not", .object([("enum", .list(MissingValue.words.map(SchemaJSON.text)))])),
    ])
  }

  /// A financial year as people write it.
  static let yearPattern = "^[0-9]{4}/[0-9]{2}$"

  /// A financial year.
  static var year: SchemaJSON {
    .object([("type", .text("string")), ("pattern", .text(yearPattern))])
  }

  /// The JSON over several lines, each level two spaces further in.
  func rendered(indent: Int) -> String {
    let margin = String(repeating: "  ", count: indent)
    let inner = margin + "  "
    switch self {
    case .text(let text): return SchemaJSON.quoted(text)
    case .literal(let literal): return literal
    case .list(let items):
      return "[" + items.map { $0.rendered(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let entries):
      guard !entries.isEmpty else { return "{}" }
      let lines = entries.map {
        "\(inner)\(SchemaJSON.quoted($0)): \($1.rendered(indent: indent + 1))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(margin)}"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}

extension KeyDefault {
  /// The default as JSON; nil for a year, which depends on the scenario.
  var json: SchemaJSON? {
    switch self {
    case .word(let word): .text(word)
    case .words(let words): .list(words.map(SchemaJSON.text))
    case .number(_, .year): nil
    case .number(let value, let unit) where NumberKind(Measure(unit)) == .percentage && value != 0:
      .text(Measure(unit).written(value))
    case .number(let value, _): .number(value)
    }
  }
}
