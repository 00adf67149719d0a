import Modelling
import SourceText

// What each rule of payment needs and what it leaves unused.
extension Rules {
  static func checkRule(_ rule: Clause<RuleKeys>, _ reader: inout Reader) {
    var missing: [String] = []
    switch rule.rule {
    case .activity: if rule.price == nil { missing = ["price"] }
    case .openBook: break
    case .block:
      if rule.sum == nil {
        if rule.price == nil { missing.append("price") }
        if rule.plan == nil { missing.append("plan") }
      }
    case .blended:
      if rule.price == nil { missing.append("price") }
      if rule.plan == nil { missing.append("plan") }
      if rule.above == nil { missing.append("above") }
      if rule.below == nil { missing.append("below") }
    }
    if rule.plan == .given, rule.planned == nil { missing.append("planned") }
    for key in missing {
      reader.report(
        "missing-key", rule.position, "'\(rule.path)' needs the key '\(key)'",
        "a \(rule.rule.rawValue) payment cannot be computed without it")
    }
    let used = usedKeys(rule)
    let stated: [(String, Bool)] = [
      ("price", rule.price != nil), ("sum", rule.sum != nil), ("plan", rule.plan != nil),
      ("planned", rule.planned != nil), ("above", rule.above != nil), ("below", rule.below != nil),
      ("fee", rule.fee != nil),
    ]
    for (key, isStated) in stated where isStated && !used.contains(key) {
      reader.report(
        "useless-key", rule.position, "'\(rule.path).\(key)' changes nothing here",
        "take it out, or choose another rule than \(rule.rule.rawValue)")
    }
  }

  private static func usedKeys(_ rule: Clause<RuleKeys>) -> Set<String> {
    let plan: Set<String> = rule.plan == .given ? ["price", "plan", "planned"] : ["price", "plan"]
    switch rule.rule {
    case .activity: return ["price"]
    case .openBook: return ["fee"]
    case .block: return rule.sum != nil ? ["sum"] : plan
    case .blended: return plan.union(["above", "below"])
    }
  }
}
