import Modelling

extension Headline {
  /// What the cases come to, in sentences.
  public var answer: [String] {
    guard let first = cases.first else { return [] }
    var sentences = [
      "\(first.title): the contract \(Headline.effect(first)) at today's value, over \(first.years.horizon) years."
    ]
    for other in cases.dropFirst() {
      let more = other.system.npv.value - first.system.npv.value
      let difference =
        abs(more) < 0.5
        ? "the same" : "\(MoneyText.of(abs(more))) \(more < 0 ? "less" : "more")"
      sentences.append("\(other.title): it \(Headline.effect(other)), \(difference).")
    }
    let verdicts = cases.map { cases.count > 1 ? "\($0.title). \($0.verdict)" : $0.verdict }
    return sentences + verdicts + cases.dropFirst().compactMap { $0.changes(against: first) }
  }

  private static func effect(_ source: CaseHeadline) -> String {
    let value = source.system.npv.value
    return "\(value < 0 ? "costs" : "brings") the system \(MoneyText.of(abs(value)))"
  }

  /// Names as a sentence lists them: "A, B and C".
  static func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}

extension CaseHeadline {
  /// Who is better and who is worse off than as usual, with pounds: by a pound or less is neither.
  fileprivate var verdict: String {
    let better = parties.filter(\.isBetterOff)
    let worse = parties.filter(\.isWorseOff)
    let parts = [(better, "Better off"), (worse, "Worse off")].filter { !$0.0.isEmpty }
      .map { rows, words in
        let names = rows.map { "\($0.name) by \(MoneyText.of(abs($0.npv.value)))" }
        return "\(words): \(Headline.listed(names))."
      }
    let words = parts.isEmpty ? "No party's position changes." : parts.joined(separator: " ")
    return worse.isEmpty && !better.isEmpty ? words + " No party is worse off." : words
  }

  /// Parties that are better off in one case and worse off in the other; nil where none is.
  fileprivate func changes(against first: CaseHeadline) -> String? {
    let before = Dictionary(
      first.parties.map { ($0.whose, $0) }, uniquingKeysWith: { old, _ in old })
    let moved = parties.compactMap { now -> String? in
      guard let then = before[now.whose],
        then.isBetterOff && now.isWorseOff || then.isWorseOff && now.isBetterOff
      else { return nil }
      return "\(now.name) (\(MoneyText.of(then.npv.value)) in \(first.title), "
        + "\(MoneyText.of(now.npv.value)) in \(title))"
    }
    return moved.isEmpty ? nil : "Changes side: \(Headline.listed(moved))."
  }
}

extension HeadlineRow {
  /// Whether the party loses more than a pound over all years.
  public var isWorseOff: Bool { npv.value < -1 }
  /// Whether the party gains more than a pound over all years.
  var isBetterOff: Bool { npv.value > 1 }
}
