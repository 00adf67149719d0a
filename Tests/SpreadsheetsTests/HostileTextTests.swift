import Foundation
import Layouts
import Testing

@testable import Spreadsheets

@Suite struct HostileTextTests {
  private let scratch = Scratch()

  @Test(arguments: [
    "=cmd|'/c calc'!A0", "=HYPERLINK(\"http://evil\")", "+1+1", "@SUM(1)", "{=1}",
    "</t></si><f>1</f>",
    "http://evil.example", "internal:Data!A1", "external:c:\\x", "mailto:a@b", "&A&P", "%s%n%d",
  ])
  func textNeverBecomesAFormulaOrALink(_ payload: String) throws {
    var book = workbook([[words(payload), Cell(.formula("1+1", .text(payload)))]])
    book.sheets[0].rows.append([Cell(.link(payload, sheet: "Data", cell: cell(0, 0)))])
    book.properties.title = payload
    let bytes = try book.excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    #expect(sheet.components(separatedBy: "<f>").count == 2)
    #expect(sheet.contains("<hyperlink ref=\"A2\" location=\"Data!A1\""))
    let names = try ZipArchive(bytes).parts.map(\.name)
    #expect(names.allSatisfy { !$0.contains("external") && !$0.contains("worksheets/_rels") })
  }

  @Test func randomTextIsRefusedOrWrittenWhole() throws {
    var random = SplitMix(state: 20_260_402)
    let texts = (0..<5_000).map { _ in HostileTextTests.text(&random) }
    let fit = texts.filter { TextRule.faults(in: $0, at: .text).isEmpty }
    #expect(fit.count > 1_000 && fit.count < texts.count, "seed 20260402")
    let bytes = try workbook(fit.map { [words($0)] }).excelFile(scratch: scratch.path)
    let strings = try part("xl/sharedStrings.xml", of: bytes)
    let distinct = Set(fit.filter { !$0.isEmpty }.map { Array($0.unicodeScalars) })
    #expect(strings.contains("uniqueCount=\"\(distinct.count)\""))
  }

  @Test func randomNumbersAreWrittenToFifteenDigits() throws {
    var random = SplitMix(state: 20_260_403)
    let numbers = (0..<5_000).map { _ in Double(bitPattern: random.next()) }
      .filter { $0.isNormal && abs($0.exponent) < 300 }
    let bytes = try workbook(numbers.map { [number($0)] }).excelFile(scratch: scratch.path)
    let sheet = try part("xl/worksheets/sheet1.xml", of: bytes)
    let read = sheet.components(separatedBy: "<v>").dropFirst()
      .compactMap { Double($0.prefix { $0 != "<" }) }
    #expect(read.count == numbers.count)
    let off = zip(numbers, read).filter { abs($0 - $1) > abs($0) * 1e-15 }
    #expect(off.isEmpty, "seed 20260403: \(off.prefix(3))")
  }

  // Short texts of letters, marks of XML, faces, controls and any other scalar.
  private static func text(_ random: inout SplitMix) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      let kind = Int.random(in: 0..<20, using: &random)
      let value: UInt32 =
        switch kind {
        case 0: UInt32.random(in: 0..<0x20, using: &random)
        case 1: UInt32.random(in: 0xFFF0...0xFFFF, using: &random)
        case 2..<8: UInt32.random(in: 0x20..<0x7F, using: &random)
        case 8: 0x5F
        case 9: 0x26
        default: UInt32.random(in: 0xA0..<0x11_0000, using: &random)
        }
      if let scalar = UnicodeScalar(value) { scalars.append(scalar) }
    }
    return String(scalars)
  }
}
