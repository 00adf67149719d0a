import Modelling
import Probability
import SourceText

/// The keys of a number that is stated together with its source.
enum ProvenanceKeys {
  /// Each key with its meaning.
  static let all: [(name: String, meaning: String)] = [
    ("value", "The number itself."),
    ("source", "Where the number is from."),
    ("owner", "Who answers for the number."),
    ("date", "The day of the number, as 2026-09-30."),
    ("evidence", "How good the evidence is: high, medium or low."),
    ("note", "A remark."),
    ("accept", "Why a value that looks implausible is right all the same."),
    ("range", "The lowest and the highest value thought of, as [10%, 24%]."),
    ("distribution", "How the value varies: pert, triangular, uniform, normal or lognormal."),
    ("role", "Who chooses the value: lever, uncertainty or fixed."),
  ]
  /// How good the evidence may be.
  static let evidence = EvidenceGrade.allCases.map(\.rawValue)
  /// How a value may vary.
  static let distributions = Variation.allCases.map(\.rawValue)
  /// Who may choose a value.
  static let roles = ["lever", "uncertainty", "fixed"]
}

extension Reader {
  /// Takes a number apart into what it is and where it is from.
  mutating func unwrap(_ node: Node, _ form: QuantityForm, _ measure: Measure)
    -> (Node, Provenance)
  {
    guard let entries = node.mapping, node["value"] != nil || entries.contains(where: isProvenance)
    else { return (node, Provenance()) }
    for entry in entries where !ProvenanceKeys.all.contains(where: { $0.name == entry.key }) {
      reportUnknown(entry.key, entry.keyPosition, among: ProvenanceKeys.all.map(\.name))
    }
    var provenance = Provenance()
    provenance.source = words("source", in: node)
    provenance.owner = words("owner", in: node)
    provenance.date = date(in: node)
    provenance.note = words("note", in: node)
    provenance.accepted = words("accept", in: node)
    provenance.evidence = choice("evidence", ProvenanceKeys.evidence, in: node)
    provenance.distribution = choice("distribution", ProvenanceKeys.distributions, in: node)
      .flatMap(Variation.init)
    provenance.range = range(in: node, form, measure)
    if let distribution = node["distribution"], node["range"] == nil {
      report(
        "missing-key", distribution.position, "'\(pathText)' states a distribution but no range",
        "add 'range: [lowest, highest]', or leave out 'distribution'")
    }
    provenance.role = role(of: node, in: provenance)
    guard let value = node["value"], !value.isBlank else {
      report(
        "missing-key", node.position, "'\(pathText)' needs the key 'value': the number itself",
        "add 'value:', such as {value: 18%, source: …}")
      return (Node(.scalar(Scalar("0")), at: node.position), provenance)
    }
    return (value, provenance)
  }

  private func isProvenance(_ entry: Entry) -> Bool {
    ProvenanceKeys.all.contains { $0.name == entry.key }
  }

  private mutating func words(_ key: String, in node: Node) -> String? {
    guard let value = node[key] else { return nil }
    guard !value.isBlank else {
      path.append(key)
      defer { path.removeLast() }
      reportBlank(value.position)
      return nil
    }
    if let scalar = value.scalar { return scalar.text }
    report(
      "expected-text", value.position, "'\(pathText).\(key)' takes a text",
      "write a text on one line")
    return nil
  }

  private mutating func date(in node: Node) -> String? {
    guard let text = words("date", in: node), let value = node["date"] else { return nil }
    checkDay(text, value.position, "\(pathText).date")
    return text
  }

  mutating func choice(_ key: String, _ allowed: [String], in node: Node) -> String? {
    guard let value = node[key] else { return nil }
    path.append(key)
    defer { path.removeLast() }
    return option(value, allowed)
  }
}
