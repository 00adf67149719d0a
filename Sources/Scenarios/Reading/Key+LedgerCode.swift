import Modelling
import SourceText

extension Key where Value == LedgerCode? {
  /// An account of a ledger; nil where what is stated cannot be one.
  static func ledgerCode(_ name: String, _ meaning: String, like example: String) -> Key {
    Key(name, meaning, isRequired: true, schema: .account(example: example)) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return nil
      }
      return reader.ledgerCode(node)
    }
  }
}

extension Key where Value == LedgerCode? {
  /// An account of a ledger that may be left out.
  static func optionalLedgerCode(_ name: String, _ meaning: String, like example: String)
    -> Key
  {
    Key(name, meaning, isRequired: false, schema: .account(example: example)) { node, reader in
      node.flatMap { reader.ledgerCode($0) }
    }
  }
}

extension Key where Value == [Named<StatedAccount>] {
  /// A chart of accounts: what is posted, with one account or one for each side of a payment.
  static func chart(_ name: String, _ meaning: String) -> Key {
    // As a part it has keys of its own; under each id there is an account, or several.
    let schema: Schema =
      name == Schema.anyID
      ? .either([.account(example: "7100 Healthcare bought"), .table(AccountKeys.self)])
      : .table(ChartKeys.self)
    return Key(name, meaning, isRequired: false, schema: schema) { node, reader in
      guard let node else { return [] }
      guard let entries = node.mapping else {
        reader.report(
          "expected-keys", node.position, "'\(reader.pathText)' takes keys with an account each",
          "write each on a line of its own: 'flow.payment: 7100 Healthcare bought'")
        return []
      }
      return entries.compactMap { entry in
        reader.path.append(entry.key)
        defer { reader.path.removeLast() }
        return reader.statedAccount(entry.value).map {
          Named(id: entry.key, position: entry.keyPosition, value: $0)
        }
      }
    }
  }
}

extension Reader {
  /// One account, or one for each side of a payment; nil where a side cannot be read.
  fileprivate mutating func statedAccount(_ node: Node) -> StatedAccount? {
    guard node.mapping != nil else {
      return ledgerCode(node).map { StatedAccount(paid: $0, received: nil, against: nil) }
    }
    let keys = clause(node, AccountKeys.self)
    guard let paid = keys.paid else { return nil }
    if node["received"] == nil, node["against"] == nil {
      report(
        "missing-key", node.position, "'\(pathText)' needs the key 'received', or 'against'",
        "add 'received: CODE NAME', or write one account for both: '\(path.last ?? ""): CODE NAME'")
      return nil
    }
    return StatedAccount(paid: paid, received: keys.received, against: keys.against)
  }

  /// Reads a code and, after a blank, a name; nil where no ledger could take them.
  fileprivate mutating func ledgerCode(_ node: Node) -> LedgerCode? {
    let text = word(node).text
    guard node.scalar != nil, !node.isBlank else { return nil }
    let parts = text.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
    guard let code = parts.first, Reader.isCode(code) else {
      report(
        "bad-account", node.position, "'\(pathText)' does not begin with the code of an account",
        "write a code of at most 40 letters, digits, '-', '.', '_' and '/', a digit among them, then "
          + "a blank and the name: 7100 Healthcare bought")
      return nil
    }
    let name = parts.dropFirst().first?.withoutOuterBlanks
    if let name, name.spreadsheetLength > NameLimit.usual || name.hasPrefix("=") {
      report(
        "bad-account", node.position, "the name of account '\(code)' fits into no table",
        "write at most \(NameLimit.usual) characters, a letter or a digit first")
      return nil
    }
    return LedgerCode(code: code, name: name, position: node.position)
  }

  /// Whether a ledger takes a word for a code, and a table for no formula and no missing value.
  private static func isCode(_ word: String) -> Bool {
    guard let first = word.first, word.utf8.count <= 40, MissingValue.reason(against: word) == nil
    else { return false }
    func isPlain(_ sign: Character) -> Bool { sign.isASCII && (sign.isLetter || sign.isNumber) }
    // A name that stands without its code has no digit.
    return isPlain(first) && word.contains(where: \.isNumber)
      && word.allSatisfy { isPlain($0) || "-._/".contains($0) }
  }
}
