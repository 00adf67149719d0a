import Analysis
import Evaluation
import Modelling

extension UncertainInput {
  /// A number of the input as people read it, the column of a year by its label.
  func words(_ number: Double, in source: Case) -> String {
    unit == .year
      ? source.program.model.years.labelIfInside(number.rounded()) ?? "never"
      : ValueText.of(number, unit)
  }
}
