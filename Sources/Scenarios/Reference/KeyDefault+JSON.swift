import Modelling
import Notation

extension KeyDefault {
  /// The default as JSON; nil for a year, which depends on the scenario.
  var json: JSON? {
    switch self {
    case .word(let word): .text(word)
    case .words(let words): .texts(words)
    case .number(_, .year): nil
    case .number(let value, let unit) where NumberKind(Measure(unit)) == .percentage && value != 0:
      .text(Measure(unit).written(value))
    case .number(let value, _): .number(value)
    }
  }
}
