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
    }
  }
}
