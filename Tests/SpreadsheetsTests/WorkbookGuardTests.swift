import Layouts
import Testing

@testable import Spreadsheets

@Suite struct WorkbookGuardTests {
  @Test(arguments: FaultGallery.all) func theSmallestCaseOfAFaultIsFound(_ example: FaultExample) {
    #expect(WorkbookGuard(example.workbook).problems.map(\.fault) == [example.fault])
  }

  @Test func theDemoHasNoProblems() {
    #expect(WorkbookGuard(DemoWorkbook.workbook).problems.isEmpty)
  }

  @Test func everyProblemIsCollectedWithItsPlace() {
    let book = workbook([[number(.nan), words("a\u{1}")], [Cell(.formula("=1", .number(1)))]])
    #expect(
      WorkbookGuard(book).problems.map(\.description) == [
        "Data!A1: the number is infinite or not a number",
        "Data!B1: the text has the character U+0001, which no spreadsheet can hold",
        "Data!A2: the formula: it must stand without its equals sign",
      ])
  }

  @Test(arguments: [
    "A", "Model A", "R1C1x", "ABCD1", "Year 1", "Rate", "RC Mode", "Inputs2",
    String(repeating: "a", count: 31),
  ])
  func aSheetMayBeCalled(_ name: String) { #expect(NameRule.faultOfSheet(name) == nil) }

  @Test(arguments: [
    "", " A", "1A", "A'b", "A!", "A[1]", "É", "Q1", "q1", "XFD1048576", "R1C1", "R", "c", "rc",
    "R1",
    "rC7", "History", "HISTORY", String(repeating: "a", count: 32),
  ])
  func aSheetMayNotBeCalled(_ name: String) { #expect(NameRule.faultOfSheet(name) != nil) }

  @Test(arguments: ["rate", "a_b_1", "ABCD1", "tariff2026", String(repeating: "a", count: 127)])
  func aCellMayBeCalled(_ name: String) { #expect(NameRule.faultOfCell(name) == nil) }

  @Test(arguments: [
    "", "_a", "a b", "a.b", "1a", "TRUE", "false", "R", "c", "R1C1", "Q1", "Print_Area", "Tax2026",
    String(repeating: "a", count: 128),
  ])
  func aCellMayNotBeCalled(_ name: String) { #expect(NameRule.faultOfCell(name) != nil) }

  @Test func textIsTakenUpToItsLimit() {
    let limit = 32_767
    let texts = [limit - 1, limit, limit + 1].map { String(repeating: "é", count: $0) }
    #expect(texts.map { TextRule.faults(in: $0, at: .text).count } == [0, 0, 1])
    // A face is two UTF-16 units: 16,383 of them are 32,766 units, one more is 32,768.
    let faces = [16_383, 16_384].map { String(repeating: "😀", count: $0) }
    #expect(faces.map { TextRule.faults(in: $0, at: .text).count } == [0, 1])
  }

  @Test func aFormulaIsTakenUpToItsLimit() {
    let formulas = [8_191, 8_192, 8_193].map { String(repeating: "1", count: $0) }
    #expect(formulas.map { FormulaRule.faults(in: $0).count } == [0, 0, 1])
  }

  @Test(arguments: [
    ("_x0041_", "_x005F_x0041_"), ("a_x00e9_b", "a_x005F_x00e9_b"), ("_x0041", "_x0041"),
    ("_x00G1_", "_x00G1_"), ("_x0041_x0042_", "_x005F_x0041_x005F_x0042_"), ("__", "__"),
  ])
  func aPatternOfAnEscapeIsEscaped(_ text: String, _ escaped: String) {
    #expect(TextRule.escaped(text) == escaped)
  }

  @Test(
    "Formulas at the limits of Excel pass; commas in texts and in other brackets are no arguments",
    arguments: [
      FaultGallery.sum(of: 255), FaultGallery.nested(64),
      "SUM(\(FaultGallery.sum(of: 255)),\(FaultGallery.sum(of: 255)))",
      "LEN(\"\(String(repeating: ",", count: 300))\")",
      String(repeating: "(", count: 70) + "1" + String(repeating: ")", count: 70),
    ])
  func formulaLimits(_ formula: String) {
    #expect(FormulaRule.faults(in: formula) == [])
  }
}
