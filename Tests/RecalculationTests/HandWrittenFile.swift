import Layouts
import Recalculation

/// A file written without any library: what libxlsxwriter writes for these cells, and nothing more.
enum HandWrittenFile {
  /// The package of a workbook, its cached values included.
  static func package(of workbook: Workbook) -> XLSXPackage {
    var texts: [String] = []
    var parts = [
      "[Content_Types].xml": contentTypes(workbook), "_rels/.rels": packageRelations,
      "xl/workbook.xml": sheetList(workbook), "xl/_rels/workbook.xml.rels": relations(workbook),
    ]
    for (index, sheet) in workbook.sheets.enumerated() {
      parts["xl/worksheets/sheet\(index + 1).xml"] = markup(of: sheet, &texts)
    }
    let items = texts.map { "<si><t xml:space=\"preserve\">\(escaped($0))</t></si>" }.joined()
    parts["xl/sharedStrings.xml"] = "\(head)<sst \(main)>\(items)</sst>"
    return XLSXPackage(parts: parts)
  }

  private static func markup(of sheet: Sheet, _ texts: inout [String]) -> String {
    var rows = ""
    for (row, cells) in sheet.rows.enumerated() {
      rows += "<row r=\"\(row + 1)\" spans=\"1:\(cells.count)\">"
      for (column, cell) in cells.enumerated() {
        rows += markup(of: cell, at: CellAddress(row: row, column: column), &texts)
      }
      rows += "</row>"
    }
    return "\(head)<worksheet \(main)><cols><col min=\"1\" max=\"1\" width=\"9\"/></cols>"
      + "<sheetData>\(rows)</sheetData></worksheet>"
  }

  private static func markup(of cell: Cell, at address: CellAddress, _ texts: inout [String])
    -> String
  {
    switch cell.content {
    case .blank: return ""
    case .link(let text, _, _), .value(.text(let text)):
      texts.append(text)
      return "<c r=\"\(address)\" t=\"s\"><v>\(texts.count - 1)</v></c>"
    case .value(.number(let number)): return "<c r=\"\(address)\"><v>\(number)</v></c>"
    case .formula(let formula, .number(let number)):
      return "<c r=\"\(address)\"><f>\(escaped(formula))</f><v>\(number)</v></c>"
    case .formula(let formula, .text(let text)):
      return "<c r=\"\(address)\" t=\"str\"><f>\(escaped(formula))</f><v>\(escaped(text))</v></c>"
    }
  }

  private static func contentTypes(_ workbook: Workbook) -> String {
    let sheets = workbook.sheets.indices.map {
      part("worksheets/sheet\($0 + 1)", "worksheet")
    }
    let defaults = """
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
      <Default Extension="xml" ContentType="application/xml"/>
      """
    return "\(head)<Types xmlns=\"\(schemas)/package/2006/content-types\">\(defaults)"
      + part("workbook", "sheet.main") + part("sharedStrings", "sharedStrings")
      + sheets.joined() + "</Types>"
  }

  private static func part(_ name: String, _ kind: String) -> String {
    let type = "application/vnd.openxmlformats-officedocument.spreadsheetml.\(kind)+xml"
    return "<Override PartName=\"/xl/\(name).xml\" ContentType=\"\(type)\"/>"
  }

  private static func sheetList(_ workbook: Workbook) -> String {
    let sheets = workbook.sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(escaped(sheet.name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }
    return "\(head)<workbook \(main) xmlns:r=\"\(office)\"><sheets>\(sheets.joined())</sheets>"
      + "<calcPr calcId=\"124519\" fullCalcOnLoad=\"1\"/></workbook>"
  }

  private static func relations(_ workbook: Workbook) -> String {
    let sheets = workbook.sheets.indices.map {
      relation("rId\($0 + 1)", "worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    let texts = relation("rId\(sheets.count + 1)", "sharedStrings", "sharedStrings.xml")
    return "\(head)<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
      + sheets.joined() + texts + "</Relationships>"
  }

  private static var packageRelations: String {
    "\(head)<Relationships xmlns=\"\(schemas)/package/2006/relationships\">"
      + relation("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"
  }

  private static func relation(_ id: String, _ kind: String, _ target: String) -> String {
    "<Relationship Id=\"\(id)\" Type=\"\(office)/\(kind)\" Target=\"\(target)\"/>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
      .replacing("\"", with: "&quot;")
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let schemas = "http://schemas.openxmlformats.org"
  private static let office = schemas + "/officeDocument/2006/relationships"
  private static let main = "xmlns=\"\(schemas)/spreadsheetml/2006/main\""
}
