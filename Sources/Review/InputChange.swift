public import Evaluation
public import Layouts
import Modelling

/// A number of an input that an edited workbook changes for a scenario.
public struct InputChange: Sendable {
  /// The cell of the scenario's own Inputs sheet.
  public let cell: InputCell
  /// The cell in which it was changed: its own, or the one that it follows by a link.
  public let place: String
  /// The new number.
  public let value: Double

  /// The change as an edit of the scenario.
  public var edit: Edit { Edit(cell.input.id, column: cell.column, to: value) }
  /// The number as the scenario states it, in words.
  public var before: String { InputText.of(cell.value, cell) }
  /// The new number in words.
  public var after: String { InputText.of(value, cell) }
  /// Where the scenario states the input, as `file:line`; nil where a default holds.
  public var statedIn: String? { cell.input.provenance.place }
}
