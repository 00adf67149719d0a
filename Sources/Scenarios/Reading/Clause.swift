public import SourceText

/// One part of a scenario as read: `service.growth` is the value under the key `growth`.
@dynamicMemberLookup
public struct Clause<Keys: KeyTable>: Sendable {
  /// The path of the part: `services.emergency`.
  public let path: String
  /// Where the part stands.
  public let position: SourcePosition
  private let values: [String: any AnyHeld]

  init(path: String, position: SourcePosition, values: [String: any AnyHeld]) {
    self.path = path
    self.position = position
    self.values = values
  }

  /// The value under a key of the table.
  public subscript<Value>(dynamicMember key: KeyPath<Keys, Key<Value>>) -> Value {
    let key = Keys.table[keyPath: key]
    guard let held = values[key.name] as? Held<Value> else {
      preconditionFailure("two keys of \(Keys.self) bear the name '\(key.name)'")
    }
    return held.value
  }
}

extension Reader {
  /// Reads a part with the keys of a table; keys that the table does not hold are errors.
  mutating func clause<Keys: KeyTable>(_ node: Node?, _ keys: Keys.Type) -> Clause<Keys> {
    let table = keys.keys.compactMap { $0 as? any ReadableKey }
    let outer = place
    if let node { place = node.position }
    defer { place = outer }
    if let node, node.mapping == nil, !node.isBlank {
      report(
        "expected-keys", node.position, "'\(pathText)' takes keys and values, not a plain value",
        "write its keys below it, indented: " + table.prefix(4).map(\.name).joined(separator: ", "))
    }
    for entry in node?.mapping ?? [] where !table.contains(where: { $0.name == entry.key }) {
      reportUnknown(entry.key, entry.keyPosition, among: table.map(\.name))
    }
    var values: [String: any AnyHeld] = [:]
    for key in table {
      path.append(key.name)
      let value = node?[key.name]
      values[key.name] = key.readHeld(value.flatMap { $0.isBlank ? nil : $0 }, &self)
      path.removeLast()
    }
    return Clause(path: pathText, position: place, values: values)
  }
}
