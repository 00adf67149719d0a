import Modelling
import Notation

extension JSONSchemaBuilder {
  /// A number or several, each within the bounds of its unit, or with its source.
  mutating func quantity(_ form: QuantityForm, _ measure: Measure) -> JSON {
    let bounds = measure.bounds
    let kind = NumberKind(measure)
    let name = "\(form.rawValue)_\(kind.rawValue)_\(bounds.lowerBound)_\(bounds.upperBound)"
    return reference(name) { builder in builder.definition(form, NumberJSON(kind, bounds)) }
  }

  /// How something grows: shares by year, bare ones from 0 to 1 among them, or a curve.
  mutating func ramp(_ layer: Layer) -> JSON {
    reference("ramp") { builder in
      let curve = builder.table(CurveKeys.self, .whole)
      let curves: JSON = [
        "type": "object", "properties": ["linear": curve, "s_curve": curve],
        "minProperties": 1, "maxProperties": 1, "additionalProperties": false,
      ]
      return .anyOf([builder.definition(.series, NumberJSON(.ramp, 0...1)), curves])
    }
  }

  private mutating func definition(_ form: QuantityForm, _ number: NumberJSON) -> JSON {
    let year = reference("year") { _ in .year }
    let plain: [JSON] =
      switch form {
      case .number: [number.plain]
      case .series: [number.plain, number.list, number.years(withFill: true)]
      case .oneOff: [number.plain, number.list, number.years(withFill: false)]
      case .year: [year]
      case .flag: [.choice(Reader.yesOrNo)]
      }
    return .anyOf(plain + [stated(.anyOf(plain), range(form, number))])
  }

  /// The two ends of a range; nil for yes or no, which have none.
  private mutating func range(_ form: QuantityForm, _ number: NumberJSON) -> JSON? {
    switch form {
    case .flag: nil
    case .year:
      ["type": "array", "minItems": 2, "maxItems": 2, "items": reference("year") { _ in .year }]
    case .number, .series, .oneOff: number.range
    }
  }

  /// A value together with its source.
  private func stated(_ value: JSON, _ range: JSON?) -> JSON {
    let known = ProvenanceKeys.all.filter {
      range != nil || !["range", "distribution"].contains($0.name)
    }
    let properties = known.map { name, meaning in
      let form: JSON =
        switch name {
        case "value": value
        case "range": range ?? .null
        case "evidence": .choice(ProvenanceKeys.evidence)
        case "distribution": .choice(ProvenanceKeys.distributions)
        case "role": .choice(ProvenanceKeys.roles)
        default: .types("string", "number", "boolean")
        }
      return JSON.Member(name, ["description": .text(meaning), "allOf": [form]])
    }
    return [
      "type": "object", "properties": .object(properties), "required": ["value"],
      "additionalProperties": false,
    ]
  }
}
