public import Layouts

/// Something in a workbook that Excel, or the library that writes for it, does not take.
public struct WorkbookProblem: Hashable, Sendable {
  /// The sheet, nil where it concerns the whole workbook.
  public let sheet: String?
  /// The cell, nil where it concerns more than one.
  public let cell: CellAddress?
  /// What is wrong.
  public let fault: Fault

  /// States a problem and its place.
  public init(_ fault: Fault, sheet: String? = nil, cell: CellAddress? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.fault = fault
  }
}

extension WorkbookProblem: CustomStringConvertible {
  /// Where and what: `Model A!C7: the text has …`.
  public var description: String {
    let place = [sheet, cell?.description].compactMap { $0 }.joined(separator: "!")
    return "\(place.isEmpty ? "workbook" : place): \(fault)"
  }
}
