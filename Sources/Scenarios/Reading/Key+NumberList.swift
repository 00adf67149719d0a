import Modelling
import SourceText

extension Key where Value == [Quantity] {
  /// A list of numbers, each an input of its own that is numbered from 1 in paths.
  static func numberList(
    _ name: String, called word: String, _ lengths: ClosedRange<Int>, _ unit: Unit,
    _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: true, schema: .list(.quantity(.number, Measure(unit)))) {
      node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return []
      }
      return reader.numberList(node, word, lengths, Measure(unit))
    }
  }
}

extension Key where Value == [Named<[Quantity]>] {
  /// A list of numbers for each of some ids; left out ids have none.
  static func numberLists(
    by kind: NameKind, _ name: String, called word: String, _ lengths: ClosedRange<Int>,
    _ unit: Unit, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: true, schema: .map(.list(.quantity(.number, Measure(unit))))) {
      node, reader in
      reader.entries(node, of: kind) { value, reader in
        reader.numberList(value, word, lengths, Measure(unit))
      }
    }
  }
}

extension Reader {
  /// Reads a list of numbers; `word` says in labels what each of them is.
  fileprivate mutating func numberList(
    _ node: Node, _ word: String, _ lengths: ClosedRange<Int>, _ measure: Measure
  ) -> [Quantity] {
    let items = node.sequence ?? []
    guard lengths.contains(items.count) else {
      report(
        "list-length", node.position,
        "'\(pathText)' takes a list of \(lengths.lowerBound) to \(lengths.upperBound) numbers",
        "write them as [1, 2, 3]; this is \(items.count == 1 ? "one" : "\(items.count)")")
      return []
    }
    let outer = (subject, subjectDepth)
    subject = outer.0.isEmpty ? word : "\(outer.0), \(word)"
    subjectDepth = path.count
    defer { (subject, subjectDepth) = outer }
    return items.enumerated().map { offset, item in
      path.append("\(offset + 1)")
      defer { path.removeLast() }
      return quantity(item, .number, measure)
    }
  }
}
