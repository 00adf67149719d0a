extension WrittenContent {
  /// Reads a finished workbook back: every part whole, every sheet, chart and cell there.
  ///
  /// The library can report success on a file that was cut short by a full disk.
  func verify(in bytes: [UInt8]) throws(OutputError) {
    let archive = try ZipArchive(bytes)
    var found = WrittenContent()
    found.cells = Array(repeating: -1, count: cells.count)
    var sheets = 0
    for part in archive.parts {
      let contents = try archive.contents(of: part)
      let role = PartRole(part.name)
      let count = try elements(role.countedElement, in: contents, of: part.name)
      switch role {
      case .workbook: sheets = count
      case .sheet(let number) where cells.indices.contains(number - 1):
        found.cells[number - 1] = count
      case .chart: found.charts += 1
      case .sheet, .other: break
      }
    }
    try compare(found, sheets: sheets)
  }

  private func elements(_ element: String, in contents: [UInt8], of part: String)
    throws(OutputError) -> Int
  {
    switch XMLScan.count(of: element, in: contents) {
    case .success(let count): return count
    case .failure(let fault):
      throw .damaged(part: part, reason: "\(fault.reason) (byte \(fault.offset))")
    }
  }

  private func compare(_ found: WrittenContent, sheets: Int) throws(OutputError) {
    if sheets != cells.count {
      throw .damaged(part: "workbook", reason: "\(cells.count) sheets written, \(sheets) found")
    }
    for (index, (written, read)) in zip(cells, found.cells).enumerated() where written != read {
      let reason = read < 0 ? "it is missing" : "\(written) cells written, \(read) found"
      throw .damaged(part: "sheet \(index + 1)", reason: reason)
    }
    if found.charts != charts {
      throw .damaged(part: "charts", reason: "\(charts) written, \(found.charts) found")
    }
  }
}

/// What a part of a workbook holds, by its path.
private enum PartRole {
  case workbook
  case sheet(Int)
  case chart
  case other

  init(_ name: String) {
    let folder = "xl/worksheets/sheet"
    if name == "xl/workbook.xml" {
      self = .workbook
    } else if name.hasPrefix(folder), let number = Int(name.dropFirst(folder.count).dropLast(4)) {
      self = .sheet(number)
    } else {
      self = name.hasPrefix("xl/charts/chart") ? .chart : .other
    }
  }

  var countedElement: String {
    switch self {
    case .workbook: "sheet"
    case .sheet: "c"
    case .chart: "c:chart"
    case .other: ""
    }
  }
}
