import Modelling

extension JSONSchemaBuilder {
  /// A number or several, each within the bounds of its unit, or with its source.
  mutating func quantity(_ form: QuantityForm, _ measure: Measure) -> SchemaJSON {
    let bounds = measure.bounds
    let kind = NumberKind(measure)
    let name = "\(form.rawValue)_\(kind.rawValue)_\(bounds.lowerBound)_\(bounds.upperBound)"
    return reference(name) { builder in builder.definition(form, NumberJSON(kind, bounds)) }
  }

  /// How something grows: shares by year, bare ones from 0 to 1 among them, or a curve.
  mutating func ramp(_ layer: Layer) -> SchemaJSON {
    reference("ramp") { builder in
      let curve = builder.table(CurveKeys.self, .whole)
      let curves = SchemaJSON.object([
        ("type", .text("object")),
        ("properties", .object([("linear", curve), ("s_curve", curve)])),
        ("minProperties", .literal("1")), ("maxProperties", .literal("1")),
        ("additionalProperties", .literal("false")),
      ])
      let shares = builder.definition(.series, NumberJSON(.ramp, 0...1))
      return .object([("anyOf", .list([shares, curves]))])
    }
  }

  private mutating func definition(_ form: QuantityForm, _ number: NumberJSON) -> SchemaJSON {
    let year = reference("year") { _ in .year }
    let plain: [SchemaJSON] =
      switch form {
      case .number: [number.plain]
      case .series: [number.plain, number.list, number.years(withFill: true)]
      case .oneOff: [number.plain, number.list, number.years(withFill: false)]
      case .year: [year]
      case .flag: [.choice(Reader.yesOrNo)]
      }
    return .object([("anyOf", .list(plain + [stated(.object([("anyOf", .list(plain))]), number)]))])
  }

  /// A value together with its source.
  private func stated(_ value: SchemaJSON, _ number: NumberJSON) -> SchemaJSON {
    let properties = ProvenanceKeys.all.map { name, meaning in
      let form: SchemaJSON =
        switch name {
        case "value": value
        case "range": number.range
        case "evidence": .choice(ProvenanceKeys.evidence)
        case "distribution": .choice(ProvenanceKeys.distributions)
        case "role": .choice(ProvenanceKeys.roles)
        default: .types("string", "number", "boolean")
        }
      return (
        name, SchemaJSON.object([("description", .text(meaning)), ("allOf", .list([form]))])
      )
    }
    return .object([
      ("type", .text("object")), ("properties", .object(properties)),
      ("required", .list([.text("value")])), ("additionalProperties", .literal("false")),
    ])
  }
}
