import SourceText

/// What kind of file a scenario file names.
public enum FileKind: Hashable, Sendable {
  /// A scenario.
  case scenario
  /// A table with a header row, separated by commas.
  case table

  /// The endings that names of such files have, the usual one first.
  var endings: [String] { self == .scenario ? ["yaml", "yml"] : ["csv"] }
  /// The kind in words.
  var words: String { self == .scenario ? "a scenario file" : "a CSV file" }
  /// A name as people would write it.
  var example: String { self == .scenario ? "five-years.yaml" : "five-years-delivered.csv" }
}

extension Key where Value == Word {
  /// The path of a file, as seen from the folder of the scenario file.
  static func file(_ kind: FileKind, _ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: true, schema: .file(kind)) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return Word("", at: reader.place)
      }
      return reader.word(node)
    }
  }
}

extension Key where Value == Word? {
  /// A text with its place, or nothing.
  static func optionalWord(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .text) { node, reader in
      node.map { reader.word($0) }
    }
  }
}

extension Key where Value == Clause<ActualsKeys>? {
  /// What was delivered: keys of its own, or the name of the table alone.
  static func actuals(_ name: String, _ meaning: String) -> Key {
    let schema = Schema.either([.file(.table), .table(ActualsKeys.self)])
    return Key(name, meaning, isRequired: false, schema: schema) { node, reader in
      node.map { reader.clause($0.scalar == nil ? $0 : from($0), ActualsKeys.self) }
    }
  }

  /// The name of a table alone, as if it stood under its key.
  private static func from(_ name: Node) -> Node {
    let key = ActualsKeys.table.from.name
    return Node(
      .mapping([Entry(key: key, keyPosition: name.position, value: name)]), at: name.position)
  }
}
