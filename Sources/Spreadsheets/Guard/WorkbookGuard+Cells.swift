import Layouts

extension WorkbookGuard {
  /// What is wrong with the cells of a sheet.
  func cellProblems(of sheet: Sheet) -> [WorkbookProblem] {
    var problems: [WorkbookProblem] = []
    for (row, cells) in sheet.rows.enumerated() {
      for (column, cell) in cells.enumerated() {
        for fault in faults(of: cell.content) + faults(of: cell.origin) {
          let address = CellAddress(row: row, column: column)
          problems.append(WorkbookProblem(fault, sheet: sheet.name, cell: address))
        }
      }
    }
    let links = sheet.linkCount
    if links > Limits.linksPerSheet {
      let fault = WorkbookProblem.Fault.tooMany(.links, count: links, limit: Limits.linksPerSheet)
      problems.append(WorkbookProblem(fault, sheet: sheet.name))
    }
    return problems
  }

  /// What is wrong with the measures of a sheet.
  func layoutFaults(of sheet: Sheet) -> [WorkbookProblem.Fault] {
    let columns = max(sheet.rows.lazy.map(\.count).max() ?? 0, sheet.widths.count)
    let statusFaults = sheet.statusRanges.filter { !isInBounds($0) }.map { _ in
      WorkbookProblem.Fault.outOfBounds(.status)
    }
    return tooMany(.rows, sheet.rows.count, Limits.rows)
      + tooMany(.columns, columns, Limits.columns) + statusFaults
      + outside(.width, sheet.widths.allSatisfy { (0...Limits.columnWidth).contains($0) })
      + outside(.repeatedRow, (0..<Limits.rows).contains(sheet.repeatedRow ?? 0))
      + outside(.frozen, (0..<Limits.rows).contains(sheet.frozen.rows))
      + outside(.frozen, (0..<Limits.columns).contains(sheet.frozen.columns))
  }

  private func faults(of content: Cell.Content) -> [WorkbookProblem.Fault] {
    switch content {
    case .blank: []
    case .value(let value): faults(of: value)
    case .formula(let formula, let value): FormulaRule.faults(in: formula) + faults(of: value)
    case .link(let text, let sheet, let cell):
      TextRule.faults(in: text, at: .link) + (text.isEmpty ? [.empty(.link)] : [])
        + [missing(.link, sheet: sheet, range: CellRange(cell, cell))].compactMap { $0 }
    }
  }

  private func faults(of origin: Cell.Origin?) -> [WorkbookProblem.Fault] {
    guard let origin else { return [] }
    let range = CellRange(origin.cell, origin.cell)
    return [missing(.link, sheet: origin.sheet, range: range)].compactMap { $0 }
  }

  private func faults(of value: CellValue) -> [WorkbookProblem.Fault] {
    switch value {
    case .number(let number): number.isFinite ? [] : [.notFinite(.number)]
    case .text(let text): TextRule.faults(in: text, at: .text)
    }
  }

  private func tooMany(_ place: WorkbookProblem.Place, _ count: Int, _ limit: Int)
    -> [WorkbookProblem.Fault]
  {
    count > limit ? [.tooMany(place, count: count, limit: limit)] : []
  }

  private func outside(_ place: WorkbookProblem.Place, _ isInside: Bool) -> [WorkbookProblem.Fault]
  {
    isInside ? [] : [.outOfBounds(place)]
  }
}
