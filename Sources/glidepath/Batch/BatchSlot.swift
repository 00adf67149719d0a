import Evaluation
import Modelling

/// Where a value of a case goes: an input, or one column of it.
struct BatchSlot: Sendable {
  /// The input.
  let input: InputID
  /// The column; nil where one value holds throughout.
  let column: Int?

  /// The slot filled with a value.
  func edit(_ value: Double) -> Edit {
    guard let column else { return Edit(input, to: value) }
    return Edit(input, inYearAlone: column, to: value)
  }
}
