import AllianceModel
import GlidepathKit
import Modelling

extension DeliveryReport {
  /// What was delivered against the plan year by year, and what is now expected of the contract, in sentences.
  public var sentences: [String] {
    let told = deliveredColumns.compactMap { column in
      let clauses = [paid(in: column), saved(in: column)].compactMap(\.self)
      return clauses.isEmpty
        ? nil : "\(years.label(column)) is over: \(clauses.joined(separator: "; "))."
    }
    return told + [expected].filter { !$0.isEmpty }
  }

  /// What the plan is, its file shown so: a fingerprint only where there is a file, frozen only where the
  /// scenario states the fingerprint.
  public func planWords(file: String) -> String {
    switch statement {
    case .none: "this scenario without what was delivered"
    case .file: "\(file), which has the fingerprint \(plan.inputHash)"
    case .frozen: "\(file), frozen with the fingerprint \(plan.inputHash)"
    }
  }

  /// Payments for services, volume and price apart, and what of the volume other years make up.
  private func paid(in column: Int) -> String? {
    let paid = services.filter { $0.money.line == $0.service.payment }
    guard !paid.isEmpty else { return nil }
    func total(_ part: (PriceAndVolume) -> [Double]) -> Double {
      paid.reduce(0) { $0 + part($1)[column] }
    }
    let isOfRule = paid.contains(where: \.isOfRuleToo)
    return "payments for services \(against(total(\.money.variance))), of which volume "
      + "\(signed(total(\.volumeEffect))) and \(isOfRule ? "price and rule" : "price") "
      + signed(total(\.priceEffect))
      + (isOfRule ? " (\(PriceAndVolume.ruleWords))" : "")
      + timing(madeUp: total(\.madeUp), not: total(\.notMadeUp))
  }

  /// What of a volume is activity that other years of the contract have more or less of.
  private func timing(madeUp: Double, not rest: Double) -> String {
    guard pounds(madeUp) != pounds(0), let last = columnsInTerm.last else { return "" }
    return "; of the volume, \(signed(madeUp)) is activity that other years up to "
      + "\(years.label(last)) make up for, at the plan's price, and \(signed(rest)) is not made up for"
  }

  /// The outturn, and the saving of the pool: against the budget as it now stands, which follows delivered
  /// prices where the agreed one does.
  private func saved(in column: Int) -> String? {
    guard let outturn = line(.outturn(.total)) else { return nil }
    let head = "outturn \(pounds(outturn.now[column]))"
    guard let saving = line(.pool(.saving)) else { return head }
    return head + ", \(side(saving.now[column])) the budget as it now stands "
      + "(planned: \(side(saving.plan[column])) it)"
  }

  /// The whole term: what was delivered and what is expected of the years left, against the plan.
  private var expected: String {
    guard let outturn = line(.outturn(.total)), let first = columnsInTerm.first,
      let last = columnsInTerm.last
    else { return "" }
    let left = columnsInTerm.count - deliveredColumns.filter(columnsInTerm.contains).count
    let rest = left == 0 ? "all delivered" : "the last \(left) as expected now"
    return
      "\(years.label(first)) to \(years.label(last)), \(rest): outturn "
      + "\(pounds(total(outturn.now))), \(against(total(outturn.variance)))\(savingOfTerm)."
  }

  /// The saving of the term, by the same definition as that of a year; nothing where there is no pool.
  private var savingOfTerm: String {
    guard let saving = line(.pool(.saving)) else { return "" }
    return "; saving against the budget as it now stands \(pounds(total(saving.now))), planned "
      + pounds(total(saving.plan))
  }

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
