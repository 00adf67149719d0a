import Foundation
import Layouts
import Testing

@testable import Spreadsheets

@Suite struct LocaleTests {
  private static let localedef = "/usr/bin/localedef"

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/usr/share/i18n/locales/de_DE")),
    arguments: ["de_DE", "tr_TR"])
  func numbersKeepTheirPointInALocaleWithCommas(_ name: String) throws {
    let scratch = Scratch()
    let folder = "\(scratch.path)/\(name).UTF-8"
    let process = try Process.run(
      URL(fileURLWithPath: LocaleTests.localedef), arguments: ["-i", name, "-f", "UTF-8", folder])
    process.waitUntilExit()
    setenv("LOCPATH", scratch.path, 1)
    defer { unsetenv("LOCPATH") }
    let commas = try #require(newlocale(LC_NUMERIC_MASK, "\(name).UTF-8", nil))
    let former = uselocale(commas)
    defer {
      uselocale(former)
      freelocale(commas)
    }
    #expect(String(cString: localeconv().pointee.decimal_point) == ",")
    let bytes = try workbook([[number(1234.5)]]).excelFile(scratch: scratch.path)
    #expect(try part("xl/worksheets/sheet1.xml", of: bytes).contains("<v>1234.5</v>"))
    #expect(String(cString: localeconv().pointee.decimal_point) == ",")
  }
}
