import Modelling
import SourceText

extension Key {
  /// A part with keys of its own; left out, every key in it has its default.
  static func part<Keys: KeyTable>(_ name: String, _ keys: Keys.Type, _ meaning: String) -> Key
  where Value == Clause<Keys> {
    // A part is left out only where all that it must state is left out too.
    let isRequired = keys.keys.contains { $0.isRequired }
    return Key(name, meaning, isRequired: isRequired, schema: .table(keys)) { node, reader in
      reader.clause(node, keys)
    }
  }

  /// A part with keys of its own that may be left out, together with what it drives.
  static func optionalPart<Keys: KeyTable>(
    _ name: String, _ keys: Keys.Type, _ meaning: String
  ) -> Key where Value == Clause<Keys>? {
    Key(name, meaning, isRequired: false, schema: .table(keys)) { node, reader in
      node.map { reader.clause($0, keys) }
    }
  }

  /// Ids with a part under each; `name:` in a part gives the words for labels.
  static func parts<Keys: KeyTable>(_ name: String, _ keys: Keys.Type, _ meaning: String) -> Key
  where Value == [Named<Clause<Keys>>] {
    Key(name, meaning, isRequired: false, schema: .map(.table(keys))) { node, reader in
      reader.entries(node, of: nil) { value, reader in reader.clause(value, keys) }
    }
  }

  /// Ids of another section with a part under each.
  static func parts<Keys: KeyTable>(
    for kind: NameKind, _ name: String, _ keys: Keys.Type, _ meaning: String
  ) -> Key where Value == [Named<Clause<Keys>>] {
    Key(name, meaning, isRequired: false, schema: .map(.table(keys))) { node, reader in
      reader.entries(node, of: kind) { value, reader in reader.clause(value, keys) }
    }
  }

  /// A list of parts, numbered from 1 in paths; in labels too, unless each names a service.
  static func list<Keys: KeyTable>(
    _ name: String, _ keys: Keys.Type, namedBy reference: String? = nil, _ meaning: String
  ) -> Key where Value == [Clause<Keys>] {
    Key(name, meaning, isRequired: false, schema: .list(.table(keys))) { node, reader in
      guard let node else { return [] }
      guard let items = node.sequence else {
        reader.report(
          "expected-list", node.position, "'\(reader.pathText)' takes a list",
          "write each entry on a line of its own, after '- '")
        return []
      }
      return items.enumerated().map { offset, item in
        let service = reference.flatMap { item[$0]?.scalar?.text }
        let title = service.flatMap { reader.names.title(of: $0, .service) }
        let step = title.map(LabelTrail.Step.other) ?? .number(offset + 1)
        return reader.within("\(offset + 1)", step) { $0.clause(item, keys) }
      }
    }
  }
}

extension Reader {
  /// Reads ids and what stands under each; ids of a known kind must exist.
  mutating func entries<Value>(
    _ node: Node?, of kind: NameKind?, as account: Account = .team,
    _ read: (Node, inout Reader) -> Value
  ) -> [Named<Value>] {
    guard let node else { return [] }
    guard let entries = node.mapping else {
      report(
        "expected-keys", node.position, "'\(pathText)' takes ids with something under each",
        "write each on a line of its own: 'id: …'")
      return []
    }
    let outer = noun
    defer { noun = outer }
    return entries.map { entry in
      if let kind {
        let id = Node(.scalar(Scalar(entry.key)), at: entry.keyPosition)
        _ = reference(id, to: kind)
      } else {
        checkID(entry)
      }
      noun = entry.value["unit"]?.scalar?.text ?? names.noun(ofService: entry.key) ?? outer
      let title = names.title(entry, kind)
      return Named(
        id: kind.map { names.account(entry.key, $0, account) } ?? entry.key,
        position: entry.keyPosition,
        value: within(entry.key, kind == nil ? .own(title) : .other(title)) { reader in
          read(entry.value, &reader)
        })
    }
  }

  private mutating func checkID(_ entry: Entry) {
    let letters = entry.key.utf8
    let isPlain = letters.allSatisfy {
      (97...122).contains($0) || (48...57).contains($0) || $0 == 95
    }
    let startsWell = letters.first.map { (97...122).contains($0) } ?? false
    if let reason = MissingValue.reason(against: entry.key) {
      report(
        "reserved-id", entry.keyPosition, "'\(entry.key)' cannot be an id: \(reason)",
        "choose another word, such as '\(plainID(entry.key))_1'")
    } else if Reader.takenIDs.contains(entry.key) {
      report(
        "bad-id", entry.keyPosition, "'\(entry.key)' has a meaning of its own and cannot be an id",
        "choose another word, such as '\(entry.key)_1'")
    } else if !isPlain || !startsWell || letters.count > 40 {
      report(
        "bad-id", entry.keyPosition, "'\(entry.key)' cannot be an id",
        "use small letters, digits and _, a letter first, at most 40, such as \(plainID(entry.key))"
      )
    }
  }

  /// Words that mean something where an id could stand: a funder, and what marks a value.
  private static let takenIDs: Set<String> = [
    Outsider.id, "value", "linear", "s_curve", "by", "fill",
  ]

  /// An id as near as may be to a text that is none.
  private func plainID(_ text: String) -> String {
    let letters = text.lowercased().unicodeScalars.map { scalar -> Character in
      let isPlain = ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
      return isPlain ? Character(scalar) : "_"
    }
    let id = String(letters.drop { !("a"..."z").contains($0) }.prefix(40))
    return id.isEmpty ? "north_trust" : id
  }
}
