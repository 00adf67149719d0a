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
  private(set) var definitions: [(String, SchemaJSON)] = []
  private var names: Set<String> = []

  /// A reference to a definition, which is made once.
  mutating func reference(_ name: String, _ make: (inout JSONSchemaBuilder) -> SchemaJSON)
    -> SchemaJSON
  {
    if names.insert(name).inserted {
      let position = definitions.count
      definitions.append((name, .object([])))
      definitions[position].1 = make(&self)
    }
    return .object([("$ref", .text("#/definitions/\(name)"))])
  }

  /// A table of keys.
  mutating func table(_ keys: any KeyTable.Type, _ layer: Layer) -> SchemaJSON {
    let suffix = layer == .overlay ? "Overlay" : ""
    return reference("\(keys)\(suffix)") { $0.definition(keys, layer) }
  }

  private mutating func definition(_ keys: any KeyTable.Type, _ layer: Layer) -> SchemaJSON {
    var properties = keys.keys.map { ($0.name, property($0, layer)) }
    if keys == RootKeys.self { properties += rootProperties(layer) }
    let required = layer == .overlay ? [] : keys.keys.filter(\.isRequired).map(\.name)
    return .object(
      [
        ("type", .text("object")), ("description", .text(keys.meaning)),
        ("properties", .object(properties)), ("additionalProperties", .literal("false")),
      ] + (required.isEmpty ? [] : [("required", .list(required.map(SchemaJSON.text)))]))
  }

  private mutating func property(_ key: any AnyKey, _ layer: Layer) -> SchemaJSON {
    let value = schema(key.schema, layer)
    return .object(
      [("description", .text(KeyWords(key).sentence))]
        + (key.defaultValue.flatMap(\.json).map { [("default", $0)] } ?? [])
        + [("allOf", .list([value]))])
  }

  private mutating func rootProperties(_ layer: Layer) -> [(String, SchemaJSON)] {
    let extends = SchemaJSON.object([
      ("description", .text("The scenario file that this one extends, seen from its folder.")),
      ("type", .text("string")), ("minLength", .literal("1")),
    ])
    guard layer == .overlay else { return [("extends", extends)] }
    let paths = schema(.either([.list(.text), .text]), layer)
    let remove = SchemaJSON.object([
      (
        "description",
        .text("Paths of entries to take out of the scenario that this one extends.")
      ), ("allOf", .list([paths])),
    ])
    return [("extends", extends), ("remove", remove)]
  }

  /// What may stand under a key.
  mutating func schema(_ schema: Schema, _ layer: Layer) -> SchemaJSON {
    switch schema {
    case .text: return .types("string", "number", "boolean")
    case .name(let most): return .name(atMost: most)
    case .choice(let words): return .choice(words)
    case .year: return reference("year") { _ in .year }
    case .number: return .types("number", "string")
    case .quantity(let form, let measure): return quantity(form, measure)
    case .whole(let bounds): return .whole(bounds)
    case .ramp: return ramp(layer)
    case .reference: return .types("string")
    case .list(let item):
      // What stands in a list is replaced whole, never laid over something.
      return .object([("type", .text("array")), ("items", self.schema(item, .whole))])
    case .map(let item):
      return .object(
        [
          ("type", .text("object")), ("additionalProperties", self.schema(item, layer)),
        ] + (item.isText ? [] : [("propertyNames", reference("id") { _ in .id })]))
    case .table(let keys): return table(keys, layer)
    case .either(let forms):
      return .object([("anyOf", .list(forms.map { self.schema($0, layer) }))])
    }
  }
}

extension Schema {
  /// Whether it is a text, which may stand under a key of any spelling.
  fileprivate var isText: Bool {
    if case .text = self { return true }
    return false
  }
}
