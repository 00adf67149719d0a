import Layouts
public import Reports
public import Spreadsheets

/// Whether a delivered workbook still is what scenarios produce, and where it is not.
///
/// Formulas are compared by their meaning, texts and numbers as they stand. What formulas show is not
/// compared, because a program saves what it computed; nor are looks, charts and names.
public struct WorkbookReview: Sendable {
  /// The tool and version that wrote the workbook.
  public let writtenBy: String
  /// The tool and version that would write it now.
  public let tool: String
  /// Sheets that were delivered and are not there.
  public let missingSheets: [String]
  /// Sheets that are there and were not delivered.
  public let addedSheets: [String]
  /// Cells that differ, sheet by sheet, row by row.
  public let differences: [CellDifference]
  /// The files that it was made from; where they are other files than these, nothing is compared.
  public let origin: WorkbookOrigin
  /// How many formulas were delivered.
  public let formulaCount: Int

  /// Holds a workbook against the one that a report gives now, written by a tool and version.
  public init(_ returned: ReturnedWorkbook, against report: Report, tool: String) {
    let writtenBy = returned.toolMark?.version ?? tool
    // Texts that name the version are told once, and not cell by cell.
    let expected = WorkbookReport(report, toolVersion: writtenBy)
    let workbook = expected.workbook()
    self.writtenBy = writtenBy
    self.tool = tool
    let origin = WorkbookOrigin(returned, among: report.cases.map(\.source))
    self.origin = origin
    formulaCount = workbook.sheets.map(\.formulaCount).reduce(0, +)
    guard origin.isOfTheseFiles else {
      (missingSheets, addedSheets, differences) = ([], [], [])
      return
    }
    let names = workbook.sheets.map(\.name)
    missingSheets = names.filter { returned.sheet($0) == nil }
    addedSheets = returned.sheets.map(\.name).filter { !names.contains($0) }
    let inputs = Dictionary(grouping: expected.inputCells, by: \.sheet)
    differences = workbook.sheets.flatMap { sheet in
      guard let found = returned.sheet(sheet.name) else { return [CellDifference]() }
      let own = (inputs[sheet.name] ?? []).map { ($0.address, $0) }
      return SheetComparison(
        sheet: sheet, returned: found,
        inputs: Dictionary(own, uniquingKeysWith: { first, _ in first })
      ).differences
    }
  }

  /// Whether nothing differs.
  public var isSame: Bool {
    origin.isOfTheseFiles && origin.changedFiles.isEmpty && writtenBy == tool
      && missingSheets.isEmpty && addedSheets.isEmpty && differences.isEmpty
  }

  /// Cells of a kind that differ.
  public func differences(_ kind: CellDifference.Kind) -> [CellDifference] {
    differences.filter { $0.kind == kind }
  }
}

extension Sheet {
  fileprivate var formulaCount: Int {
    rows.joined().count { cell in if case .formula = cell.content { true } else { false } }
  }
}

extension ReturnedWorkbook {
  /// What the workbook says of the tool that wrote it; nil where it says nothing.
  ///
  /// Some programs drop the description: then the row that names the tool says it.
  var toolMark: ToolMark? {
    if let mark = ToolMark(comments: comments) { return mark }
    return sheets.lazy.compactMap(\.tool).first.map { ToolMark(version: $0) }
  }
}

extension ReturnedWorkbook {
  /// Whether it has the sheets by which any workbook of a model is known.
  public var isOfModel: Bool {
    let names = sheets.map(\.name)
    return toolMark != nil || names.contains("Summary") && names.contains("Checks")
  }
}

extension ReturnedSheet {
  /// The text beside the word that names the tool.
  fileprivate var tool: String? { texts(beside: ToolMark.label).first }

  /// The texts beside a word in the first column.
  fileprivate func texts(beside word: String) -> [String] {
    let rows = cells.filter { $0.key.column == 0 && $0.value.value == .text(word) }.map(\.key.row)
    return rows.sorted().compactMap { row in
      guard case .text(let text)? = cells[CellAddress(row: row, column: 1)]?.value else {
        return nil
      }
      return text
    }
  }
}
