import AllianceModel

/// The workbook of one scenario, or of several side by side.
public struct WorkbookReport: Sendable {
  /// The cases, the one that others are compared with first.
  public let cases: [Case]
  /// The tool's name and version.
  public let toolVersion: String

  /// Prepares a workbook; cases that are compared share their years.
  public init(cases: [Case], toolVersion: String) {
    self.cases = cases
    self.toolVersion = toolVersion
  }

  /// The workbook: every formula beside the value that the engine gives for it.
  public func workbook() -> Workbook {
    let placed = placedCases
    return Workbook(
      properties: properties,
      sheets: placed.map { InputsSheet($0, among: placed).sheet }
        + placed.map { ModelSheet($0).sheet })
  }

  /// The cases with their sheets and rows; letters tell them apart where there are several.
  var placedCases: [PlacedCase] {
    let rows = InputRows(cases.map(\.alliance))
    return cases.enumerated().map { position, source in
      PlacedCase(source, letter: cases.count > 1 ? ColumnLetters.of(position) : "", rows)
    }
  }

  private var properties: Workbook.Properties {
    let facts = cases.first?.alliance.facts
    return .init(
      title: cases.map(\.title).joined(separator: " and "), subject: facts?.purpose ?? "",
      author: facts?.author ?? "", comments: "Written by \(toolVersion)")
  }
}
