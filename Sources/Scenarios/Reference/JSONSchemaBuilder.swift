import Notation

/// Walks through the tables of keys and collects definitions that many keys share.
struct JSONSchemaBuilder {
  /// Whether a scenario stands by itself.
  enum Layer: String {
    /// All that is required must be there.
    case whole
    /// It is laid over another scenario.
    case overlay
  }

  /// The definitions in the order in which they were needed first.
  private(set) var definitions: [JSON.Member] = []
  private var names: Set<String> = []

  /// A reference to a definition, which is made once.
  mutating func reference(_ name: String, _ make: (inout JSONSchemaBuilder) -> JSON) -> JSON {
    if names.insert(name).inserted {
      let position = definitions.count
      definitions.append(JSON.Member(name, [:]))
      definitions[position].value = make(&self)
    }
    return ["$ref": .text("#/definitions/\(name)")]
  }

  /// A table of keys.
  mutating func table(_ keys: any KeyTable.Type, _ layer: Layer) -> JSON {
    let suffix = layer == .overlay ? "Overlay" : ""
    return reference("\(keys)\(suffix)") { $0.definition(keys, layer) }
  }

  private mutating func definition(_ keys: any KeyTable.Type, _ layer: Layer) -> JSON {
    var properties = keys.keys.filter { $0.name != Schema.anyID }.map {
      JSON.Member($0.name, property($0, layer))
    }
    if keys == RootKeys.self { properties += rootProperties(layer) }
    let required = layer == .overlay ? [] : keys.keys.filter(\.isRequired).map(\.name)
    let definition: JSON = [
      "type": "object", "description": .text(keys.meaning),
      "properties": .object(properties),
      "additionalProperties": keys.keys.first { $0.name == Schema.anyID }
        .map { property($0, layer) } ?? false,
    ]
    return definition.adding("required", required.isEmpty ? nil : .texts(required))
  }

  private mutating func property(_ key: any AnyKey, _ layer: Layer) -> JSON {
    let value = schema(key.schema, layer)
    let description: JSON = ["description": .text(KeyWords(key).sentence)]
    return description.adding("default", key.defaultValue?.json).adding("allOf", [value])
  }

  private mutating func rootProperties(_ layer: Layer) -> [JSON.Member] {
    let extends: JSON = [
      "description": "The scenario file that this one extends, seen from its folder.",
      "type": "string", "minLength": 1,
    ]
    guard layer == .overlay else { return [JSON.Member("extends", extends)] }
    let remove: JSON = [
      "description": "Paths of entries to take out of the scenario that this one extends.",
      "allOf": [schema(.either([.list(.text), .text]), layer)],
    ]
    return [JSON.Member("extends", extends), JSON.Member("remove", remove)]
  }

  /// What may stand under a key.
  mutating func schema(_ schema: Schema, _ layer: Layer) -> JSON {
    switch schema {
    case .text: return .types("string", "number", "boolean")
    case .account: return .types("string", "number")
    case .name(let most): return .name(atMost: most)
    case .file: return .types("string")
    case .choice(let words): return .choice(words)
    case .day: return .day
    case .year: return reference("year") { _ in .year }
    case .number: return .types("number", "string")
    case .quantity(let form, let measure): return quantity(form, measure)
    case .whole(let bounds): return .whole(bounds)
    case .decimal(let bounds): return NumberJSON(.factor, bounds).plain
    case .paths(let count): return .paths(count)
    case .ramp: return ramp(layer)
    case .reference: return .types("string")
    case .list(let item):
      // What stands in a list is replaced whole, never laid over something.
      return ["type": "array", "items": self.schema(item, .whole)]
    case .map(let item):
      let map: JSON = ["type": "object", "additionalProperties": self.schema(item, layer)]
      return map.adding(
        "propertyNames", item.standsUnderAnyKey ? nil : reference("id") { _ in .id })
    case .table(let keys): return table(keys, layer)
    case .either(let forms): return .anyOf(forms.map { self.schema($0, layer) })
    }
  }
}
