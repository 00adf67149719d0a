import Modelling
import SourceText

/// How long names may be, in characters as spreadsheets count them.
enum NameLimit {
  /// A name or a unit: a label made of two of them and a few words fits wherever labels go.
  static let usual = 120
}

extension Key where Value == String {
  /// A name that goes into labels, sheets and charts; empty where it is left out and not required.
  static func name(
    _ name: String, atMost limit: Int = NameLimit.usual, isRequired: Bool = false,
    _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: isRequired, schema: .name(limit)) { node, reader in
      guard let node else {
        if isRequired { reader.reportMissing(meaning) }
        return ""
      }
      return reader.name(node, atMost: limit)
    }
  }
}

extension Reader {
  /// Reads a name and holds it against what labels and charts can take.
  mutating func name(_ node: Node, atMost limit: Int) -> String {
    let text = word(node).text
    guard node.scalar != nil else { return text }
    let length = text.spreadsheetLength
    if length > limit {
      report(
        "name-too-long", node.position,
        "'\(pathText)' has \(plain(Double(length))) characters, and \(limit) fit into labels and charts",
        "shorten it, and keep the long form in 'scenario.purpose' or a note")
    } else if text.allSatisfy(\.isWhitespace) {
      report(
        "bad-name", node.position, "'\(pathText)' is empty", "write a name, or leave the key out")
    } else if text.hasPrefix("=") {
      report(
        "bad-name", node.position,
        "'\(pathText)' begins with '=', which spreadsheets take for a formula",
        "begin it with a letter or a digit")
    }
    return text
  }
}
