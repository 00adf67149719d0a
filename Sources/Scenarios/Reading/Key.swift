import SourceText
import Synchronization

/// One key that a scenario file may hold: its name, its meaning and how its value is read.
///
/// Keys stand in tables (`KeyTable`); reading, the documentation and the JSON Schema all come from
/// those tables, so that no key can be read that is not documented.
public final class Key<Value: Sendable>: Sendable {
  /// The key as the file spells it: `unit_cost`.
  public let name: String
  /// What labels call it; the name in plain words unless it is called otherwise.
  public let words: String
  /// What it means, in one sentence.
  public let meaning: String
  /// Whether the file must state it.
  public let isRequired: Bool
  /// What may stand under it.
  public let schema: Schema
  /// What holds where it is left out; nil where nothing does, or the meaning says what.
  public let defaultValue: KeyDefault?
  /// What a change of it changes; nil where the part in which it stands says so.
  public let kind: ChangeKind?
  let read: @Sendable (Node?, inout Reader) -> Value

  init(
    _ name: String, _ meaning: String, isRequired: Bool, schema: Schema,
    default value: KeyDefault? = nil, called words: String? = nil,
    changes kind: ChangeKind? = nil,
    read: @escaping @Sendable (Node?, inout Reader) -> Value
  ) {
    self.name = name
    self.words = words ?? name.replacing("_", with: " ")
    self.meaning = meaning
    self.isRequired = isRequired
    self.schema = schema
    defaultValue = value
    self.kind = kind
    self.read = read
  }

  /// The same key by other words in labels; by none where the key around it says it all.
  func called(_ words: String) -> Key {
    Key(
      name, meaning, isRequired: isRequired, schema: schema, default: defaultValue, called: words,
      changes: kind, read: read)
  }

  /// The same key, and all below it that does not say otherwise, of a kind of change.
  func changing(_ kind: ChangeKind) -> Key {
    Key(
      name, meaning, isRequired: isRequired, schema: schema, default: defaultValue, called: words,
      changes: kind, read: read)
  }
}

/// A key whose type of value does not matter.
public protocol AnyKey: Sendable {
  /// The key as the file spells it.
  var name: String { get }
  /// What labels call it.
  var words: String { get }
  /// What it means, in one sentence.
  var meaning: String { get }
  /// Whether the file must state it.
  var isRequired: Bool { get }
  /// What may stand under it.
  var schema: Schema { get }
  /// What holds where it is left out; nil where nothing does, or the meaning says what.
  var defaultValue: KeyDefault? { get }
  /// What a change of it changes; nil where the part in which it stands says so.
  var kind: ChangeKind? { get }
}

protocol ReadableKey: AnyKey {
  func readHeld(_ node: Node?, _ reader: inout Reader) -> any AnyHeld
}

extension Key: ReadableKey {
  func readHeld(_ node: Node?, _ reader: inout Reader) -> any AnyHeld {
    Held(value: read(node, &reader))
  }
}

/// A value that was read, kept under its key's name.
protocol AnyHeld: Sendable {}

struct Held<Value: Sendable>: AnyHeld {
  let value: Value
}

/// The keys of one part of a scenario file: one stored property a key, in the order documented.
public protocol KeyTable: Sendable {
  /// What the part describes, in one sentence.
  static var meaning: String { get }
  /// The one table.
  static var table: Self { get }
}

extension KeyTable {
  /// The keys in the order of the table.
  public static var keys: [any AnyKey] {
    let table = ObjectIdentifier(Self.self)
    if let known = knownKeys.withLock({ $0[table] }) { return known }
    let keys = Mirror(reflecting: Self.table).children.compactMap { $0.value as? any AnyKey }
    knownKeys.withLock { $0[table] = keys }
    return keys
  }
}

/// Keys by type of table: looking through a table takes longer than reading a part by it.
private let knownKeys = Mutex<[ObjectIdentifier: [any AnyKey]]>([:])
