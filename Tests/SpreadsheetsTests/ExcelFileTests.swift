import Foundation
import Layouts
import Testing

@testable import Spreadsheets

@Suite struct ExcelFileTests {
  private let scratch = Scratch()

  @Test func aFormulaStandsWithItsValue() throws {
    let bytes = try workbook([
      [Cell(.formula("1+2", .number(3))), Cell(.formula("\"a\"&\"b\"", .text("ab")))]
    ]).excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(sheet.contains("<f>1+2</f><v>3</v>"))
    #expect(sheet.contains("t=\"str\"><f>\"a\"&amp;\"b\"</f><v>ab</v>"))
  }

  @Test func minusZeroIsWrittenAsZero() throws {
    let bytes = try workbook([
      [number(-0.0), Cell(.formula("0*-1", .number(-0.0)))]
    ]).excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(!sheet.contains("-0"))
    #expect(sheet.contains("<f>0*-1</f><v>0</v>"))
  }

  @Test func aTextThatLooksLikeAnEscapeStaysWhatItIs() throws {
    let bytes = try workbook([[words("_x0041_ & <b>")]]).excelFile(scratch: scratch.path)
    let strings = try part("xl/sharedStrings.xml", of: bytes)
    #expect(strings.contains("<t>_x005F_x0041_ &amp; &lt;b&gt;</t>"))
  }

  @Test func theCachesOfAChartHoldTheValuesOfFormulas() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let chart = try part("xl/charts/chart3.xml", of: bytes)
    // Balance is −300,000 + 150,000 a year: −150,000 in the second year.
    let second = "<c:pt idx=\"1\"><c:v>-150000</c:v></c:pt>"
    #expect(chart.contains(second))
    #expect(chart.components(separatedBy: "<c:numCache>").count == 5)
    #expect(chart.contains("<c:strCache><c:ptCount val=\"10\"/><c:pt idx=\"0\"><c:v>2026/27</c:v>"))
    #expect(chart.components(separatedBy: "<c:ptCount val=\"10\"/>").count == 9)
  }

  @Test func aGapInASeriesIsAGapInItsCache() throws {
    let source = SheetRange(sheet: "Data", range: CellRange(cell(0, 0), cell(2, 0)))
    let chart = Chart(
      kind: .columns, title: "T", alternativeText: "A", horizontalTitle: "H", verticalTitle: "V",
      format: .count, series: [Chart.Series(name: "S", categories: source, values: source)],
      anchor: cell(5, 0))
    let bytes = try workbook([[number(1)], [.blank], [number(3)]]) { $0.charts = [chart] }
      .excelFile(scratch: scratch.path)
    let xml = try part("xl/charts/chart1.xml", of: bytes)
    #expect(
      xml.contains(
        "<c:ptCount val=\"3\"/><c:pt idx=\"0\"><c:v>1</c:v></c:pt><c:pt idx=\"2\"><c:v>3</c:v>"))
  }

  @Test func aChartSaysInWordsWhatItShows() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let drawing = try part("xl/drawings/drawing1.xml", of: bytes)
    #expect(drawing.contains("descr=\"Budget grows past cost: £4.0m to £6.2m.\""))
  }

  @Test func theSameWorkbookGivesTheSameBytes() throws {
    let other = Scratch()
    let first = try DemoWorkbook.workbook.excelFile(scratch: scratch.path, created: .fixed)
    let second = try DemoWorkbook.workbook.excelFile(scratch: other.path, created: .fixed)
    #expect(first == second)
    let core = try part("docProps/core.xml", of: first)
    #expect(core.contains("2000-01-01T00:00:00Z</dcterms:created>"))
  }

  @Test func aSheetIsReadAcrossAndPrintedOnePageWide() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet2.xml", of: bytes)
    for piece in [
      "showGridLines=\"0\"", "xSplit=\"3\" ySplit=\"3\"", "orientation=\"landscape\"",
      "paperSize=\"9\"", "fitToHeight=\"0\"", "<pageSetUpPr fitToPage=\"1\"/>",
    ] { #expect(sheet.contains(piece), "\(piece)") }
    #expect(try part("xl/workbook.xml", of: bytes).contains("'Model A'!$3:$3</definedName>"))
  }

  @Test func everyRoleAndFormatHasAStyleOfItsOwn() throws {
    let cells = CellStyle.Role.allCases.flatMap { role in
      NumberFormat.allCases.map { Cell(.value(.number(1)), CellStyle(role, $0)) }
    }
    let bytes = try workbook(cells.map { [$0] }).excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    let styles = Set(
      sheet.components(separatedBy: " s=\"").dropFirst().map { $0.prefix { $0 != "\"" } })
    // Labels and data look alike, so one of the roles adds nothing.
    #expect(styles.count == (CellStyle.Role.allCases.count - 1) * NumberFormat.allCases.count)
  }

  @Test func validationsAndSignalsAreWritten() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet3.xml", of: bytes)
    #expect(sheet.contains("<formula1>Styles!$B$29:$B$30</formula1>"))
    #expect(sheet.contains("prompt=\"Write a share from 0% to 100%.\""))
    #expect(sheet.contains("<formula>\"CHECK\"</formula>"))
  }

  @Test func aTableIsMarkedUpWithTheHeadingsOfItsCells() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let table = try part("xl/tables/table1.xml", of: bytes)
    #expect(table.contains("displayName=\"surplus_by_party\" ref=\"A2:B3\""))
    #expect(table.contains("name=\"Party _x005F_x0041_\""))
    #expect(table.contains("name=\"Surplus (£)\""))
    #expect(!table.contains("autoFilter"))
    let strings = try part("xl/sharedStrings.xml", of: bytes)
    #expect(strings.contains("<t>Party _x005F_x0041_</t>"))
  }

  @Test func whatIsPublishedHasMinusesLargeTextAndNoFooter() throws {
    let bytes = try DemoWorkbook.workbook.excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet4.xml", of: bytes)
    #expect(!sheet.contains("<oddFooter>") && !sheet.contains("showGridLines=\"0\""))
    let styles = try part("xl/styles.xml", of: bytes)
    #expect(styles.contains("[&gt;=0.5]#,##0;[&lt;=-0.5]-#,##0;0\""))
    #expect(styles.contains("<sz val=\"12\"/>") && styles.contains("<sz val=\"16\"/>"))
  }

  @Test func aFaultyWorkbookIsNotBegun() {
    let error = failure { () throws(OutputError) in
      _ = try workbook([[number(.nan)]]).excelFile(scratch: "/nowhere")
    }
    #expect(error?.exitCode == 65)
  }
}
