/// The JSON Schema (draft-07) of scenario files, made from the reader's own tables of keys.
public enum JSONSchema {
  /// The schema as text, the keys in the order of the tables, with a final newline.
  public static var text: String {
    var root = JSON.object(table(RootKeys.self, isRoot: true))
    root = root.adding([
      ("$schema", .text("http://json-schema.org/draft-07/schema#")),
      ("title", .text("Glidepath scenario")), ("definitions", .object(definitions)),
    ])
    return root.rendered(indent: 0) + "\n"
  }

  private static func table(_ keys: any KeyTable.Type, isRoot: Bool = false) -> [(String, JSON)] {
    var properties = keys.keys.map { key in
      (key.name, schema(key.schema).describing(key.meaning))
    }
    if isRoot {
      properties += [
        (
          "extends",
          JSON.object([("type", .text("string"))]).describing(
            "The scenario file that this one extends, seen from its folder.")
        ),
        (
          "remove",
          schema(.list(.text)).describing(
            "Paths of entries to take out of the scenario that this one extends.")
        ),
      ]
    }
    let required = isRoot ? [] : keys.keys.filter(\.isRequired).map { JSON.text($0.name) }
    return [
      ("type", .text("object")), ("description", .text(keys.meaning)),
      ("properties", .object(properties)), ("additionalProperties", .literal("false")),
    ] + (required.isEmpty ? [] : [("required", .list(required))])
  }

  private static func schema(_ schema: Schema) -> JSON {
    switch schema {
    case .text: .object([("type", .list([.text("string"), .text("number"), .text("boolean")]))])
    case .name(let most):
      .object([
        ("type", .list([.text("string"), .text("number")])), ("minLength", .literal("1")),
        ("maxLength", .literal("\(most)")),
      ])
    case .choice(let words):
      // YAML editors read yes and no as true and false.
      .object([
        (
          "enum",
          .list(
            words.map(JSON.text)
              + (words == ["yes", "no"] ? [.literal("true"), .literal("false")] : []))
        )
      ])
    case .year: reference("year")
    case .number: reference("number")
    case .series: reference("series")
    case .oneOff: reference("series")
    case .ramp: reference("ramp")
    case .reference: .object([("type", .text("string"))])
    case .list(let item): .object([("type", .text("array")), ("items", self.schema(item))])
    case .map(let item):
      .object([("type", .text("object")), ("additionalProperties", self.schema(item))])
    case .table(let keys): .object(table(keys))
    case .either(let forms): .object([("anyOf", .list(forms.map(self.schema)))])
    }
  }

  private static func reference(_ name: String) -> JSON {
    .object([("$ref", .text("#/definitions/\(name)"))])
  }

  /// Years, numbers, series and ramps, which many keys share.
  private static var definitions: [(String, JSON)] {
    let plain = JSON.object([("type", .list([.text("number"), .text("string")]))])
    let provenance = ProvenanceKeys.all.map { name, meaning in
      (
        name,
        (name == "value" ? JSON.object([]) : self.schema(name == "range" ? .list(.number) : .text))
          .describing(meaning)
      )
    }
    let stated = JSON.object([
      ("type", .text("object")), ("properties", .object(provenance)),
      ("required", .list([.text("value")])), ("additionalProperties", .literal("false")),
    ])
    let years = JSON.object([
      ("type", .text("object")),
      ("patternProperties", .object([("^[0-9]{4}/[0-9]{2}$", plain)])),
      ("properties", .object([("fill", schema(.choice(["linear", "step"])))])),
      ("additionalProperties", .literal("false")),
    ])
    let list = JSON.object([("type", .text("array")), ("items", plain)])
    let curves = JSON.object([
      ("type", .text("object")),
      (
        "properties",
        .object([
          ("linear", .object(table(CurveKeys.self))), ("s_curve", .object(table(CurveKeys.self))),
        ])
      ),
      ("additionalProperties", .literal("false")),
    ])
    return [
      ("year", .object([("type", .text("string")), ("pattern", .text("^[0-9]{4}/[0-9]{2}$"))])),
      ("number", .object([("anyOf", .list([plain, stated]))])),
      ("series", .object([("anyOf", .list([plain, list, years, stated]))])),
      ("ramp", .object([("anyOf", .list([plain, list, years, stated, curves]))])),
    ]
  }
}

/// JSON with its keys in a fixed order.
private indirect enum JSON {
  case text(String)
  case literal(String)
  case list([JSON])
  case object([(String, JSON)])

  func adding(_ entries: [(String, JSON)]) -> JSON {
    if case .object(let own) = self { return .object(entries + own) }
    return self
  }

  func describing(_ meaning: String) -> JSON {
    guard case .object(let own) = self, !own.contains(where: { $0.0 == "description" }) else {
      return self
    }
    return .object([("description", .text(meaning))] + own)
  }

  func rendered(indent: Int) -> String {
    let margin = String(repeating: "  ", count: indent)
    let inner = margin + "  "
    switch self {
    case .text(let text): return JSON.quoted(text)
    case .literal(let literal): return literal
    case .list(let items):
      return "[" + items.map { $0.rendered(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let entries):
      guard !entries.isEmpty else { return "{}" }
      let lines = entries.map { "\(inner)\(JSON.quoted($0)): \($1.rendered(indent: indent + 1))" }
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
