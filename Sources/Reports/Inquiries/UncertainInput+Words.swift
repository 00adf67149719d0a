import Analysis
import Evaluation
import Modelling

extension UncertainInput {
  /// A number of the input as people read it, the column of a year by its label; of small sums the pence too.
  func words(_ number: Double, in source: Case) -> String {
    switch unit {
    case .year: return source.program.model.years.labelIfInside(number.rounded()) ?? "never"
    case .pounds where abs(number) < 1_000, .presentPounds where abs(number) < 1_000:
      return "\(number < 0 ? "-" : "")£\(MoneyText.decimals(abs(number), 2))"
    default: return ValueText.of(number, unit)
    }
  }
}
