public import Modelling
import SourceText

/// What a quantity counts and which values make sense.
public struct Measure: Sendable {
  /// What it counts.
  public let unit: Unit
  /// The least and the most that make sense.
  public let bounds: ClosedRange<Double>
  /// How a share must be written.
  public let shares: ShareForm

  /// How a share is written.
  public enum ShareForm: Sendable {
    /// With a per cent sign: 0.5 could be meant as 50 % or as 0.5 %.
    case percent
    /// As a decimal too: how far something has come, or a cell of a table.
    case decimal
  }

  /// A unit with the bounds that are usual for it, or others.
  init(_ unit: Unit, in bounds: ClosedRange<Double>? = nil, shares: ShareForm = .percent) {
    self.unit = unit
    self.bounds = bounds ?? Measure.usualBounds(unit)
    self.shares = shares
  }

  /// The same measure of what counts in another unit.
  func counting(_ unit: Unit) -> Measure { Measure(unit, in: bounds, shares: shares) }

  private static func usualBounds(_ unit: Unit) -> ClosedRange<Double> {
    switch unit {
    case .pounds, .presentPounds, .poundsPer, .presentPoundsPer: 0...1e13
    case .activity: 0...1e10
    case .share, .probability: 0...1
    case .rate: -0.5...1
    case .percentOf, .percentagePoints: -1...1
    case .factor: 0...1000
    case .count: 0...1e6
    case .years: 0...60
    case .year: 0...60
    case .flag: 0...1
    case .score: 0...100
    case .measure: -1e9...1e9
    }
  }
}

/// How many values a quantity has and how they are written.
public enum QuantityForm: String, Hashable, Sendable {
  /// One number for all years.
  case number
  /// A number a year.
  case series
  /// Sums in the years named.
  case oneOff
  /// A financial year.
  case year
  /// Yes or no.
  case flag
}

extension Key where Value == Quantity {
  /// A number that the file must state, or that has a documented default.
  static func number(
    _ name: String, _ unit: Unit, in bounds: ClosedRange<Double>? = nil,
    default value: Double? = nil, shares: Measure.ShareForm = .percent,
    _ meaning: String
  ) -> Key { quantity(name, .number, Measure(unit, in: bounds, shares: shares), value, meaning) }

  /// A number a year that the file must state, or that has a documented default.
  static func series(
    _ name: String, _ unit: Unit, in bounds: ClosedRange<Double>? = nil,
    default value: Double? = nil,
    _ meaning: String
  ) -> Key { quantity(name, .series, Measure(unit, in: bounds), value, meaning) }

  /// Sums in the years named, 0 elsewhere.
  static func oneOff(_ name: String, _ unit: Unit, default value: Double? = nil, _ meaning: String)
    -> Key
  { quantity(name, .oneOff, Measure(unit), value, meaning) }

  /// A financial year that the file must state, or a column that is the default.
  static func year(_ name: String, default column: Double? = nil, _ meaning: String) -> Key {
    quantity(name, .year, Measure(.year), column, meaning)
  }

  /// Yes or no as an input that is 1 or 0, so that it can be changed in the workbook.
  static func flag(_ name: String, default value: Bool, _ meaning: String) -> Key {
    quantity(name, .flag, Measure(.flag), value ? 1 : 0, meaning)
  }

  private static func quantity(
    _ name: String, _ form: QuantityForm, _ measure: Measure, _ value: Double?, _ meaning: String
  ) -> Key {
    Key(
      name, meaning, isRequired: value == nil, schema: .quantity(form, measure),
      default: value.map {
        form == .flag ? .word($0 == 1 ? "yes" : "no") : .number($0, measure.unit)
      }
    ) { node, reader in
      guard let node else {
        if value == nil { reader.reportMissing(meaning) }
        return reader.quantity(form, measure, holding: value ?? 0)
      }
      return reader.quantity(node, form, measure)
    }
  }
}

extension Key where Value == Quantity? {
  /// A number that may be left out, together with what it drives.
  static func optionalNumber(
    _ name: String, _ unit: Unit, in bounds: ClosedRange<Double>? = nil,
    shares: Measure.ShareForm = .percent, _ meaning: String
  ) -> Key { optional(name, .number, Measure(unit, in: bounds, shares: shares), meaning) }

  /// A number a year that may be left out, together with what it drives.
  static func optionalSeries(
    _ name: String, _ unit: Unit, in bounds: ClosedRange<Double>? = nil, _ meaning: String
  ) -> Key { optional(name, .series, Measure(unit, in: bounds), meaning) }

  /// Sums in the years named that may be left out.
  static func optionalOneOff(_ name: String, _ unit: Unit, _ meaning: String) -> Key {
    optional(name, .oneOff, Measure(unit), meaning)
  }

  /// A financial year that may be left out, together with what it drives.
  static func optionalYear(_ name: String, _ meaning: String) -> Key {
    optional(name, .year, Measure(.year), meaning)
  }

  /// A number whose unit follows from how it is written: £5m, 3% or 12.
  static func limit(_ name: String, _ meaning: String) -> Key {
    let forms = [Unit.pounds, .measure("limit")].map { unit in
      Schema.quantity(.number, Measure(unit, in: -1e13...1e13))
    }
    return Key(name, meaning, isRequired: false, schema: .either(forms)) { node, reader in
      guard let node else { return nil }
      let text = (node["value"] ?? node).scalar?.text ?? ""
      let unit: Unit =
        text.contains("£") ? .pounds : text.hasSuffix("%") ? .share : .measure("limit")
      return reader.quantity(node, .number, Measure(unit, in: -1e13...1e13))
    }
  }

  private static func optional(
    _ name: String, _ form: QuantityForm, _ measure: Measure, _ meaning: String
  ) -> Key {
    Key(name, meaning, isRequired: false, schema: .quantity(form, measure)) { node, reader in
      node.map { reader.quantity($0, form, measure) }
    }
  }
}

extension Key where Value == [Named<Quantity>] {
  /// A number for each of some ids, such as a weight for each party; left out ids have none.
  static func numbers(
    by kind: NameKind, as account: Account = .team, _ name: String, form: QuantityForm = .number,
    _ unit: Unit, in bounds: ClosedRange<Double>? = nil, _ meaning: String
  ) -> Key {
    let measure = Measure(unit, in: bounds)
    return Key(name, meaning, isRequired: false, schema: .map(.quantity(form, measure))) {
      node, reader in
      reader.entries(node, of: kind, as: account) { value, reader in
        reader.quantity(value, form, measure)
      }
    }
  }
}
