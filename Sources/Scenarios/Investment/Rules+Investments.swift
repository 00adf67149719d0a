import Modelling
import SourceText

// When capital is spent and recovered.
extension Rules {
  static func checkInvestments(
    _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    for investment in parts.investments {
      if investment.value.recovery == .price, investment.value.rate == nil {
        reader.report(
          "missing-key", investment.position, "'\(investment.value.path)' needs the key 'rate'",
          "state the nominal cost of capital, or let the holder carry it with recovery: own")
      }
      if let rate = investment.value.rate { checkRate(rate, &reader) }
      let start = Int(investment.value.start.input.values.first ?? 1)
      let capital = investment.value.capital.input.values
      if let late = capital.indices.first(where: { $0 > start && capital[$0] != 0 }) {
        reader.report(
          "capital-after-start", investment.value.capital.position,
          "capital in \(years.label(late)) falls after recovery starts in \(years.label(start))",
          "let it start later, or make what comes later an investment of its own")
      }
      if start == 0 {
        reader.report(
          "start-in-base-year", investment.value.start.position,
          "recovery cannot start in the base year",
          "name \(years.label(1)) or a later year")
      }
      checkUnderwriting(investment, &reader)
    }
  }

  /// The level charge of a tiny rate is a difference of nearly equal numbers, of which no digit is left.
  private static func checkRate(_ rate: Quantity, _ reader: inout Reader) {
    let least = 0.000_001
    guard let value = rate.input.values.first, value > 0, value < least else { return }
    reader.report(
      "rate-too-small", rate.position,
      "a cost of capital under 0.0001% a year leaves the level charge without a digit that holds",
      "write 0%, or 0.0001% or more")
  }

  /// What is recovered over the contract's term starts in it.
  static func checkRecoveries(_ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader) {
    let firm = Int(parts.contract.years.input.values.first ?? 0)
    for investment in parts.investments where investment.value.recovery == .price {
      let start = Int(investment.value.start.input.values.first ?? 1)
      guard case .contractTerm = investment.value.years, start > firm else { continue }
      reader.report(
        "start-after-term", investment.value.start.position,
        "recovery over the contract's term starts in \(years.label(start)), after its last firm year, \(years.label(firm))",
        "let it start earlier, or say over how many years: 'years: 10' or 'years: asset_life'")
    }
  }

  /// Someone answers for a sum, and it is not who has spent it.
  private static func checkUnderwriting(
    _ investment: Named<Clause<InvestmentKeys>>, _ reader: inout Reader
  ) {
    let keys = investment.value
    guard let underwriter = keys.underwriter else {
      guard let sum = keys.underwritten else { return }
      return reader.report(
        "missing-key", sum.position, "'\(keys.path)' needs the key 'underwriter'",
        "say who answers for the sum: a party other than its holder, or outside")
    }
    if keys.underwritten == nil {
      reader.report(
        "useless-key", underwriter.position, "'underwriter' answers for nothing",
        "state the sum with 'underwritten', or take it out; " + removal("\(keys.path).underwriter"))
    }
    if underwriter.text == keys.holder.text {
      reader.report(
        "pays-itself", underwriter.position,
        "'\(underwriter.text)' holds '\(investment.id)' and cannot answer for it to itself",
        "name another party, or outside")
    }
  }
}
