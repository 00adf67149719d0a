import Modelling
import SourceText

extension Key where Value == [Quantity] {
  /// A list of numbers, each an input of its own that is numbered from 1 in paths.
  static func numberList(
    _ name: String, _ lengths: ClosedRange<Int>, _ unit: Unit,
    _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: true, schema: .list(.quantity(.number, Measure(unit)))) {
      node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return []
      }
      return reader.numberList(node, lengths, Measure(unit))
    }
  }
}

extension Key where Value == [Named<[Quantity]>] {
  /// A list of numbers for each of some ids; left out ids have none.
  static func numberLists(
    by kind: NameKind, _ name: String, _ lengths: ClosedRange<Int>,
    _ unit: Unit, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: true, schema: .map(.list(.quantity(.number, Measure(unit))))) {
      node, reader in
      reader.entries(node, of: kind) { value, reader in
        reader.numberList(value, lengths, Measure(unit))
      }
    }
  }
}

extension Reader {
  /// Reads a list of numbers.
  fileprivate mutating func numberList(
    _ node: Node, _ lengths: ClosedRange<Int>, _ measure: Measure
  ) -> [Quantity] {
    let items = node.sequence ?? []
    guard lengths.contains(items.count) else {
      report(
        "list-length", node.position,
        "'\(pathText)' takes a list of \(lengths.lowerBound) to \(lengths.upperBound) numbers",
        "write them as [1, 2, 3]; this is \(items.count == 1 ? "one" : "\(items.count)")")
      return []
    }
    return items.enumerated().map { offset, item in
      within("\(offset + 1)", .number(offset + 1)) { reader in
        reader.quantity(item, .number, measure)
      }
    }
  }
}
