import Modelling
import Scenarios

/// An input that a column of the table overrides, and which of a case's values are its own.
struct BatchInput: Sendable {
  /// The column of the table.
  let column: Int
  /// The input.
  let input: Input
  /// Which plain numbers it takes; nil where its cells hold words.
  let rule: PlainValueRule?
  /// The columns of the model that have a value each; nil where one holds throughout.
  let years: ClosedRange<Int>?
  /// The first of its slots.
  let first: Int

  /// Lays an input out behind others; `isSpread` says that a cell of a level states a number a year.
  init(_ input: Input, column: Int, behind first: Int, _ years: Years, isSpread: Bool) {
    self.column = column
    self.input = input
    self.first = first
    rule = PlainValueRule(of: input)
    self.years =
      switch input.shape {
      case .constant: nil
      case .level: isSpread ? 1...years.horizon : nil
      case .series: 1...years.horizon
      case .oneOff: 0...years.horizon
      }
  }

  /// The slots of the input, in their order.
  var slots: [BatchSlot] {
    guard let years else { return [BatchSlot(input: input.id, column: nil)] }
    return years.map { BatchSlot(input: input.id, column: $0) }
  }

  /// The value in a year where a cell holds one number: every year of a series, the first of a one-off sum.
  @inline(__always)
  func value(_ number: Double, inYear year: Int) -> Double {
    input.shape == .oneOff && year != 1 ? 0 : number
  }
}
