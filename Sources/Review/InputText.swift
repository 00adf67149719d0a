import Layouts
import Modelling
import Notation

/// Numbers of inputs in words: 2.5%, £1,234, 2027/28.
enum InputText {
  /// A number in the unit of the input whose cell it stands in; plain where it is no input's.
  static func of(_ number: Double, _ cell: InputCell?) -> String {
    guard let cell else { return DecimalText.of(number) }
    return switch cell.input.unit {
    case .year: cell.years.labelIfInside(number) ?? DecimalText.of(number)
    case .flag: number == 1 ? "1 (yes)" : number == 0 ? "0 (no)" : DecimalText.of(number)
    case .share, .rate, .percentOf, .percentagePoints, .probability:
      DecimalText.percent(of: number) + "%"
    case .pounds, .poundsPer, .presentPounds:
      (number < 0 ? "-£" : "£") + DecimalText.grouped(abs(number))
    default: DecimalText.grouped(number)
    }
  }
}
