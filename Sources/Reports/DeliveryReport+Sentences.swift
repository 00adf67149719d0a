import AllianceModel
import Modelling

extension DeliveryReport {
  /// What was delivered against the plan year by year, and what is now expected of the contract, in sentences.
  public var sentences: [String] {
    deliveredColumns.map { paid(in: $0) + saved(in: $0) } + [expected].filter { !$0.isEmpty }
  }

  /// Payments for services, volume and price apart.
  private func paid(in column: Int) -> String {
    let paid = services.filter { $0.money.line == $0.service.payment }
    let head = "\(years.label(column)), delivered: "
    guard !paid.isEmpty else { return head }
    func total(_ part: (PriceAndVolume) -> [Double]) -> Double {
      paid.reduce(0) { $0 + part($1)[column] }
    }
    let (volume, madeUp) = (total(\.volumeEffect), total(\.madeUp))
    let last = columnsInTerm.last.map(years.label) ?? ""
    return head + "payments for services \(against(total(\.money.variance))), of which volume "
      + "\(signed(volume)) and price \(signed(total(\.priceEffect)))"
      + (pounds(madeUp) == pounds(0)
        ? "; " : " (\(signed(madeUp)) of the volume is made up by the end of \(last)); ")
  }

  /// The outturn against budget and plan.
  private func saved(in column: Int) -> String {
    guard let outturn = row(.outturn(.total)), let budget = row(.budget(.total)) else { return "" }
    let saving = budget.plan[column] - outturn.now[column]
    let planned = budget.plan[column] - outturn.plan[column]
    return
      "outturn \(pounds(outturn.now[column])), \(side(saving)) the agreed budget (planned: \(side(planned)) it)."
  }

  /// The whole term: what was delivered and what is expected of the years left, against the plan.
  private var expected: String {
    guard let outturn = row(.outturn(.total)), let first = columnsInTerm.first,
      let last = columnsInTerm.last
    else { return "" }
    func total(_ values: [Double]) -> Double { columnsInTerm.reduce(0) { $0 + values[$1] } }
    let left = columnsInTerm.count - deliveredColumns.filter(columnsInTerm.contains).count
    let rest = left == 0 ? "all delivered" : "the last \(left) as expected now"
    return
      "\(years.label(first)) to \(years.label(last)), \(rest): outturn "
      + "\(pounds(total(outturn.now))), \(against(total(outturn.variance))); saving against the agreed budget "
      + "\(pounds(savingNow(total))), planned \(pounds(savingPlanned(total)))."
  }

  private func savingNow(_ total: ([Double]) -> Double) -> Double {
    row(.pool(.saving)).map { total($0.now) } ?? 0
  }

  private func savingPlanned(_ total: ([Double]) -> Double) -> Double {
    row(.pool(.saving)).map { total($0.plan) } ?? 0
  }

  private func row(_ line: LineID) -> PlannedLine? { forecast.first { $0.line == line } }

  private func pounds(_ amount: Double) -> String { MoneyText.of(amount) }

  /// A part of a variance: `+£90`, `-£100`.
  private func signed(_ amount: Double) -> String {
    (amount > 0 && pounds(amount) != pounds(0) ? "+" : "") + pounds(amount)
  }

  /// A variance of what is paid: `£10 less than planned`.
  private func against(_ amount: Double) -> String {
    if pounds(amount.magnitude) == pounds(0) { return "as planned" }
    return "\(pounds(amount.magnitude)) \(amount < 0 ? "less" : "more") than planned"
  }

  /// On which side of the budget an outturn is: `£10 under`, or `on`.
  private func side(_ saving: Double) -> String {
    if pounds(saving.magnitude) == pounds(0) { return "on" }
    return "\(pounds(saving.magnitude)) \(saving < 0 ? "over" : "under")"
  }
}
