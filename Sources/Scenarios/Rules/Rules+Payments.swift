import Modelling
import SourceText

// What each rule of payment needs and what it leaves unused.
extension Rules {
  static func checkPayments(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    for payment in parts.payments {
      checkRule(payment.value.bau, &reader)
      if let rule = payment.value.alliance { checkRule(rule, &reader) }
    }
  }

  private static func checkRule(_ rule: Clause<RuleKeys>, _ reader: inout Reader) {
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
