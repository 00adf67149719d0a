import Layouts

extension WorkbookGuard {
  /// What is wrong with the names of tables, which share their kind with defined names.
  func tableNameProblems(beside names: Set<String>) -> [WorkbookProblem] {
    var seen = names
    return workbook.sheets.compactMap { sheet in
      guard let table = sheet.table else { return nil }
      let isNew = seen.insert(table.name.lowercased()).inserted
      return (NameRule.faultOfCell(table.name) ?? (isNew ? nil : .duplicate)).map {
        WorkbookProblem(
          .definedName(table.name, because: $0), sheet: sheet.name, cell: table.range.first)
      }
    }
  }

  /// What is wrong with the table of a sheet: its cells, then its headings.
  func tableProblems(of sheet: Sheet) -> [WorkbookProblem] {
    guard let table = sheet.table else { return [] }
    let (first, last) = (table.range.first, table.range.last)
    func problem(_ fault: WorkbookProblem.Fault, _ cell: CellAddress) -> WorkbookProblem {
      WorkbookProblem(fault, sheet: sheet.name, cell: cell)
    }
    guard isInBounds(table.range) else { return [problem(.outOfBounds(.table), first)] }
    if last.row == first.row { return [problem(.empty(.table), first)] }
    if let fault = missing(.table, sheet: sheet.name, range: table.range) {
      return [problem(fault, first)]
    }
    var seen: Set<String> = []
    return (first.column...last.column).flatMap { column in
      let cell = CellAddress(row: first.row, column: column)
      return headingFaults(sheet[cell].words, &seen).map { problem($0, cell) }
    }
  }

  private func headingFaults(_ words: String, _ seen: inout Set<String>) -> [WorkbookProblem.Fault]
  {
    if words.isEmpty { return [.empty(.tableHeading)] }
    // Excel writes a new line in a heading in a way that the library does not, and repairs the file.
    let newLine: [WorkbookProblem.Fault] =
      words.contains("\n") ? [.forbiddenCharacter(in: .tableHeading, scalar: 10)] : []
    let isNew = seen.insert(words.lowercased()).inserted
    return newLine
      + TextRule.faults(in: words, at: .tableHeading, limit: Limits.tableHeadingUnits)
      + (isNew ? [] : [.sameHeading(words)])
  }
}
