import AllianceModel
import Analysis
import Evaluation
import Modelling

/// What the cases come to, in a sentence.
struct HeadlineAnswer {
  let cases: [Case]

  var sentence: String {
    let stated = cases.filter { $0.results.values(of: TenPerCent.headline) != nil }
    guard let first = stated.first else { return "No scenario states an appraisal." }
    var sentences = [
      "\(first.title): the contract \(effect(first)) at today's value, over \(first.alliance.model.years.horizon) years."
    ]
    for other in stated.dropFirst() {
      let more = value(other) - value(first)
      let difference =
        abs(more) < 0.5
        ? "the same" : "\(MoneyText.of(abs(more))) \(more < 0 ? "less" : "more")"
      sentences.append("\(other.title): it \(effect(other)), \(difference).")
    }
    return (sentences + [winners(stated)]).joined(separator: "\n")
  }

  private func value(_ source: Case) -> Double { source.results[TenPerCent.headline] }

  private func effect(_ source: Case) -> String {
    let value = value(source)
    return "\(value < 0 ? "costs" : "brings") the system \(MoneyText.of(abs(value)))"
  }

  /// Who is better and who is worse off than as usual, with pounds, and who changes side.
  private func winners(_ stated: [Case]) -> String {
    guard let first = stated.first else { return "" }
    let verdicts = stated.map { source in
      let (better, worse) = (parties(source) { $0 > 1 }, parties(source) { $0 < -1 })
      let parts = [(better, "Better off"), (worse, "Worse off")].filter { !$0.0.isEmpty }
        .map { "\($1): \(listed($0.map { "\($0.name) by \(MoneyText.of(abs($0.npv)))" }))." }
      let words = parts.isEmpty ? "No party's position changes." : parts.joined(separator: " ")
      let all = worse.isEmpty && !better.isEmpty ? words + " No party is worse off." : words
      return stated.count > 1 ? "\(source.title). \(all)" : all
    }
    let moves = stated.dropFirst().compactMap { changes($0, against: first) }
    return (verdicts + moves).joined(separator: "\n")
  }

  /// Parties that are better off in one scenario and worse off in the other; nil where none is.
  private func changes(_ other: Case, against first: Case) -> String? {
    let before = Dictionary(
      first.alliance.parties.map { ($0.id, npv($0, first)) }, uniquingKeysWith: { old, _ in old })
    let moved = other.alliance.parties.compactMap { party -> String? in
      let now = npv(party, other)
      guard let then = before[party.id], (then < -1) != (now < -1) else { return nil }
      return
        "\(party.name) (\(MoneyText.of(then)) in \(first.title), \(MoneyText.of(now)) in \(other.title))"
    }
    return moved.isEmpty ? nil : "Changes side: \(listed(moved))."
  }

  private func npv(_ party: Alliance.Party, _ source: Case) -> Double {
    source.results[LineID("party.\(party.id).npv")]
  }

  private func parties(_ source: Case, _ isMeant: (Double) -> Bool) -> [(name: String, npv: Double)]
  {
    source.alliance.parties.map { ($0.name, npv($0, source)) }.filter { isMeant($0.1) }
  }

  /// Names as a sentence lists them: "A, B and C".
  private func listed(_ names: [String]) -> String {
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    return names.dropLast().joined(separator: ", ") + " and " + last
  }
}
