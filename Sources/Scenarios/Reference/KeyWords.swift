import Modelling

/// A key in words: what may stand under it, in which unit and bounds, and an example.
struct KeyWords {
  /// The key.
  let key: any AnyKey

  init(_ key: any AnyKey) { self.key = key }

  /// The meaning, the unit, the bounds and the default, as one text.
  var sentence: String {
    let facts = [
      unit.map { "Unit: \($0)." }, bounds.map { "Bounds: \($0)." },
      standard.map { "Default: \($0)." },
    ]
    return ([key.meaning] + facts.compactMap { $0 }).joined(separator: " ")
  }

  /// What may stand under the key.
  var form: String { KeyWords.form(key.schema) }

  /// The unit; nil where nothing is counted.
  var unit: String? {
    measure.flatMap { ["flag", "year"].contains($0.form.rawValue) ? nil : $0.measure.unitText }
  }

  /// The bounds; nil where the form says all.
  var bounds: String? {
    if case .whole(let bounds) = key.schema {
      return "from \(bounds.lowerBound) to \(bounds.upperBound)"
    }
    if case .decimal(let bounds) = key.schema { return Measure(.factor, in: bounds).boundsText }
    return measure?.measure.boundsText
  }

  /// What holds where the key is left out; nil where nothing does, or the meaning says what.
  var standard: String? {
    switch key.defaultValue {
    case nil: nil
    case .word(let word): word
    case .words(let words): words.isEmpty ? "none" : words.joined(separator: ", ")
    case .number(let value, let unit): Measure(unit).written(value)
    }
  }

  /// The key with a value, as a scenario file states it; nil for a part with keys of its own.
  var example: String? {
    let name = key.name == Schema.anyID ? "an_id" : key.name
    return KeyWords.example(key.schema).map { "\(name): \($0)" }
  }

  private var measure: (form: QuantityForm, measure: Measure)? { KeyWords.measure(key.schema) }

  private static func measure(_ schema: Schema) -> (form: QuantityForm, measure: Measure)? {
    switch schema {
    case .quantity(let form, let measure): (form, measure)
    case .list(let item), .map(let item): self.measure(item)
    case .either(let forms): forms.lazy.compactMap(self.measure).first
    case .ramp: (.series, Measure(.share))
    default: nil
    }
  }
}
