import Modelling
import Notation
import SourceText

/// Numbers as a scenario file states them, read back as exactly the same.
struct AmountText {
  /// What the number counts.
  let unit: Unit
  /// How the author writes numbers of this input other than 0.
  let forms: Set<WrittenNumber.Form>

  /// A number by itself on a line: `£2,850,000`, `2.5%`.
  func alone(_ value: Double) -> String { text(value, DecimalText.grouped) }

  /// A number between others, where a comma would end it: `£2850000`.
  func amongOthers(_ value: Double) -> String { text(value, DecimalText.of) }

  private func text(_ value: Double, _ digits: (Double) -> String) -> String {
    if value == 0 { return "0" }
    if isPercentage { return DecimalText.percent(of: value) + "%" }
    guard isMoney else { return digits(value) }
    return (value < 0 ? "-£" : "£") + digits(abs(value))
  }

  private var isPercentage: Bool {
    unit.isPercentage ? forms != [.plain] : forms == [.percent]
  }

  private var isMoney: Bool {
    switch unit {
    case .pounds, .poundsPer, .presentPounds: forms != [.plain]
    default: false
    }
  }
}
