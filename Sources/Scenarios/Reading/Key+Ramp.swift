import Modelling
import SourceText

/// How something grows to its full size: from 0 or 0% (not begun) to 1 or 100% (all of it).
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
      let keys = within(form, .key("")) { $0.clause(curve, CurveKeys.self) }
      if keys.from.input.values == [0] {
        remark(
          .warning, "ramp-in-base-year", keys.from.position,
          "'\(pathText)' starts in the base year, \(years.label(0)), in which nothing moves yet: a part of it is there at once in \(years.label(1))",
          "let it start in \(years.label(1)), unless that is meant")
      }
      return form == "linear"
        ? .linear(first: keys.from, years: keys.over) : .sCurve(first: keys.from, years: keys.over)
    }
    for entry in node.mapping ?? []
    where nearestName(to: entry.key, among: ["linear", "s_curve"]) != nil {
      reportUnknown(entry.key, entry.keyPosition, among: ["linear", "s_curve"])
      return nil
    }
    return .given(quantity(node, .series, Measure(.share, shares: .decimal)))
  }
}
