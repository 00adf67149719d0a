import Testing

@testable import Spreadsheets

@Suite("Zip files of any origin")
struct ZipArchiveTests {
  private let plain = HandMadeZip([("a.xml", "<a/>"), ("b/c.xml", "<c/>")])

  private func reason(_ zip: HandMadeZip) -> String? { reason(zip.bytes) }

  private func reason(_ bytes: [UInt8]) -> String? {
    do throws(WorkbookFault) {
      let archive = try ZipArchive(bytes)
      for part in archive.parts { _ = try archive.contents(of: part) }
      return nil
    } catch {
      return error.description
    }
  }

  /// The plain file with its second part changed.
  private func changed(_ change: (inout HandMadeZip.Entry) -> Void) -> HandMadeZip {
    var zip = plain
    change(&zip.entries[1])
    return zip
  }

  @Test("A plain file is read, sizes behind the bytes too, and folders are passed over")
  func sound() throws {
    #expect(reason(plain) == nil)
    #expect(reason(changed { $0.flags = 8 }) == nil)
    let archive = try ZipArchive(HandMadeZip([("b/", ""), ("b/c.xml", "<c/>")]).bytes)
    #expect(archive.parts.map(\.name) == ["b/c.xml"])
    #expect(archive.part("B/C.XML") != nil)
  }

  @Test("What two readers could read in two ways, or what no workbook needs, is refused")
  func refused() {
    let cases: [(HandMadeZip, String)] = [
      (changed { $0.name = "A.XML" }, "A.XML: two parts bear this name"),
      (changed { $0.name = "../c.xml" }, "the name of a part is no plain path"),
      (changed { $0.name = "b\\c.xml" }, "the name of a part is no plain path"),
      (changed { $0.name = "" }, "the name of a part is no plain path"),
      (changed { $0.claimedOffset = 0 }, "b/c.xml: its header contradicts the directory"),
      (changed { $0.ownName = "x/c.xml" }, "b/c.xml: its header contradicts the directory"),
      (changed { $0.flags = 1 }, "b/c.xml: it is encrypted"),
      (changed { $0.method = 12 }, "b/c.xml: it is packed in a way that workbooks do not use"),
      (changed { $0.claimedSize = 5 }, "b/c.xml: its sizes contradict each other"),
      (changed { $0.checksum = 7 }, "b/c.xml: its checksum is wrong: the file is damaged"),
      (changed { $0.method = 8 }, "b/c.xml: it cannot be unpacked"),
    ]
    for (zip, expected) in cases { #expect(reason(zip) == expected) }
  }

  @Test("Parts that share bytes are refused")
  func overlapping() {
    var zip = plain
    zip.entries[1] = zip.entries[0]
    zip.entries[1].claimedOffset = 0
    // The same part listed under one name only: two names at one place contradict the header.
    #expect(reason(zip) == "a.xml: two parts bear this name")
    var nested = HandMadeZip([("a", "")])
    let inner = HandMadeZip([("b", "x")]).bytes
    nested.entries[0].contents = inner
    nested.entries.append(.init(name: "b", contents: Array("x".utf8), claimedOffset: 31))
    #expect(reason(nested) == "b: it overlaps another part")
  }

  @Test("A file cut short, with bytes before it, or of the 64-bit kind is refused")
  func frame() {
    var zip = plain
    zip.before = [0x4D, 0x5A]
    #expect(reason(zip) == "the file does not start with its first part")
    zip = plain
    zip.claimedCount = 1
    #expect(reason(zip)?.contains("lists fewer parts than it holds") == true)
    zip.claimedCount = 0xFFFF
    #expect(reason(zip)?.contains("64-bit kind") == true)
    let bytes = plain.bytes
    for length in 0..<bytes.count { #expect(reason(Array(bytes[..<length])) != nil, "\(length)") }
    #expect(reason([0xD0, 0xCF, 0x11, 0xE0] + bytes)?.contains("password") == true)
  }

  @Test("A part that unpacks to far more than workbooks hold is refused before it is unpacked")
  func bomb() {
    var zip = plain
    zip.entries[1].method = 8
    zip.entries[1].claimedSize = ReadingLimits.smallPart + 1
    #expect(reason(zip) == "b/c.xml: unpacked it would be larger than any workbook is")
    zip.entries[1].claimedSize = ReadingLimits.part + 1
    #expect(reason(zip) == "b/c.xml: unpacked it would be larger than any workbook is")
  }
}
