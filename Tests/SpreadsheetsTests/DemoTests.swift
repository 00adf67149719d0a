import Foundation
import Reporting
import Spreadsheets
import Testing

@Test func demo() throws {
  let bytes = try DemoWorkbook.workbook.excelFile(scratch: "/tmp")
  try Data(bytes).write(to: URL(fileURLWithPath: "/tmp/demo.xlsx"))
  #expect(bytes == (try DemoWorkbook.workbook.excelFile(scratch: "/var/tmp")))
}
