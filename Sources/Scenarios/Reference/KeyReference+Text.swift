public import Notation

extension KeyReference {
  /// The reference as plain text for a terminal.
  public var text: String {
    sections.flatMap(\.entries).map(\.text).joined(separator: "\n")
  }

  /// The reference as Markdown, a heading for each part of the file.
  public var markdown: String {
    let parts = sections.map(\.markdown).joined(separator: "\n")
    return Self.introduction + "\n" + parts + "\n" + Self.provenance
  }

  private static let introduction = """
    # Keys of a scenario file

    Every key that a scenario file may hold, made from the tables that the tool itself reads by.

    `*` in a path is an id of your own, such as `wards`, or the number of an entry in a list. Text \
    that `glidepath keys --markdown` printed: change the tables in `Sources/Scenarios/Keys`, not this \
    page.

    """

  /// What may be stated with any number.
  private static var provenance: String {
    let rows = ProvenanceKeys.all.map { "| `\($0.name)` | \($0.meaning) |" }
    let title = """
      ## A number with its source

      Wherever a number may stand, it may stand with its source: `{value: 18%, source: "…"}`.

      | key | meaning |
      |---|---|
      """
    return ([title] + rows).joined(separator: "\n") + "\n"
  }
}

extension KeyReference {
  /// The reference as JSON: a list of keys, each with its path and what may stand under it.
  public var json: JSON { .list(sections.flatMap(\.entries).map(\.json)) }
}

extension KeyReference.Entry {
  /// The key with its facts; what a key has not is null.
  fileprivate var json: JSON {
    let words = KeyWords(key)
    func text(_ words: String?) -> JSON { words.map(JSON.text) ?? .null }
    return [
      "path": .text(path), "meaning": .text(key.meaning), "form": .text(words.form),
      "unit": text(words.unit), "bounds": text(words.bounds), "default": text(words.standard),
      "required": .bool(key.isRequired), "example": text(words.example),
      "keys": .texts(tables.flatMap { $0.keys.keys.map(\.name) }),
    ]
  }

  /// The key over several lines: its path, its meaning and the facts.
  fileprivate var text: String {
    let words = KeyWords(key)
    let facts: [(String, String?)] = [
      ("form", words.form), ("unit", words.unit), ("bounds", words.bounds),
      ("default", words.standard), ("required", key.isRequired ? "yes" : nil),
      ("example", words.example), ("keys", below(ids: false)), ("keys of each", below(ids: true)),
    ]
    let lines = facts.compactMap { name, fact in fact.map { "  \(name): \($0)" } }
    return (["\(path)", "  \(key.meaning)"] + lines).joined(separator: "\n") + "\n"
  }

  /// The names of the keys right below, or of those under each id or entry of a list below.
  private func below(ids: Bool) -> String? {
    let names = tables.filter { ($0.path != path) == ids }.flatMap { $0.keys.keys.map(\.name) }
      .map { $0 == Schema.anyID ? "ids of your own" : $0 }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// A row of a table in Markdown.
  fileprivate var markdown: String {
    let words = KeyWords(key)
    let form = [words.form, words.unit.map { "in \($0)" }, words.bounds].compactMap { $0 }
    let cells = [
      "`\(key.name)`", key.meaning, form.joined(separator: ", "),
      words.standard ?? (key.isRequired ? "must be stated" : ""),
      words.example.map { "`\($0)`" } ?? "",
    ]
    return "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |"
  }
}

extension KeyReference.Section {
  /// The part as a heading, its meaning and a table of its keys.
  fileprivate var markdown: String {
    let title = path.isEmpty ? "The parts of the file" : "`\(path)`"
    let head = "| key | meaning | form | default | example |\n|---|---|---|---|---|"
    return (["## \(title)\n\n\(meaning)\n", head] + entries.map(\.markdown)).joined(separator: "\n")
      + "\n"
  }
}
