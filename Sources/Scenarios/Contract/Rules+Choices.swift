import Modelling
import SourceText

// Choices that no line reads in the company they keep: refused as numbers are that have no effect.
extension Rules {
  static func checkChoices(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for investment in parts.investments { checkChoices(of: investment.value, &reader) }
    for party in parts.parties {
      let keys = party.value
      guard keys.otherIncome == nil, keys.otherCost == nil else { continue }
      refuse(
        ["other_index"], of: keys, "without 'other_income' or 'other_cost'",
        "state what rises by it", &reader)
    }
    for service in parts.services {
      let keys = service.value
      guard !keys.states("unit_cost"), keys.blocks == nil, keys.fixed == nil else { continue }
      refuse(
        ["index"], of: keys, "without any cost", "state 'unit_cost', 'blocks' or 'fixed'", &reader)
    }
    if let keys = parts.secretariat, keys.posts.isEmpty, keys.otherCost == nil,
      keys.evaluation == nil
    {
      refuse(
        ["index"], of: keys, "without 'posts', 'other_cost' or 'evaluation'",
        "state what rises by it", &reader)
    }
    if let pool = parts.gainshare { checkChoices(of: pool, &reader) }
    if parts.contract.afterTerm != .relet {
      refuse(
        ["reprocurement"], of: parts.contract, "in a contract that is not let again",
        "write 'after_term: relet'", &reader)
    }
  }

  private static func checkChoices(
    of investment: Clause<InvestmentKeys>, _ reader: inout Reader
  ) {
    if investment.recovery == .own {
      refuse(
        ["payer", "years", "method"], of: investment, "where the holder carries it",
        "write 'recovery: price'", &reader)
    }
    if investment.runningCost == nil {
      refuse(
        ["running_index"], of: investment, "without 'running_cost'", "state 'running_cost'",
        &reader)
    }
  }

  private static func checkChoices(of pool: Clause<GainshareKeys>, _ reader: inout Reader) {
    if !pool.states("dead_band") {
      refuse(
        ["first_pound"], of: pool, "without a dead band", "state 'dead_band'", &reader)
    }
    if pool.partyCaps.isEmpty, pool.excess == .commissioner {
      refuse(["excess"], of: pool, "without 'party_caps'", "state 'party_caps'", &reader)
    }
    if pool.gain.isEmpty {
      refuse(
        ["factor", "cap", "cap_real"], of: pool, "without bands of gain", "state 'gain'", &reader)
    }
    guard pool.pain.isEmpty else { return }
    refuse(
      ["pain_factor", "pain_cap", "adjustment"], of: pool, "without bands of pain",
      "state 'pain'", &reader)
    guard pool.overspend?.recovered == nil else { return }
    refuse(
      ["pain_weights"], of: pool, "without bands of pain", "state 'pain'", &reader)
  }

  /// Refuses those of some keys that the file states.
  private static func refuse<Keys: KeyTable>(
    _ names: [String], of clause: Clause<Keys>, _ why: String, _ instead: String,
    _ reader: inout Reader
  ) {
    for (key, place) in clause.stated where names.contains(key) {
      let path = clause.path.isEmpty ? key : "\(clause.path).\(key)"
      reader.report(
        "useless-key", place, "'\(key)' has no effect \(why)",
        "take it out, or \(instead); " + removal(path))
    }
  }
}

extension Clause {
  /// Whether the file states a key.
  func states(_ key: String) -> Bool { stated.contains { $0.key == key } }
}
