import Notation

/// A number as JSON Schema describes it: a number within bounds, or a text as people write it.
struct NumberJSON {
  private let kind: NumberKind
  private let bounds: ClosedRange<Double>

  init(_ kind: NumberKind, _ bounds: ClosedRange<Double>) {
    self.kind = kind
    self.bounds = bounds
  }

  /// One number.
  var plain: JSON { .anyOf([bare, .pattern(pattern)]) }

  /// A number a year, from the first on.
  var list: JSON { ["type": "array", "minItems": 1, "items": plain] }

  /// The lowest and the highest value thought of.
  var range: JSON { ["type": "array", "minItems": 2, "maxItems": 2, "items": plain] }

  /// Years with their numbers.
  func years(withFill: Bool) -> JSON {
    [
      "type": "object", "patternProperties": [JSON.yearPattern: plain],
      "properties": withFill ? ["fill": .choice(["linear", "step"])] : [:], "minProperties": 1,
      "additionalProperties": false,
    ]
  }

  /// A number without any sign.
  private var bare: JSON {
    if kind == .percentage { return ["enum": [0]] }
    return [
      "type": "number", "minimum": .number(bounds.lowerBound),
      "maximum": .number(bounds.upperBound),
    ]
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
