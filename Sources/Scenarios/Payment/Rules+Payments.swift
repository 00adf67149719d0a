import Modelling
import SourceText

// What each rule of payment needs and what it leaves unused.
extension Rules {
  static func checkPayments(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    for entry in parts.payments {
      let payment = entry.value
      for rule in [payment.bau]
        + payment.then.flatMap({ [$0.bau, $0.alliance] }).compactMap(\.self)
      {
        checkRule(rule, &reader)
      }
      if let own = payment.alliance {
        checkRule(
          own, pricedAs: payment.ruleOfPrice, of: entry.id,
          called: PaymentKeys.table.alliance.words, &reader)
      }
      checkChanges(payment, years, &reader)
    }
  }

  /// Rules follow each other: each holds for a year at least before the next one.
  private static func checkChanges(
    _ payment: Clause<PaymentKeys>, _ years: Years, _ reader: inout Reader
  ) {
    var last = 1
    for change in payment.then {
      if change.bau == nil, change.alliance == nil {
        reader.report(
          "missing-key", change.position, "'\(change.path)' says when, but not what is paid then",
          "add 'bau:' or 'alliance:' with a rule of payment")
      }
      let from = Int(change.from.input.values.first ?? 0)
      if from <= last {
        reader.report(
          "change-order", change.from.position,
          last == 1
            ? "'\(change.path)' holds from the first year, so that the rule before it never does"
            : "'\(change.path)' holds from \(years.label(from)), no later than the one before it",
          last == 1
            ? "state the rule itself, or a year from \(years.label(2)) on"
            : "list changes in the order of their years, each in a year of its own")
      }
      last = max(last, from)
    }
  }

  static func checkRule(_ rule: Clause<RuleKeys>, _ reader: inout Reader) {
    let name = rule.rule.rawValue
    let stated = stated(rule)
    let needed = needed(rule)
    for key in needed where !stated.contains(where: { $0.key == key }) {
      let meaning = RuleKeys.keys.first { $0.name == key }?.meaning ?? ""
      reader.report(
        "missing-key", rule.position,
        "'\(rule.path)' needs the key '\(key)' for the rule '\(name)'",
        "add '\(key):' — \(meaning)")
    }
    let used = needed + (rule.rule == .openBook ? ["fee"] : [])
    for (key, place) in stated where !used.contains(key) {
      reader.report(
        "useless-key", place, "'\(key)' changes nothing under the rule '\(name)'",
        "take it out, or choose the rule that it belongs to; " + removal("\(rule.path).\(key)"))
    }
  }

  /// The keys that a rule is computed from.
  private static func needed(_ rule: Clause<RuleKeys>) -> [String] {
    let plan = rule.plan == .given ? ["price", "plan", "planned"] : ["price", "plan"]
    switch rule.rule {
    case .activity: return ["price"]
    case .openBook: return []
    case .block: return rule.sum != nil ? ["sum"] : plan
    case .blended: return plan + ["above", "below"]
    }
  }

  /// The keys that the file states, other than the rule and its index.
  private static func stated(_ rule: Clause<RuleKeys>) -> [(key: String, place: SourcePosition)] {
    let all: [(String, Bool, SourcePosition)] = [
      ("price", rule.price != nil, rule.place(of: \.price)),
      ("sum", rule.sum != nil, rule.place(of: \.sum)),
      ("plan", rule.plan != nil, rule.place(of: \.plan)),
      ("planned", rule.planned != nil, rule.place(of: \.planned)),
      ("above", rule.above != nil, rule.place(of: \.above)),
      ("below", rule.below != nil, rule.place(of: \.below)),
      ("fee", rule.fee != nil, rule.place(of: \.fee)),
    ]
    return all.filter(\.1).map { ($0.0, $0.2) }
  }
}
