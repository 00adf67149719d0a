extension WrittenContent {
  /// Reads a finished workbook back: every part whole, every sheet, chart and cell there.
  ///
  /// The library can report success on a file that was cut short by a full disk.
  func verify(in bytes: [UInt8]) throws(OutputError) {
    do throws(WorkbookFault) {
      try compare(WrittenContent.found(in: ZipArchive(bytes), cells.count))
    } catch {
      throw .damaged(part: error.part.isEmpty ? "zip" : error.part, reason: error.reason)
    }
  }

  /// What the parts of a file hold; a sheet that is missing has -1 cells.
  private static func found(in archive: ZipArchive, _ sheets: Int) throws(WorkbookFault)
    -> (content: WrittenContent, sheets: Int)
  {
    var found = WrittenContent()
    found.cells = Array(repeating: -1, count: sheets)
    var listed = 0
    for part in archive.parts {
      let role = PartRole(part.name)
      let count = ElementCount(of: role.countedElement)
      try readMarkup(try archive.contents(of: part), of: part.name, to: count)
      switch role {
      case .workbook: listed = count.count
      case .sheet(let number) where found.cells.indices.contains(number - 1):
        found.cells[number - 1] = count.count
      case .chart: found.charts += 1
      case .table: found.tables += 1
      case .sheet, .other: break
      }
    }
    return (found, listed)
  }

  private func compare(_ found: (content: WrittenContent, sheets: Int)) throws(WorkbookFault) {
    if found.sheets != cells.count {
      throw WorkbookFault("\(cells.count) sheets written, \(found.sheets) found", in: "workbook")
    }
    for (index, (written, read)) in zip(cells, found.content.cells).enumerated()
    where written != read {
      let reason = read < 0 ? "it is missing" : "\(written) cells written, \(read) found"
      throw WorkbookFault(reason, in: "sheet \(index + 1)")
    }
    for (name, written, read) in [
      ("charts", charts, found.content.charts), ("tables", tables, found.content.tables),
    ] where written != read {
      throw WorkbookFault("\(written) written, \(read) found", in: name)
    }
  }
}

/// What a part of a workbook holds, by its path.
private enum PartRole {
  case workbook
  case sheet(Int)
  case chart
  case table
  case other

  init(_ name: String) {
    let folder = "xl/worksheets/sheet"
    if name == "xl/workbook.xml" {
      self = .workbook
    } else if name.hasPrefix(folder), let number = Int(name.dropFirst(folder.count).dropLast(4)) {
      self = .sheet(number)
    } else {
      self =
        name.hasPrefix("xl/charts/chart")
        ? .chart : name.hasPrefix("xl/tables/table") ? .table : .other
    }
  }

  var countedElement: String {
    switch self {
    case .workbook: "sheet"
    case .sheet: "c"
    case .chart: "chart"
    case .table: "table"
    case .other: ""
    }
  }
}
