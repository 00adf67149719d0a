import Layouts
import Testing

@testable import Spreadsheets

@Suite("A row is as high as its longest text needs")
struct RowHeightTests {
  @Test(
    "texts break between words",
    arguments: [
      // A column of 10 shows 12 characters.
      ("short text", 1), ("twelve chars", 1), ("thirteen char", 2), ("one\ntwo", 2),
      ("a word of fourteencharacters", 3), ("", 1),
    ])
  func lines(text: String, lines: Int) {
    #expect(RowHeight.lines(of: text, within: 10) == lines)
  }

  @Test("only wrapped cells count, the longest of them")
  func cells() {
    let long = String(repeating: "word ", count: 20)
    let plain = Cell(.value(.text(long)))
    let wrapped = Cell(.value(.text(long)), CellStyle(wraps: true))
    #expect(RowHeight([plain], widths: [10]).points == 16)
    // 100 characters in words of 5: two words a line of 12, so 10 lines, 16 + 9 × 13 points.
    #expect(RowHeight([plain, wrapped], widths: [10, 10]).points == 133)
    #expect(RowHeight([Cell(.value(.text("T")), CellStyle(.title))], widths: []).points == 24)
  }
}
