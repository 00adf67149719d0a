public import Modelling

/// The numbers a program is run with: one row for each input of the model, in the model's order.
public struct InputValues: Sendable {
  /// One value, or one for each column, for each input.
  public private(set) var values: [[Double]]
  private let positions: [InputID: Int]
  private let shapes: [Input.Shape]

  /// The numbers that the scenario states.
  public init(_ model: Model) {
    values = model.inputs.map(\.values)
    shapes = model.inputs.map(\.shape)
    positions = Dictionary(
      model.inputs.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The numbers of one input; nil where the model has no such input.
  public subscript(id: InputID) -> [Double]? { positions[id].map { values[$0] } }

  /// Changes an input as a person would in the workbook.
  ///
  /// A level holds in every year after the base year, whatever the column, unless an edit says that it is
  /// of one year alone.
  ///
  /// - Precondition: the input is one of the model's, and an edit of a series names one of its columns.
  public mutating func apply(_ edit: Edit) {
    guard let position = positions[edit.input] else {
      preconditionFailure("the model has no input '\(edit.input)' to change")
    }
    switch shapes[position] {
    case .constant: values[position][0] = edit.value
    case .level where !edit.isOfYearAlone:
      for column in values[position].indices.dropFirst() { values[position][column] = edit.value }
    case .level, .series, .oneOff:
      guard let column = edit.column, values[position].indices.contains(column) else {
        preconditionFailure("'\(edit.input)' has no column \(edit.column.map(String.init) ?? "")")
      }
      values[position][column] = edit.value
    }
  }
}

/// One change of one input.
public struct Edit: Hashable, Sendable {
  /// The input.
  public let input: InputID
  /// The column of a series; nil where one cell holds for all years.
  public let column: Int?
  /// The new value.
  public let value: Double
  /// Whether a level has the value in the column alone, as if a number a year were stated.
  public let isOfYearAlone: Bool

  /// Changes an input.
  public init(_ input: InputID, column: Int? = nil, to value: Double) {
    self.input = input
    self.column = column
    self.value = value
    isOfYearAlone = false
  }

  /// Changes an input with a number a year in one of its columns and in no other, one that is stated as
  /// one number for all years among them.
  public init(_ input: InputID, inYearAlone column: Int, to value: Double) {
    self.input = input
    self.column = column
    self.value = value
    isOfYearAlone = true
  }
}
