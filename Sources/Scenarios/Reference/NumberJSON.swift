/// A number as JSON Schema describes it: a number within bounds, or a text as people write it.
struct NumberJSON {
  private let kind: NumberKind
  private let bounds: ClosedRange<Double>

  init(_ kind: NumberKind, _ bounds: ClosedRange<Double>) {
    self.kind = kind
    self.bounds = bounds
  }

  /// One number.
  var plain: SchemaJSON {
    let text = SchemaJSON.object([("type", .text("string")), ("pattern", .text(pattern))])
    return .object([("anyOf", .list([bare, text]))])
  }

  /// A number a year, from the first on.
  var list: SchemaJSON {
    .object([("type", .text("array")), ("minItems", .literal("1")), ("items", plain)])
  }

  /// The lowest and the highest value thought of.
  var range: SchemaJSON {
    .object([
      ("type", .text("array")), ("minItems", .literal("2")), ("maxItems", .literal("2")),
      ("items", plain),
    ])
  }

  /// Years with their numbers.
  func years(withFill: Bool) -> SchemaJSON {
    let fill = [("fill", SchemaJSON.choice(["linear", "step"]))]
    return .object([
      ("type", .text("object")),
      ("patternProperties", .object([(SchemaJSON.yearPattern, plain)])),
      ("properties", .object(withFill ? fill : [])), ("minProperties", .literal("1")),
      ("additionalProperties", .literal("false")),
    ])
  }

  /// A number without any sign.
  private var bare: SchemaJSON {
    if kind == .percentage { return .object([("enum", .list([.literal("0")]))]) }
    return .object([
      ("type", .text("number")), ("minimum", .number(bounds.lowerBound)),
      ("maximum", .number(bounds.upperBound)),
    ])
  }

  /// A number as people write it; see `readNumber`.
  private var pattern: String {
    let digits = "([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\\.[0-9]+)?"
    let size = "([kK]|[mM]|[bB][nN])?"
    switch kind {
    case .percentage: return "^[-+]?(\(digits) ?%|0(\\.0+)?)$"
    case .ramp: return "^[-+]?(\(digits) ?%|0(\\.[0-9]+)?|1(\\.0+)?)$"
    case .money: return "^[-+]?£?\(digits)\(size)$"
    case .factor: return "^[-+]?\(digits)(\(size)| ?%)$"
    case .plain: return "^[-+]?\(digits)\(size)$"
    }
  }
}
