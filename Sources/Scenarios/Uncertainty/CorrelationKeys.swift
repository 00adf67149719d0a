import Modelling
public import SourceText

/// `correlations`: two uncertain inputs that move together, or one against the other.
public struct CorrelationKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Two uncertain inputs that move together, or one against the other."
  /// The keys.
  public static let table = CorrelationKeys()
  /// Which inputs.
  public let inputs = Key<[Word]>.pair(
    "inputs", "The two inputs by their paths, as [services.wards.growth, services.homes.growth].")
  /// How strongly.
  public let rank = Key<Correlated>.rank(
    "rank", "Spearman's rank correlation: 1 where both rise together, -1 where one falls; never 0.")
  /// Where it is from.
  public let source = Key<String>.text("source", "Where the correlation is from.")
  /// A remark.
  public let note = Key<String>.text("note", "A remark.")
}

/// How strongly two inputs move together, and where that is stated.
public struct Correlated: Hashable, Sendable {
  /// Spearman's rank correlation, from -1 to 1.
  public let rank: Double
  /// Where it stands.
  public let position: SourcePosition
}

extension Key where Value == [Word] {
  /// The paths of two inputs; empty where they cannot be read.
  fileprivate static func pair(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: true, schema: .paths(2)) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return []
      }
      guard let items = node.sequence, items.count == 2 else {
        reader.report(
          "list-length", node.position, "'\(reader.pathText)' takes the paths of two inputs",
          "write them as [services.wards.growth, services.homes.growth]")
        return []
      }
      return items.map { reader.word($0) }
    }
  }
}

extension Key where Value == Correlated {
  /// A number from -1 to 1 that is no input of the model.
  fileprivate static func rank(_ name: String, _ meaning: String) -> Key {
    let bounds = -1.0...1.0
    return Key(name, meaning, isRequired: true, schema: .decimal(bounds)) { node, reader in
      guard let node else {
        reader.reportMissing(meaning)
        return Correlated(rank: 0, position: reader.place)
      }
      let rank = reader.number(node, Measure(.factor, in: bounds))
      if rank == 0 {
        reader.report(
          "useless-correlation", node.position,
          "'\(reader.pathText)' is 0: the two inputs do not move together",
          "write a number from -1 to 1 other than 0, or take the entry out")
      }
      return Correlated(rank: rank, position: node.position)
    }
  }
}
