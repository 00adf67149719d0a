import SourceText

/// The reference of scenario files for people: every key in words, from the reader's own tables.
public struct KeyReference: Sendable {
  /// A key and where it is: `services.*.growth`, with `*` for an id or a number in a list.
  struct Entry: Sendable {
    let path: String
    let key: any AnyKey
    /// The tables of the keys below it, each with its path.
    let tables: [(path: String, keys: any KeyTable.Type)]
  }

  /// A part of the file: a table of keys, and where it is.
  struct Section: Sendable {
    let path: String
    let meaning: String
    let entries: [Entry]
  }

  /// The parts, each before those below it.
  let sections: [Section]

  /// The whole reference.
  public init() { sections = KeyReference.sections(RootKeys.self, "") }

  /// The reference of files of criteria.
  public static var criteria: KeyReference {
    KeyReference(sections: sections(CriteriaKeys.self, ""))
  }

  private init(sections: [Section]) { self.sections = sections }

  /// The reference of a key, such as `gainshare` or `services.wards.growth`, and of all keys below.
  ///
  /// - Throws: that there is no such key, with the one most likely meant.
  public init(path: String) throws(UnknownKeyPath) {
    let all = KeyReference().sections
    let wanted = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let entry = try KeyReference.find(wanted, all)
    let own = Section(path: "", meaning: entry.key.meaning, entries: [entry])
    let below = entry.tables.flatMap { KeyReference.sections($0.keys, $0.path) }.filter {
      KeyReference.matches($0.path.split(separator: ".").prefix(wanted.count), wanted)
    }
    // A path that ends with an id means what is under the id.
    let isOfID = wanted.count > entry.path.split(separator: ".").count
    sections = (isOfID && !below.isEmpty ? [] : [own]) + below
  }

  private static func sections(_ table: any KeyTable.Type, _ path: String) -> [Section] {
    let entries = table.keys.map { key in
      let own = path.isEmpty ? key.name : "\(path).\(key.name)"
      return Entry(path: own, key: key, tables: tables(key.schema, own))
    }
    let below = entries.flatMap(\.tables).flatMap { sections($0.keys, $0.path) }
    return [Section(path: path, meaning: table.meaning, entries: entries)] + below
  }

  /// The tables of keys that may stand under a key.
  private static func tables(_ schema: Schema, _ path: String)
    -> [(path: String, keys: any KeyTable.Type)]
  {
    switch schema {
    case .table(let keys): [(path, keys)]
    case .list(let item), .map(let item): tables(item, "\(path).*")
    case .either(let forms): forms.flatMap { tables($0, path) }
    case .ramp:
      [
        ("\(path).linear", CurveKeys.self as any KeyTable.Type),
        ("\(path).s_curve", CurveKeys.self),
      ]
    default: []
    }
  }

  // Walks from the left, so that the first word that is wrong is the one told.
  private static func find(_ wanted: [String], _ sections: [Section]) throws(UnknownKeyPath)
    -> Entry
  {
    let entries = sections.flatMap(\.entries)
    var found: Entry?
    for count in wanted.indices.map({ $0 + 1 }) {
      let path = Array(wanted.prefix(count))
      if let entry = entries.first(where: { matches($0.path, path) }) {
        found = entry
      } else if !isID(path, entries), !sections.contains(where: { matches($0.path, path) }) {
        throw missing(path, entries)
      }
    }
    guard let found else { throw missing(wanted, entries) }
    return found
  }

  /// Whether a path names an entry, an id or a number standing for each `*`.
  private static func matches(_ pattern: String, _ path: some Collection<String>) -> Bool {
    matches(pattern.split(separator: ".")[...], path)
  }

  private static func matches(_ words: ArraySlice<Substring>, _ path: some Collection<String>)
    -> Bool
  {
    words.count == path.count
      && zip(words, path).allSatisfy { $0 == "*" && !$1.isEmpty || $0 == $1 }
  }

  /// Whether a path ends with an id, which has no entry of its own.
  private static func isID(_ path: [String], _ entries: [Entry]) -> Bool {
    guard let last = path.last, !last.isEmpty,
      let owner = entries.first(where: { matches($0.path, path.dropLast()) })
    else { return false }
    return owner.takesIDs
  }

  /// The path of a key with `*` for each id or number of a list; nil where there is no such key.
  ///
  /// A path may end with an id: it then means all that stands under it.
  static func pattern(of path: [String]) -> [Substring]? {
    let entries = known.sections.flatMap(\.entries)
    if let entry = entries.first(where: { matches($0.path, path) }) {
      return entry.path.split(separator: ".")
    }
    guard isID(path, entries),
      let owner = entries.first(where: { matches($0.path, path.dropLast()) })
    else { return nil }
    return owner.path.split(separator: ".") + ["*"]
  }

  private static let known = KeyReference()

  /// The path of a key that a path nearly names: one word of it is written otherwise; nil where none is near.
  public static func nearest(to path: String) -> String? {
    let words = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let entries = known.sections.flatMap(\.entries)
    for count in words.indices where !leads(Array(words[...count]), entries) {
      let before = Array(words[..<count])
      let siblings = entries.map { $0.path.split(separator: ".") }
        .filter { matches($0.dropLast(), before) }.compactMap { $0.last.map(String.init) }
      return nearestName(to: words[count], among: siblings)
        .map { (before + [$0] + words[(count + 1)...]).joined(separator: ".") }
    }
    return nil
  }

  /// Whether a path leads to a key, or on to one.
  private static func leads(_ path: [String], _ entries: [Entry]) -> Bool {
    isID(path, entries) || entries.contains { matches($0.path, path) }
      || known.sections.contains { matches($0.path, path) }
  }

  private static func missing(_ path: [String], _ entries: [Entry]) -> UnknownKeyPath {
    let owner = path.dropLast().joined(separator: ".")
    let siblings = entries.map { $0.path.split(separator: ".") }.filter {
      matches($0.dropLast(), path.dropLast())
    }.compactMap { $0.last.map(String.init) }
    let start = owner.isEmpty ? "" : owner + "."
    let remedy: String
    if let near = nearestName(to: path.last ?? "", among: siblings) {
      remedy = "did you mean '\(start)\(near)'?"
    } else if !siblings.isEmpty {
      remedy = "keys there: " + siblings.joined(separator: ", ")
    } else if entries.contains(where: { matches($0.path, path.dropLast()) && $0.takesIDs }) {
      remedy = "ids of your own stand there, so ask for '\(start)*'"
    } else {
      remedy = "'\(owner)' has no keys below it"
    }
    return UnknownKeyPath(path: path.joined(separator: "."), remedy: remedy)
  }
}

extension KeyReference.Entry {
  /// Whether ids, or the numbers of a list, stand under the key.
  fileprivate var takesIDs: Bool { Self.takesIDs(key.schema) }

  private static func takesIDs(_ schema: Schema) -> Bool {
    switch schema {
    case .map, .list: true
    case .either(let forms): forms.contains(where: takesIDs)
    default: false
    }
  }
}
