import Layouts
import Testing

@testable import Spreadsheets

@Suite struct VerificationTests {
  private let scratch = Scratch()
  private let content = WrittenContent(cells: [2], charts: 0)

  private func file() throws -> [UInt8] {
    try workbook([[number(1), words("two")]]).excelFile(scratch: scratch.path)
  }

  @Test func aWholeFileIsTaken() throws { try content.verify(in: try file()) }

  @Test func everyFileCutShortIsCaught() throws {
    let bytes = try file()
    for length in stride(from: 0, to: bytes.count, by: 97) {
      let cut = Array(bytes[..<length])
      #expect(failure { () throws(OutputError) in try content.verify(in: cut) } != nil, "\(length)")
    }
  }

  @Test func aChangedByteInAnyPartIsCaught() throws {
    let bytes = try file()
    let archive = try ZipArchive(bytes)
    for part in archive.parts {
      var broken = bytes
      broken[part.headerOffset + 30 + part.name.utf8.count + part.compressedSize / 2] ^= 0x10
      let error = failure { () throws(OutputError) in try content.verify(in: broken) }
      #expect(error?.exitCode == 74, "\(part.name)")
    }
  }

  @Test func aMissingCellSheetOrChartIsCaught() throws {
    let bytes = try file()
    for wrong in [
      WrittenContent(cells: [3]), WrittenContent(cells: [2, 1]),
      WrittenContent(cells: [2], charts: 1),
    ] {
      let error = failure { () throws(OutputError) in try wrong.verify(in: bytes) }
      #expect(error?.exitCode == 74, "\(wrong)")
    }
  }

  @Test(arguments: [
    "", " ", "<a>", "<a></b>", "<a/><b/>", "<a/>x", "x<a/>", "<a b></a>", "<a b=1/>", "<a b=\"1/>",
    "<a b=\"<\"/>", "<a b=\"1\"c=\"2\"/>", "<a>&</a>", "<a>&x;</a>", "<a>\u{1}</a>",
    "<a>\u{FFFF}</a>",
    "<!DOCTYPE a><a/>", "<a", "<a>x</a", "</a>", "<1/>", "<?xml?",
  ])
  func brokenMarkupIsCaught(_ text: String) {
    #expect(throws: MarkupFault.self, "\(text)") { try count(Array(text.utf8)) }
  }

  @Test(arguments: [
    ("<a/>", 1), ("<?xml version=\"1.0\"?>\n<a><a b=\"&lt;'>\" c=\"\"/>é &#x41;</a>", 2),
    ("<x:r xmlns:x=\"x\"><x:a/><ab/><a></a></x:r>", 2), ("<a><!--<a/>--></a>", 1),
  ])
  func wholeMarkupIsCounted(_ text: String, _ count: Int) throws {
    #expect(try self.count(Array(text.utf8)) == count)
  }

  @Test func bytesThatAreNotUTF8AreCaught() {
    let bytes = Array("<a>".utf8) + [0xC3] + Array("</a>".utf8)
    #expect(throws: MarkupFault.self) { try count(bytes) }
  }

  /// How often `a` starts.
  private func count(_ bytes: [UInt8]) throws -> Int {
    let count = ElementCount(of: "a")
    try readMarkup(bytes, to: count)
    return count.count
  }
}
