import AllianceModel
public import Modelling

/// A cell of an Inputs sheet that shows an input which stands in another row, such as a price that is
/// the price as usual.
public struct FollowingCell: Sendable {
  /// The sheet on which it stands.
  public let sheet: String
  /// Where it stands there.
  public let address: CellAddress
  /// The path under which the scenario file could state a value of its own.
  public let path: String
  /// What holds here, in words: `as usual`.
  public let words: String
  /// The input that it shows.
  public let source: InputID
  /// Where the file states what the path is a part of, as `file:line`; nil where nobody knows.
  public let place: String?
}

extension WorkbookReport {
  /// Every cell of the workbook that shows an input of another row.
  public var followingCells: [FollowingCell] {
    placedCases.flatMap { placed in
      placed.alliance.settings.compactMap { setting in
        guard let source = setting.follows, placed.inputsByID[InputID(setting.path)] == nil,
          let row = placed.inputRows.places[InputID(setting.path)]
        else { return nil }
        return FollowingCell(
          sheet: placed.inputsSheet,
          address: CellAddress(row: row, column: TimeAxis.constant), path: setting.path,
          words: setting.value, source: source, place: setting.place)
      }
    }
  }
}
