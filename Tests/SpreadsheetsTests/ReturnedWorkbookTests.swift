import Layouts
import Testing

@testable import Spreadsheets

@Suite("Workbooks of any program")
struct ReturnedWorkbookTests {
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let relations = "http://schemas.openxmlformats.org/package/2006/relationships"

  /// A workbook of one sheet with the given rows, and what else a test changes.
  private func parts(
    _ rows: String, shared: String = "", styles: String = "", namespace: String = main
  ) -> [String: [UInt8]] {
    func list(_ entries: [(String, String, String)]) -> String {
      "<Relationships xmlns='\(Self.relations)'>"
        + entries.map {
          "<Relationship Id='\($0)' Type='\(Self.types)/\($1)' Target='\($2)'/>"
        }.joined() + "</Relationships>"
    }
    let texts = [
      "_rels/.rels": list([("r1", "officeDocument", "/xl/workbook.xml")]),
      "xl/workbook.xml":
        "<x:workbook xmlns:x='\(namespace)' xmlns:r='\(Self.types)'><x:sheets>"
        + "<x:sheet name='Data &amp; all' r:id='r1'/></x:sheets></x:workbook>",
      "xl/_rels/workbook.xml.rels": list([
        ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "sharedStrings", "shared.xml"),
        ("r3", "styles", "./styles.xml"),
      ]),
      "xl/worksheets/sheet1.xml":
        "<worksheet xmlns='\(namespace)'><sheetData>\(rows)</sheetData><c r='Z1'><v>1</v></c></worksheet>",
      "xl/shared.xml": "<sst xmlns='\(namespace)'>\(shared)</sst>",
      "xl/styles.xml": "<styleSheet xmlns='\(namespace)'>\(styles)</styleSheet>",
    ]
    return texts.mapValues { Array($0.utf8) }
  }

  private func cells(_ rows: String, shared: String = "", styles: String = "") throws -> [String:
    ReturnedCell]
  {
    let workbook = try ReturnedWorkbook(parts: parts(rows, shared: shared, styles: styles))
    #expect(workbook.sheets.map(\.name) == ["Data & all"])
    let cells = workbook.sheets[0].cells.map { ($0.key.description, $0.value) }
    return Dictionary(cells, uniquingKeysWith: { first, _ in first })
  }

  private func reason(_ parts: [String: [UInt8]]) -> String? {
    do throws(WorkbookFault) {
      _ = try ReturnedWorkbook(parts: parts)
      return nil
    } catch {
      return error.description
    }
  }

  private func reason(_ rows: String) -> String? { reason(parts(rows)) }

  @Test("Every kind of value")
  func values() throws {
    let found = try cells(
      """
      <row r='1'><c r='A1'><v>1.5E-3</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='str'><v>a b</v></c>\
      <c r='D1' t='inlineStr'><is><r><t>in</t></r><rPh><t>no</t></rPh><r><t>line</t></r></is></c>\
      <c r='E1' t='b'><v>1</v></c><c r='F1' t='e'><v>#REF!</v></c><c r='G1' t='d'><v>2026-01-01</v></c>\
      <c r='H1' s='1'><v>46000</v></c><c r='I1' s='2'><v>46000</v></c><c r='J1' s='3'/></row>
      """,
      shared: "<si><t>zero</t></si><si><r><t>o</t></r><r><t xml:space='preserve'>ne </t></r>"
        + "<rPh sb='0' eb='1'><t>spoken</t></rPh></si>",
      styles: "<numFmts><numFmt numFmtId='200' formatCode='\"d\"[Red]0'/>"
        + "<numFmt numFmtId='201' formatCode='[$-F800]dd\\-mm'/></numFmts>"
        + "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
        + "<cellXfs><xf numFmtId='200'/><xf numFmtId='14'/><xf numFmtId='201'/></cellXfs>")
    #expect(
      found.mapValues(\.value) == [
        "A1": .number(0.0015), "B1": .text("one "), "C1": .text("a b"), "D1": .text("inline"),
        "E1": .logical(true), "F1": .error("#REF!"), "G1": .date("2026-01-01"),
        "H1": .date("46000"), "I1": .date("46000"),
      ])
  }

  @Test("Escaped characters are read back, halves of one character together")
  func escapes() throws {
    let found = try cells(
      "<row><c t='str'><v>_x0041__x005F_x0041_ _xD83D__xDE00_é_x00</v></c><c><v>2</v></c></row>")
    #expect(found["A1"]?.value == .text("A_x0041_ 😀é_x00"))
    #expect(found["B1"]?.value == .number(2))
  }

  @Test("Formulas: plain, shared and moved, over an area, of a what-if table")
  func formulas() throws {
    let found = try cells(
      """
      <row r='3'><c r='B3'><f>A3*$A$1+'My Sheet'!B$2</f><v>1</v></c>\
      <c r='C3'><f t='shared' ref='C3:D4' si='0'>SUM(A1:$B2)&amp;"A1"</f></c>\
      <c r='D3'><f t='shared' si='0'/></c><c r='E3'><f t='array' ref='E3:E4'>A1:A2</f></c>\
      <c r='F3'><f t='dataTable' ref='F3'/></c></row>\
      <row r='4'><c r='C4'><f t='shared' si='0'/></c><c r='D4'><f/><v>4</v></c></row>
      """)
    #expect(
      found.mapValues(\.formula) == [
        "B3": .plain("A3*$A$1+'My Sheet'!B$2"), "C3": .plain("SUM(A1:$B2)&\"A1\""),
        "D3": .plain("SUM(B1:$B2)&\"A1\""), "E3": .array("A1:A2"), "F3": .table,
        "C4": .plain("SUM(A2:$B3)&\"A1\""), "D4": nil,
      ])
  }

  @Test("What contradicts itself is refused")
  func contradictions() {
    let cases = [
      ("<row r='1'><c r='A1'><v>1</v></c><c r='A1'><v>2</v></c></row>", "stands there twice"),
      ("<row r='1'><c r='A2'><v>1</v></c></row>", "is in another row"),
      ("<row r='0'/>", "bears no number"), ("<row r='1048577'/>", "more rows or columns"),
      ("<row r='1'><c r='XFE1'/></row>", "no address"),
      ("<row r='1'><c r='7'/></row>", "no address"),
      ("<row><c t='s'><v>0</v></c></row>", "names a text that there is not"),
      ("<row><c t='s'><v>x</v></c></row>", "names a text that there is not"),
      ("<row><c t='q'><v>0</v></c></row>", "of a kind"),
      ("<row><c><v>nan</v></c></row>", "no number"),
      ("<row><c><v>1e999</v></c></row>", "no number"),
      ("<row><c><c/></c></row>", "inside another"),
      ("<row><c><f t='shared' si='4'/></c></row>", "shares a formula"),
      ("<row><c></row>", "not well-formed"),
      (String(repeating: "<a>", count: 70), "too deep"),
      ("<row><c t='str'><v>\(String(repeating: "x", count: 131_069))</v></c></row>", "longer"),
    ]
    for (rows, expected) in cases {
      #expect(reason(rows)?.contains(expected) == true, "\(rows.prefix(60)): \(reason(rows) ?? "")")
    }
  }

  @Test("A document type is refused in every part, and with it every entity")
  func documentTypes() {
    for path in parts("").keys {
      var broken = parts("<row><c><v>1</v></c></row>")
      broken[path] = Array("<!DOCTYPE a [<!ENTITY b 'b'>]>".utf8) + (broken[path] ?? [])
      #expect(reason(broken)?.contains("document type") == true, "\(path)")
    }
    #expect(reason("<row><c t='str'><v>&b;</v></c></row>")?.contains("not well-formed") == true)
  }

  @Test("A file without a workbook, a sheet without a part, two sheets of one name are refused")
  func missing() throws {
    #expect(reason([:]) == "it is a zip file, but no workbook")
    var lost = parts("")
    lost["xl/worksheets/sheet1.xml"] = nil
    #expect(reason(lost) == "xl/worksheets/sheet1.xml: it is missing")
    let twice =
      "<workbook xmlns='\(Self.main)' xmlns:r='\(Self.types)'><sheets><sheet name='A' r:id='r1'/>"
      + "<sheet name='a' r:id='r1'/></sheets></workbook>"
    var double = parts("")
    double["xl/workbook.xml"] = Array(twice.utf8)
    #expect(reason(double)?.contains("two sheets bear the name 'a'") == true)
  }

  @Test("Workbooks of the strict kind are read too; other vocabularies are passed over")
  func strict() throws {
    let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    let workbook = try ReturnedWorkbook(
      parts: parts("<row><c><v>1</v></c></row>", namespace: strict))
    #expect(workbook.sheets.first?.cells.count == 1)
    let foreign = try cells("<row><c><v>1</v><v xmlns='urn:x'>2</v><c xmlns='urn:x'/></c></row>")
    #expect(foreign.mapValues(\.value) == ["A1": .number(1)])
  }

  @Test("A workbook of our own is read back as it was written")
  func ours() throws {
    let scratch = Scratch()
    let written = workbook([
      [number(1.25), words("_x0041_ <&>"), Cell(.formula("A1*2", .number(2.5)))],
      [words("line\nline"), Cell(.formula("\"a\"&\"b\"", .text("ab")))],
    ])
    let read = try ReturnedWorkbook(try written.excelFile(scratch: scratch.path))
    let cells = try #require(read.sheet("Data")?.cells)
    #expect(cells[cell(0, 0)] == ReturnedCell(value: .number(1.25)))
    #expect(cells[cell(0, 1)] == ReturnedCell(value: .text("_x0041_ <&>")))
    #expect(cells[cell(0, 2)] == ReturnedCell(formula: .plain("A1*2"), value: .number(2.5)))
    #expect(cells[cell(1, 0)]?.value == .text("line\nline"))
    #expect(cells[cell(1, 1)]?.value == .text("ab"))
    #expect(read.comments == "C")
  }
}
