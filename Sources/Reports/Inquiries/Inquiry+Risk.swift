public import Analysis

extension Inquiry {
  /// How likely each party gains or loses, what drives it, and what knowing more would be worth.
  public static func risk(_ risk: Risk) -> Inquiry {
    let tables = RiskTables(risk)
    let sampling = risk.plan.isSpread ? "a Latin hypercube" : "each drawn by itself"
    let inputs = risk.inputs.all.count
    return Inquiry(
      name: "risk", title: "Risk",
      method:
        "\(RiskWords.count(risk.plan.trials)) futures (seed \(risk.plan.seed), \(sampling)) of \(inputs) uncertain input\(inputs == 1 ? "" : "s"), the same futures for every scenario; budgets, plans and what the parties choose stay as agreed. P10 to P90 is an 80% prediction interval. When somebody loses and what knowing is worth come from the first \(RiskWords.count(risk.lookedInto)) futures, what drives results from \(RiskWords.count(Risk.pairs)) pairs of futures of their own. Half a pound is neither a gain nor a loss.",
      sentences: RiskWords(risk).sentences, tables: tables.all)
  }
}
