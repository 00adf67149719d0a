import SourceText
import Testing

@Suite("A text becomes a tree with places")
struct ParsingTests {
  @Test("Texts, lists and keys keep their order and their spelling")
  func order() throws {
    let node = try read("b: 1\na: [x, 'y', {2026/27: 50%, 5: no}]\nlist:\n- one\n-\n")
    #expect(outline(node) == "{b: 1, a: [x, 'y', {2026/27: 50%, 5: no}], list: [one, ]}")
  }

  @Test("Nothing, ~ and null are blank; in quotation marks they are texts")
  func blank() throws {
    let node = try read("a:\nb: ~\nc: null\nd: 'null'\ne: ''")
    #expect(node.mapping?.map(\.value.isBlank) == [true, true, true, false, false])
    #expect(outline(node) == "{a: , b: , c: , d: 'null', e: ''}")
  }

  @Test("Places count lines and characters from 1, whatever the characters")
  func places() throws {
    let node = try read("party: \"zo\u{E9}\"\n\"e\u{301}t\u{E9}\": {👩‍⚕️: [ä, 12]}\n")
    let entries = try #require(node.mapping)
    #expect(entries[0].keyPosition == place(1, 1, 5))
    #expect(entries[0].value.position == place(1, 8, 5))
    #expect(entries[1].keyPosition == place(2, 1, 5))
    let inner = try #require(entries[1].value.mapping)
    #expect(entries[1].value.position == place(2, 8, 1))
    #expect(inner[0].keyPosition == place(2, 9, 1))
    #expect(inner[0].value.position == place(2, 12, 1))
    #expect(inner[0].value.sequence?.map(\.position) == [place(2, 13, 1), place(2, 16, 2)])
  }

  @Test("Line ends of all systems count alike", arguments: ["\n", "\r\n", "\r"])
  func lineEnds(_ end: String) throws {
    let node = try read("a: 1\(end)\(end)b: 2\(end)")
    #expect(node.mapping?.map(\.keyPosition.line) == [1, 3])
    #expect(node["b"]?.scalar?.text == "2")
  }

  @Test("A byte order mark and one opening --- are accepted")
  func mark() throws {
    let node = try read("\u{FEFF}---\na: 1")
    #expect(node.mapping?.first?.keyPosition == place(2, 1, 1))
    #expect(try read("\u{FEFF}a: 1").mapping?.first?.keyPosition == place(1, 1, 1))
  }

  @Test("Blocks of text and texts over several lines are read")
  func longTexts() throws {
    let node = try read("a: |\n  one\n  two\nb: one\n  two\nc: 'it''s'\n")
    #expect(outline(node) == "{a: 'one\ntwo\n', b: one two, c: 'it's'}")
    #expect(
      node.mapping?.map(\.value.position) == [place(1, 4, 1), place(4, 4, 3), place(6, 4, 7)])
  }

  private func place(_ line: Int, _ column: Int, _ length: Int) -> SourcePosition {
    SourcePosition(file: "plan.yaml", line: line, column: column, length: length)
  }
}
