public import Modelling

/// Where formulas find lines and inputs.
public struct FormulaPlaces: Sendable {
  /// Lines, all on the sheet that the formulas stand on.
  public var lines: [LineID: Place] = [:]
  /// Inputs, on whatever sheet.
  public var inputs: [InputID: Place] = [:]
  /// The columns of the years.
  public let axis: TimeAxis

  /// Knows of no line and no input yet.
  public init(axis: TimeAxis) { self.axis = axis }

  /// The row of a line or an input.
  public struct Place: Hashable, Sendable {
    /// The sheet as it stands before a cell, `'Inputs A'!`; empty for the formula's own sheet.
    public let prefix: String
    /// The row from 0.
    public let row: Int
    /// What the row holds.
    public let kind: Kind

    /// Places a row.
    public init(prefix: String = "", row: Int, kind: Kind) {
      self.prefix = prefix
      self.row = row
      self.kind = kind
    }
  }

  /// What a row holds.
  public enum Kind: Hashable, Sendable {
    /// One number, in the column of constants.
    case constant
    /// A number a year.
    case yearly
    /// A financial year as text, in the column of constants; formulas want its column.
    case yearText
  }
}
