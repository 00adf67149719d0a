public import Layouts

extension XLSXPackage {
  /// The values of all sheets as they stand in the file, computed or cached.
  public func grids() throws -> Grids {
    let texts = sharedTexts()
    var grids: Grids = [:]
    for sheet in try sheetNames() {
      grids[sheet] = try grid(ofSheet: sheet, texts)
    }
    return grids
  }

  /// The formulas of a sheet, without equals signs.
  public func formulas(ofSheet name: String) throws -> [CellAddress: String] {
    var formulas: [CellAddress: String] = [:]
    for cell in try part(path(ofSheet: name)).elements("c") {
      guard let formula = cell.first("f") else { continue }
      formulas[try address(of: cell, name)] = formula.text
    }
    return formulas
  }

  private func grid(ofSheet name: String, _ texts: [String]) throws -> Grid {
    let path = try path(ofSheet: name)
    var grid: Grid = [:]
    for cell in try part(path).elements("c") {
      guard let value = try value(of: cell, texts, path) else { continue }
      grid[try address(of: cell, name)] = value
    }
    return grid
  }

  private func address(of cell: MarkupElement, _ sheet: String) throws -> CellAddress {
    guard let address = cell.attribute("r").flatMap(CellAddress.init(reference:)) else {
      throw RecalculationError.unreadable(part: sheet)
    }
    return address
  }

  private func value(of cell: MarkupElement, _ texts: [String], _ path: String) throws
    -> ForeignValue?
  {
    let written = cell.first("v")?.text
    switch cell.attribute("t") {
    case "s": return try .text(shared(written, texts, path))
    case "str": return .text(written ?? "")
    case "inlineStr": return .text(cell.first("is")?.runs ?? "")
    case "b": return .logical(written == "1")
    case "e": return .error(written ?? "#")
    default: return written.map(Self.number)
    }
  }

  private func shared(_ written: String?, _ texts: [String], _ path: String) throws -> String {
    guard let index = written.flatMap(Int.init), texts.indices.contains(index) else {
      throw RecalculationError.unreadable(part: path)
    }
    return texts[index]
  }

  private func sharedTexts() -> [String] {
    parts[Self.sharedTexts]?.elements("si").map(\.runs) ?? []
  }

  /// A number; what cannot be one, or is beyond all bounds, is an error.
  private static func number(_ written: String) -> ForeignValue {
    guard let number = Double(written), number.isFinite else { return .error(written) }
    return .number(number)
  }
}
