public import Analysis
public import Modelling

extension InputMove {
  /// A number of the move as people read it: a factor as `× 1.10`, the column of a year by its label.
  public func words(_ number: Double, _ years: Years) -> String {
    switch unit {
    case .year: return years.labelIfInside(number) ?? "never"
    case .factor where kind == .allYears: return "× \(MoneyText.decimals(number, 3))"
    default: return ValueText.of(number, unit)
    }
  }
}
