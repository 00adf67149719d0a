public import Layouts

/// Looks through a workbook before any of it reaches the library, which trusts its caller.
public struct WorkbookGuard {
  let workbook: Workbook
  let sheets: [String: Sheet]

  /// Guards a workbook.
  public init(_ workbook: Workbook) {
    self.workbook = workbook
    sheets = Dictionary(
      workbook.sheets.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Everything that is wrong, in the order of the sheets; empty where the workbook can be written.
  public var problems: [WorkbookProblem] {
    workbookProblems + namesProblems + workbook.sheets.flatMap(problems(of:))
  }

  private var workbookProblems: [WorkbookProblem] {
    let properties = workbook.properties
    let texts = [properties.title, properties.subject, properties.author, properties.comments]
    let faults = texts.flatMap {
      TextRule.faults(in: $0, at: .property, limit: Limits.propertyUnits)
    }
    let emptiness: [WorkbookProblem.Fault] = workbook.sheets.isEmpty ? [.noSheets] : []
    return (emptiness + faults).map { WorkbookProblem($0) }
  }

  private var namesProblems: [WorkbookProblem] {
    var problems: [WorkbookProblem] = []
    var seen: Set<String> = []
    for sheet in workbook.sheets {
      let isNew = seen.insert(sheet.name.lowercased()).inserted
      if let fault = NameRule.faultOfSheet(sheet.name) ?? (isNew ? nil : .duplicate) {
        problems.append(WorkbookProblem(.sheetName(sheet.name, because: fault), sheet: sheet.name))
      }
    }
    seen = []
    for name in workbook.names {
      let isNew = seen.insert(name.name.lowercased()).inserted
      let fault = NameRule.faultOfCell(name.name) ?? (isNew ? nil : .duplicate)
      problems += [
        fault.map { .definedName(name.name, because: $0) },
        missing(.definedName, sheet: name.sheet, range: CellRange(name.cell, name.cell)),
      ].compactMap { $0 }.map { WorkbookProblem($0, sheet: name.sheet, cell: name.cell) }
    }
    return problems + tableNameProblems(beside: seen)
  }

  private func problems(of sheet: Sheet) -> [WorkbookProblem] {
    layoutFaults(of: sheet).map { WorkbookProblem($0, sheet: sheet.name) }
      + cellProblems(of: sheet)
      + tableProblems(of: sheet)
      + sheet.charts.flatMap { chart in
        faults(of: chart).map { WorkbookProblem($0, sheet: sheet.name, cell: chart.anchor) }
      }
      + sheet.validations.flatMap { validation in
        faults(of: validation).map {
          WorkbookProblem($0, sheet: sheet.name, cell: validation.range.first)
        }
      }
  }

  /// The fault of pointing to cells that are not there, nil where they are.
  ///
  /// An empty cell within the rows and columns that a sheet uses is there.
  func missing(_ place: WorkbookProblem.Place, sheet name: String, range: CellRange)
    -> WorkbookProblem.Fault?
  {
    let fault = WorkbookProblem.Fault.missingTarget(place, sheet: name, cells: "\(range)")
    guard let sheet = sheets[name], isInBounds(range), sheet.rows.indices.contains(range.last.row)
    else { return fault }
    let rows = sheet.rows[range.first.row...range.last.row]
    return rows.contains { $0.indices.contains(range.last.column) } ? nil : fault
  }

  /// Whether a rectangle is the right way round and within what a sheet can hold.
  func isInBounds(_ range: CellRange) -> Bool {
    (0..<Limits.rows).contains(range.first.row) && (0..<Limits.columns).contains(range.first.column)
      && (range.first.row..<Limits.rows).contains(range.last.row)
      && (range.first.column..<Limits.columns).contains(range.last.column)
  }
}
