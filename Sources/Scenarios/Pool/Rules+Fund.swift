import Modelling
import SourceText

// What the fund is, what earns it and what becomes of the rest.
extension Rules {
  static func checkFund(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let fund: Clause<FundKeys> = parts.fund else { return }
    let metrics = parts.outcomes.metrics
    if metrics.isEmpty {
      reader.report(
        "fund-needs-outcomes", parts.place(of: \.fund), "nothing earns the fund",
        "add metrics under 'outcomes': each earns its weight of the fund by its score")
    }
    checkSize(fund, &reader)
    checkCurve(fund.earned, "fund.earned", &reader)
    checkWeights(fund.weights, &reader)
    if case .matrix(let rows) = fund.weights { checkMatrix(rows, hasMetrics: true, &reader) }
    checkUse(fund, parts, &reader)
    let isPooled = parts.gainshare.map { !$0.gain.isEmpty || !$0.pain.isEmpty } ?? false
    guard !fund.both, isPooled, let cost = metrics.first(where: \.value.cost) else { return }
    reader.report(
      "cost-twice", cost.value.place(of: \.cost),
      "cost counts twice: in the pool and, as '\(cost.id)', in the fund",
      "take one of them out, or write 'both: yes' under 'fund' if that is agreed")
  }

  private static func checkSize(_ fund: Clause<FundKeys>, _ reader: inout Reader) {
    if fund.amount == nil, fund.share == nil {
      reader.report(
        "amount-or-share", fund.position, "the fund does not say how large it is",
        "add 'amount', such as £500k, or 'share', such as 2% of the budget")
    } else if fund.amount != nil, fund.share != nil {
      reader.report(
        "amount-or-share", fund.place(of: \.share),
        "the fund states its size twice: 'share' cannot be combined with 'amount'",
        "keep one of them; " + removal("fund.amount"))
    }
  }

  private static func checkUse(
    _ fund: Clause<FundKeys>, _ parts: Clause<RootKeys>, _ reader: inout Reader
  ) {
    let isUsed = fund.unearned == .use
    if isUsed, fund.use.isEmpty {
      reader.report(
        "fund-use", fund.place(of: \.unearned),
        "nothing says what the rest of the fund is used for",
        "add 'use', such as 'use: Grants to prevent falls'")
    }
    for (key, place) in [
      ("use", fund.use.isEmpty ? nil : fund.place(of: \.use)), ("payee", fund.payee?.position),
    ] where !isUsed {
      guard let place else { continue }
      reader.report(
        "useless-key", place, "'\(key)' changes nothing without 'unearned: use'",
        "write 'unearned: use', or take it out; " + removal("fund.\(key)"))
    }
    if let payee = fund.payee,
      parts.parties.first(where: { $0.id == payee.text })?.value.role == .commissioner
    {
      reader.report(
        "wrong-role", payee.position,
        "'\(payee.text)' is a commissioner, whose money the fund is", "name a provider or 'outside'"
      )
    }
  }
}
