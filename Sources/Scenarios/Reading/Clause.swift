public import SourceText

/// One part of a scenario as read: `service.growth` is the value under the key `growth`.
@dynamicMemberLookup
public struct Clause<Keys: KeyTable>: Sendable {
  /// The path of the part: `services.emergency`.
  public let path: String
  /// Where the part stands.
  public let position: SourcePosition
  private let values: [String: any AnyHeld]
  private let places: [String: SourcePosition]

  init(
    path: String, position: SourcePosition, values: [String: any AnyHeld],
    places: [String: SourcePosition]
  ) {
    self.path = path
    self.position = position
    self.values = values
    self.places = places
  }

  /// Where a key stands; where it is left out, where the part stands.
  public func place<Value>(of key: KeyPath<Keys, Key<Value>>) -> SourcePosition {
    places[Keys.table[keyPath: key].name] ?? position
  }

  /// The keys that the file states, in the order of the table, and where they stand.
  var stated: [(key: String, place: SourcePosition)] {
    Keys.keys.compactMap { key in places[key.name].map { (key.name, $0) } }
  }

  /// The same part with another value under a key.
  func with<Value>(_ key: KeyPath<Keys, Key<Value>>, _ value: Value) -> Clause {
    var values = values
    values[Keys.table[keyPath: key].name] = Held(value: value)
    return Clause(path: path, position: position, values: values, places: places)
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
    if let node, node.mapping == nil {
      node.isBlank ? reportBlank(node.position) : reportPlainValue(node, keys)
      return silently { reader in reader.clause(nil, keys) }
    }
    let entries = node?.mapping ?? []
    for entry in entries where !table.contains(where: { $0.name == entry.key }) {
      reportUnknown(entry.key, entry.keyPosition, among: table.map(\.name))
    }
    var values: [String: any AnyHeld] = [:]
    for key in table {
      meaning = key.meaning
      values[key.name] = within(key.name, .key(key.words)) { reader in
        reader.held(key, node?[key.name])
      }
    }
    let places = Dictionary(
      entries.map { ($0.key, $0.keyPosition) }, uniquingKeysWith: { first, _ in first })
    return Clause(path: pathText, position: place, values: values, places: places)
  }

  /// Reads the value of a key; one that is there without a value is an error and no default.
  private mutating func held(_ key: any ReadableKey, _ value: Node?) -> any AnyHeld {
    guard let value, value.isBlank else { return key.readHeld(value, &self) }
    reportBlank(value.position)
    return silently { reader in key.readHeld(nil, &reader) }
  }

  /// Tells that a key is there and nothing after it.
  mutating func reportBlank(_ position: SourcePosition) {
    report(
      "blank-value", position, "'\(pathText)' has no value",
      "write one after the colon, or take the key out")
  }

  private mutating func reportPlainValue<Keys: KeyTable>(_ node: Node, _ keys: Keys.Type) {
    let form = keys.keys.prefix(3).map { "\($0.name): …" }.joined(separator: ", ")
    report(
      "expected-keys", node.position,
      "'\(pathText)' takes keys with values, not \(node.sequence == nil ? "one value" : "a list")",
      "write each key on a line of its own below it, or {\(form)}")
  }
}
