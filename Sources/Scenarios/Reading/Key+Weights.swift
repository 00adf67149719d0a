import Modelling
import SourceText

/// How providers share what is due to them, or from them.
public enum Weights: Sendable {
  /// A weight for each party; the commissioner keeps what is left to 100 %.
  case fixed([Named<Quantity>])
  /// In proportion to something the model knows.
  case named(WeightMeasure, Quantity)
  /// A row of weights for each party, read at the overall score: equal steps from 0 to 100.
  case matrix([Named<[Quantity]>])
}

/// What weights may follow.
public enum WeightMeasure: String, OneOfWords {
  /// Every provider alike.
  case equal
  /// Income from the services in scope as usual.
  case budget
  /// Capital spent to date.
  case investment
  /// Stranded cost.
  case compensation
  /// The mean score of the party's own metrics.
  case performance
}

extension Key where Value == Weights? {
  /// Weights by party, or a measure with the providers' share.
  static func weights(_ name: String, _ meaning: String) -> Key {
    let schema = Schema.either([
      .map(.quantity(.number, Measure(.share))), .table(NamedWeightKeys.self),
      .table(MatrixKeys.self),
    ])
    return Key(name, meaning, isRequired: false, schema: schema) { node, reader in
      guard let node else { return nil }
      if node["by"] != nil {
        let keys = reader.clause(node, NamedWeightKeys.self)
        return .named(keys.by, keys.providers)
      }
      if node["matrix"] != nil {
        return .matrix(reader.clause(node, MatrixKeys.self).matrix)
      }
      return .fixed(
        reader.entries(node, of: .party) { value, reader in
          reader.quantity(value, .number, Measure(.share))
        })
    }
  }
}
