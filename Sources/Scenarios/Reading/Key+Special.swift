import Modelling
import SourceText

extension Key where Value == Int {
  /// A whole number that fixes the shape of the model, so that no cell can change it.
  static func whole(
    _ name: String, in bounds: ClosedRange<Int>, default value: Int, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: false, schema: .number) { node, reader in
      var chosen = value
      if let node {
        let measure = Measure(
          .count, in: Double(bounds.lowerBound)...Double(bounds.upperBound))
        let number = reader.number(node, measure)
        chosen = Int(number.rounded(.towardZero))
        if Double(chosen) != number {
          reader.report(
            "not-whole", node.position, "'\(reader.pathText)' takes a whole number",
            "write \(chosen) or \(chosen + 1)")
        }
      }
      reader.note(choice: "\(chosen)", name)
      return chosen
    }
  }
}

/// How something grows to its full size.
public enum Ramp: Sendable {
  /// A share a year.
  case given(Quantity)
  /// In equal steps from a first year on, over some years.
  case linear(first: Quantity, years: Quantity)
  /// Slowly, then fast, then slowly: 3x² − 2x³ (source: the cubic smoothstep).
  case sCurve(first: Quantity, years: Quantity)
}

extension Key where Value == Ramp? {
  /// How something grows to its full size; left out, it is there at once.
  static func ramp(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .ramp) { node, reader in
      node.flatMap { reader.ramp($0) }
    }
  }
}

extension Reader {
  mutating func ramp(_ node: Node) -> Ramp? {
    for form in ["linear", "s_curve"] {
      guard let curve = node[form] else { continue }
      for entry in node.mapping ?? [] where entry.key != form {
        reportUnknown(entry.key, entry.keyPosition, among: [form])
      }
      let keys = clause(curve, CurveKeys.self)
      return form == "linear"
        ? .linear(first: keys.from, years: keys.over) : .sCurve(first: keys.from, years: keys.over)
    }
    return .given(quantity(node, .series, Measure(.share)))
  }
}

/// `ramp.linear` and `ramp.s_curve`: where a curve starts and how long it takes.
public struct CurveKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "A curve from nothing to full size."
  /// The keys.
  public static let table = CurveKeys()
  /// The first year of the curve.
  public let from = Key<Quantity>.year(
    "from", default: 1, "The first year in which something happens.")
  /// How many years it takes.
  public let over = Key<Quantity>.number("over", .years, in: 1...60, "Years until full size.")
}

/// Over how many years an investment is recovered.
public enum RecoveryYears: Sendable {
  /// From the start of recovery to the end of the firm term.
  case contractTerm
  /// Over the life of the asset.
  case assetLife
  /// Over a stated number of years.
  case given(Quantity)
}

extension Key where Value == RecoveryYears {
  /// `contract_term`, `asset_life` or a number of years.
  static func recoveryYears(_ name: String, _ meaning: String) -> Key {
    let words = ["contract_term", "asset_life"]
    return Key(
      name, meaning, isRequired: false, schema: .either([.choice(words), .number])
    ) { node, reader in
      guard let node else {
        reader.note(choice: words[0], name)
        return .contractTerm
      }
      let text = node.scalar?.text ?? ""
      guard node.scalar == nil || text.utf8.first.map({ (48...57).contains($0) }) ?? false else {
        let word = reader.option(node, words) ?? words[0]
        reader.note(choice: word, name)
        return word == words[0] ? .contractTerm : .assetLife
      }
      return .given(reader.quantity(node, .number, Measure(.years, in: 1...60)))
    }
  }
}

/// How providers share what is due to them, or from them.
public enum Weights: Sendable {
  /// A weight for each party; the commissioner keeps what is left to 100 %.
  case fixed([Named<Quantity>])
  /// In proportion to something the model knows.
  case named(WeightMeasure, Quantity)
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
}

extension Key where Value == Weights? {
  /// Weights by party, or a measure with the providers' share.
  static func weights(_ name: String, _ meaning: String) -> Key {
    let schema = Schema.either([.map(.number), .table(NamedWeightKeys.self)])
    return Key(name, meaning, isRequired: false, schema: schema) { node, reader in
      guard let node else { return nil }
      if node["by"] != nil {
        let keys = reader.clause(node, NamedWeightKeys.self)
        return .named(keys.by, keys.providers)
      }
      return .fixed(
        reader.entries(node, of: .party) { value, reader in
          reader.quantity(value, .number, Measure(.share))
        })
    }
  }
}

/// Weights that follow a measure.
public struct NamedWeightKeys: KeyTable {
  /// What the part describes.
  public static let meaning = "Weights that follow something the model knows."
  /// The keys.
  public static let table = NamedWeightKeys()
  /// What the weights follow.
  public let by = Key<WeightMeasure>.choice("by", default: nil, "What the weights follow.")
  /// What the providers have together.
  public let providers = Key<Quantity>.number(
    "providers", .share, default: 1,
    "What the providers have together; the commissioner keeps the rest.")
}

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
