import Foundation
import SourceText
import Testing

@Suite("Files are read or refused with a reason")
struct SourceFileTests {
  /// Writes bytes to a file of its own and hands its path on.
  private func withFile<Result>(_ bytes: [UInt8], _ body: (String) throws -> Result) throws
    -> Result
  {
    // A folder of its own: near names are looked for among its neighbours only.
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("plan.yaml")
    try Data(bytes).write(to: file)
    return try body(file.path)
  }

  private func fault(_ path: String) -> Diagnostic? {
    do throws(Diagnostics) {
      _ = try SourceFile.read(path: path)
      return nil
    } catch { return error.all.first }
  }

  @Test("A file keeps the name that the user gave it; a byte order mark is dropped")
  func sound() throws {
    try withFile([0xEF, 0xBB, 0xBF] + Array("a: é\r\nb".utf8)) { path in
      let file = try SourceFile.read(path: path)
      #expect(file.name == path)
      #expect(file.text == "a: é\r\nb")
      #expect(file.line(1) == "a: é")
      #expect(file.line(2) == "b")
      #expect(file.line(3) == nil)
      #expect(file.line(0) == nil)
    }
  }

  @Test("A missing file names a file of nearly the same name")
  func missing() throws {
    try withFile([]) { path in
      let fault = fault(path.replacing(".yaml", with: ".yml"))
      #expect(fault?.code == "file-missing")
      #expect(fault?.message == "there is no such file")
      #expect(fault?.remedy == "did you mean '\(URL(fileURLWithPath: path).lastPathComponent)'?")
    }
    #expect(
      fault("/no/such/folder/plan.yaml")?.remedy == "check the spelling and the folder you are in")
  }

  @Test("A folder is no file")
  func folder() { #expect(fault("/tmp")?.code == "file-is-folder") }

  @Test(
    "What is not UTF-8 is refused at its first byte",
    arguments: [
      ([0x61, 0x0A, 0xC3, 0xA9, 0xE9, 0x78], 2, 2), ([0xFF, 0xFE], 1, 1), ([0x61, 0xC3], 1, 2),
      ([0x61, 0xED, 0xA0, 0x80], 1, 2), ([0x61, 0x0A, 0xC0, 0x80], 2, 1),
    ] as [([UInt8], Int, Int)])
  func notText(_ bytes: [UInt8], _ line: Int, _ column: Int) throws {
    try withFile(bytes) { path in
      let fault = fault(path)
      #expect(fault?.code == "not-utf8")
      #expect(fault?.position == SourcePosition(file: path, line: line, column: column))
    }
  }

  @Test(
    "A file may hold 1 MiB",
    arguments: [(1_048_575, nil), (1_048_576, nil), (1_048_577, "file-too-large")]
      as [(Int, String?)])
  func size(_ count: Int, _ code: String?) throws {
    try withFile([UInt8](repeating: 35, count: count)) { #expect(fault($0)?.code == code) }
  }

  @Test("An endless file is refused like a large one")
  func endless() { #expect(fault("/dev/zero")?.code == "file-too-large") }
}
