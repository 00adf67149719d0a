import Modelling
public import SourceText

/// A series of the scenario that an event changes.
public struct Series: Sendable {
  /// Its path, as the file spells it.
  public let path: String
  /// Where the event names it.
  public let position: SourcePosition
  /// The series as stated.
  public let quantity: Quantity
}

extension Key where Value == Series? {
  /// The path of a series that the sections before state, or leave to a default.
  static func series(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .text) { node, reader in
      let series = node.flatMap { reader.series($0) }
      reader.changed = series
      return series
    }
  }
}

extension Key where Value == Quantity? {
  /// A difference in the unit of the series that the keys before it name.
  static func change(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .number) { node, reader in
      guard let node else { return nil }
      guard let input = reader.changed?.quantity.input else {
        // Without a series there is no unit; that it is missing is told at the series.
        return reader.silently { $0.quantity(node, .number, Measure(.measure(""))) }
      }
      let span = input.bounds.upperBound - input.bounds.lowerBound
      return reader.quantity(node, .number, Measure(input.unit, in: -span...span))
    }
  }
}

extension Reader {
  /// What was agreed at signing begins with this: no event changes it.
  private static let agreed = "budget."

  /// Finds a series by its path among the sections read so far.
  fileprivate mutating func series(_ node: Node) -> Series? {
    let word = word(node)
    note(choice: word.text)
    guard !word.text.isEmpty, isRead(word.text) else { return nil }
    guard !word.text.hasPrefix(Self.agreed) else {
      report(
        "agreed-input", node.position,
        "'\(word.text)' was agreed at signing, and no shock changes it",
        "name what the world changes, such as services.wards.growth or indices.wages.rate")
      return nil
    }
    let stated = quantities.first { $0.input.id.path == word.text }
    guard let stated, stated.input.shape.isYearly else {
      reportNoSeries(word.text, isNumber: stated != nil, node.position)
      return nil
    }
    return Series(path: word.text, position: node.position, quantity: stated)
  }

  /// Whether the section that a path starts with was read without mistakes.
  private func isRead(_ path: String) -> Bool {
    isSound(String(path.prefix { $0 != "." }))
  }

  private mutating func reportNoSeries(
    _ text: String, isNumber: Bool, _ position: SourcePosition
  ) {
    let all = quantities.map(\.input).filter {
      $0.shape.isYearly && !$0.id.path.hasPrefix(Self.agreed)
    }.map(\.id.path)
    let remedy =
      nearestName(to: text, among: all).map { "did you mean '\($0)'?" }
      ?? "name a series that the scenario states, such as services.wards.growth"
    if isNumber {
      report(
        "not-a-series", position,
        "'\(text)' is one number for all years, which no shock can change from a year on", remedy)
    } else {
      report("unknown-series", position, "there is no series '\(text)'", remedy)
    }
  }
}
