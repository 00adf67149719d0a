import Modelling
import SourceText

extension Key where Value == String {
  /// A text; empty where it is left out and not required.
  static func text(
    _ name: String, isRequired: Bool = false, schema: Schema = .text, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: isRequired, schema: schema) { node, reader in
      guard let node else {
        if isRequired { reader.reportMissing(meaning) }
        return ""
      }
      return reader.word(node).text
    }
  }
}

extension Key where Value == [String] {
  /// A list of texts.
  static func texts(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .either([.list(.text), .text])) { node, reader in
      guard let node else { return [] }
      guard let items = node.sequence else { return [reader.word(node).text] }
      return items.map { reader.word($0).text }
    }
  }

  /// A list of names, each of which becomes part of labels.
  static func names(_ name: String, _ meaning: String) -> Key {
    let schema = Schema.either([.list(.name(NameLimit.usual)), .name(NameLimit.usual)])
    return Key(name, meaning, isRequired: false, schema: schema) { node, reader in
      guard let node else { return [] }
      return (node.sequence ?? [node]).map { reader.name($0, atMost: NameLimit.usual) }
    }
  }
}

extension Key where Value == Word {
  /// The id of something another section names.
  static func reference(
    to kind: NameKind, as account: Account = .team, _ name: String, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: true, schema: .reference(kind)) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return Word("", at: reader.place)
      }
      return reader.reference(node, to: kind, as: account)
    }
  }
}

extension Key where Value == Word? {
  /// The id of something another section names, or nothing.
  static func optionalReference(
    to kind: NameKind, as account: Account = .team, orOutside: Bool = false, _ name: String,
    _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: false, schema: .reference(kind)) { node, reader in
      node.map { reader.reference($0, to: kind, as: account, orOutside: orOutside) }
    }
  }
}

/// A word out of a few, each with a meaning of its own.
public protocol OneOfWords: RawRepresentable, CaseIterable, Sendable where RawValue == String {}

extension Key where Value: OneOfWords {
  /// One of a few words; changes the shape of formulas, so it stands in the workbook as text.
  static func choice(_ name: String, default value: Value?, _ meaning: String) -> Key {
    let words = Value.allCases.map(\.rawValue)
    return Key(
      name, meaning, isRequired: value == nil, schema: .choice(words),
      default: value.map { .word($0.rawValue) }
    ) { node, reader in
      let first = value ?? Value.allCases[Value.allCases.startIndex]
      guard let node else {
        if value == nil { reader.reportMissing(meaning) }
        reader.note(choice: first.rawValue)
        return first
      }
      let chosen = reader.option(node, words).flatMap(Value.init) ?? first
      reader.note(choice: chosen.rawValue)
      return chosen
    }
  }
}

extension Key {
  /// One of a few words, or nothing.
  static func optionalChoice<Choice: OneOfWords>(_ name: String, _ meaning: String) -> Key
  where Value == Choice? {
    let words = Choice.allCases.map(\.rawValue)
    return Key(name, meaning, isRequired: false, schema: .choice(words)) { node, reader in
      let chosen = node.flatMap { reader.option($0, words) }
      if let chosen { reader.note(choice: chosen) }
      return chosen.flatMap(Choice.init)
    }
  }
}

extension Key {
  /// Some of a few words, as a list or as one word.
  static func choices<Choice: OneOfWords>(
    _ name: String, default value: [Choice], _ meaning: String
  ) -> Key where Value == [Choice] {
    let words = Choice.allCases.map(\.rawValue)
    return Key(
      name, meaning, isRequired: false, schema: .either([.list(.choice(words)), .choice(words)]),
      default: .words(value.map(\.rawValue))
    ) { node, reader in
      guard let node else { return value }
      let chosen = (node.sequence ?? [node]).compactMap { reader.option($0, words) }
      reader.note(choice: chosen.joined(separator: ", "))
      return chosen.compactMap(Choice.init)
    }
  }
}

extension Key where Value == Bool {
  /// Yes or no.
  static func yesOrNo(_ name: String, default value: Bool, _ meaning: String) -> Key {
    Key(
      name, meaning, isRequired: false, schema: .choice(Reader.yesOrNo),
      default: .word(value ? "yes" : "no")
    ) { node, reader in
      let chosen = node.map { reader.option($0, Reader.yesOrNo) == "yes" } ?? value
      reader.note(choice: chosen ? "yes" : "no")
      return chosen
    }
  }
}

extension Reader {
  mutating func word(_ node: Node) -> Word {
    if node.isBlank { reportBlank(node.position) }
    if let scalar = node.scalar {
      return Word(scalar.text, at: node.position, isQuoted: scalar.isQuoted)
    }
    report(
      "expected-text", node.position, "'\(pathText)' takes a text", "write a text on one line")
    return Word("", at: node.position)
  }

  mutating func reference(
    _ node: Node, to kind: NameKind, as account: Account = .team, orOutside: Bool = false
  ) -> Word {
    let written = word(node)
    let word = Word(
      names.account(written.text, kind, account), at: written.position, isQuoted: written.isQuoted)
    return check(word, written, node, kind, orOutside)
  }

  private mutating func check(
    _ meant: Word, _ word: Word, _ node: Node, _ kind: NameKind, _ orOutside: Bool
  ) -> Word {
    let isKnown = names.knows(word.text, kind) || (orOutside && word.text == Outsider.id)
    guard node.scalar != nil, !names.isUnreadable(kind), !isKnown else { return meant }
    let known = names[kind] + (orOutside ? [Outsider.id] : [])
    let remedy =
      suggestion(for: word.text, among: known).map { "did you mean '\($0)'?" }
      ?? (known.isEmpty
        ? "add it under '\(kind.section)'"
        : "choose one of: \(listed(known)); or add it under '\(kind.section)'")
    report(
      "unknown-reference", node.position, "there is no \(kind.rawValue) '\(word.text)'", remedy)
    return word
  }

  /// Ids in a row, the first ten of many.
  private func listed(_ ids: [String]) -> String {
    ids.prefix(10).joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
  }

  /// The word that another one stands for: a neighbour, or yes and no as others write them.
  private static func meant(_ text: String, among words: [String]) -> String? {
    guard words == yesOrNo else { return nearestName(to: text, among: words) }
    switch text.lowercased() {
    case "yes", "y", "true", "on", "1", "ja", "oui": return "yes"
    case "no", "n", "false", "off", "0", "none", "never": return "no"
    default: return nil
    }
  }

  mutating func option(_ node: Node, _ words: [String]) -> String? {
    let text = node.scalar?.text ?? ""
    if words.contains(text) { return text }
    report(
      "unknown-choice", node.position,
      text.isEmpty
        ? "'\(pathText)' takes one word" : "'\(text)' is not a choice for '\(pathText)'",
      Reader.meant(text, among: words).map { "did you mean '\($0)'?" }
        ?? "choose one of: " + words.joined(separator: ", "))
    return nil
  }
}
