import Notation

/// The JSON Schema (draft-07) of scenario files, made from the reader's own tables of keys.
///
/// A scenario that extends another need not state what the other states, at any depth; one that
/// extends none must state all that is required. A key without a value is refused in both.
public enum JSONSchema {
  /// The schema as text, the keys in the order of the tables, with a final newline.
  public static var text: String {
    var builder = JSONSchemaBuilder()
    let whole = builder.table(RootKeys.self, .whole)
    let overlay = builder.table(RootKeys.self, .overlay)
    let root: JSON = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "title": "Glidepath scenario", "description": .text(RootKeys.meaning),
      "type": "object", "if": ["required": ["extends"]],
      "then": overlay, "else": whole, "definitions": .object(builder.definitions),
    ]
    return root.rendered(.listsInLine)
  }
}
