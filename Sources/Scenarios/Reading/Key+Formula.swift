import Modelling
import SourceText

extension Key where Value == [Named<Word>] {
  /// Texts under keys of any spelling, such as a ledger's code for each line.
  static func words(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .map(.text)) { node, reader in
      guard let node else { return [] }
      guard let entries = node.mapping else {
        reader.report(
          "expected-keys", node.position, "'\(reader.pathText)' takes keys with a text each",
          "write each on a line of its own: 'key: text'")
        return []
      }
      return entries.map { entry in
        Named(id: entry.key, position: entry.keyPosition, value: reader.word(entry.value))
      }
    }
  }
}

extension Key where Value == Word? {
  /// A text whose place matters, such as a formula.
  static func formula(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: true, schema: .text) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return nil
      }
      return reader.word(node)
    }
  }

  /// A formula that may be left out.
  static func optionalFormula(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .text) { node, reader in
      node.map { reader.word($0) }
    }
  }
}
