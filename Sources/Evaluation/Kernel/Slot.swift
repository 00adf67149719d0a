public import Modelling

/// Where an edit puts its value: an input, and the column where it has several.
public struct Slot: Hashable, Sendable {
  /// The input.
  public let input: InputID
  /// The column of a series; nil where one cell holds for all years.
  public let column: Int?
  /// Whether a level has the value in the column alone, as if a number a year were stated.
  public let isOfYearAlone: Bool
}

extension Edit {
  /// Where the edit puts its value.
  public var slot: Slot { Slot(input: input, column: column, isOfYearAlone: isOfYearAlone) }
}

extension Program {
  /// The cells that a slot fills.
  func cells(of slot: Slot) -> [Int] {
    guard let position = layout.inputPositions[slot.input] else {
      preconditionFailure("the model has no input '\(slot.input)' to change")
    }
    let row = layout.inputRows[position]
    switch model.inputs[position].shape {
    case .constant: return [row.base]
    case .level where !slot.isOfYearAlone: return (1..<layout.columns).map { row.base + $0 }
    case .level, .series, .oneOff:
      guard let column = slot.column, (0..<layout.columns).contains(column) else {
        preconditionFailure("'\(slot.input)' has no column \(slot.column.map(String.init) ?? "")")
      }
      return [row.base + column]
    }
  }

  /// The cell of a measure.
  func cell(of measure: Batch.Measure) -> Int {
    guard let position = layout.linePositions[measure.line] else {
      preconditionFailure("the model has no line '\(measure.line)' to measure")
    }
    let row = layout.lineRows[position]
    guard row.isYearly else { return row.base }
    precondition(
      (0..<layout.columns).contains(measure.column),
      "no column \(measure.column) of '\(measure.line)'")
    return row.base + measure.column
  }
}
