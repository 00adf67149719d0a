import SourceText
import Testing

@Suite("Diagnostics are shown with their line")
struct RenderingTests {
  private func diagnostic(_ line: Int, _ column: Int, _ length: Int = 1, file: String = "plan.yaml")
    -> Diagnostic
  {
    Diagnostic(
      code: "test",
      position: SourcePosition(file: file, line: line, column: column, length: length),
      message: "wrong", remedy: "mend it")
  }

  private func shown(_ text: String, _ column: Int, _ length: Int = 1) -> String {
    render([diagnostic(1, column, length)], sources: [SourceFile(name: "plan.yaml", text: text)])
  }

  @Test("Place, message, line, underline and remedy")
  func whole() {
    let text = String(repeating: "\n", count: 9) + "budget: ten"
    #expect(
      render([diagnostic(10, 9, 3)], sources: [SourceFile(name: "plan.yaml", text: text)]) == """
        plan.yaml:10:9: error: wrong
          10 | budget: ten
             |         ^^^
          help: mend it

        """)
  }

  @Test("Tabs take one column, wide letters and emoji two, accents none")
  func widths() {
    #expect(
      shown("a:\t漢字👩‍⚕️e\u{301}x", 8) == """
        plan.yaml:1:8: error: wrong
          1 | a: 漢字👩‍⚕️e\u{301}x
            |           ^
          help: mend it

        """)
    #expect(shown("漢字: 1", 1, 2).contains("  | ^^^^\n"))
  }

  @Test("Long lines are cut on both sides of what is meant")
  func longLine() {
    let text = String(repeating: "x", count: 500) + "HERE" + String(repeating: "y", count: 500)
    #expect(
      shown(text, 501, 4) == """
        plan.yaml:1:501: error: wrong
          1 | …\(String(repeating: "x", count: 50))HERE\(String(repeating: "y", count: 46))…
            |  \(String(repeating: " ", count: 50))^^^^
          help: mend it

        """)
    #expect(shown(text, 501, 900).contains(" \(String(repeating: "^", count: 50))\n"))
  }

  @Test("A place behind the end of the line is underlined there")
  func behindEnd() { #expect(shown("a:", 3).contains("  1 | a:\n    |   ^\n")) }

  @Test("Without a source, and for a file as a whole, no line is shown")
  func noSource() {
    #expect(
      render([diagnostic(2, 3)], sources: []) == "plan.yaml:2:3: error: wrong\n  help: mend it\n")
    let whole = Diagnostic(code: "test", position: .whole("plan.yaml"), message: "empty")
    #expect(
      render([whole], sources: [SourceFile(name: "plan.yaml", text: "x")])
        == "plan.yaml: error: empty\n")
  }

  @Test("Sorted by file, line and column")
  func order() {
    let found = [
      diagnostic(2, 1), diagnostic(1, 9), diagnostic(1, 1, file: "z.yaml"), diagnostic(1, 10),
      diagnostic(9, 9, file: "a.yaml"), diagnostic(10, 1),
    ]
    let lines = render(found, sources: []).split(separator: "\n").filter { $0.contains("error") }
    #expect(
      lines.map { $0.prefix { $0 != " " } } == [
        "a.yaml:9:9:", "plan.yaml:1:9:", "plan.yaml:1:10:", "plan.yaml:2:1:", "plan.yaml:10:1:",
        "z.yaml:1:1:",
      ])
  }

  @Test(
    "At most 20 are shown",
    arguments: [(19, nil), (20, nil), (21, "… and 1 more"), (50, "… and 30 more")]
      as [(Int, String?)])
  func many(_ count: Int, _ last: String?) {
    let text = render((1...count).map { diagnostic($0, 1) }, sources: [])
    let lines = text.split(separator: "\n")
    #expect(lines.filter { $0.contains("error") }.count == min(count, 20))
    #expect(lines.last.map(String.init) == last ?? "  help: mend it")
  }

  @Test("Nothing can steer the terminal")
  func control() {
    let text = render(
      [Diagnostic(code: "x", position: .whole("\u{1B}[31m.yaml"), message: "a\u{7}\nb\u{202E}c")],
      sources: [])
    #expect(text == "?[31m.yaml: error: a? b?c\n")
    #expect(shown("a\u{1B}[2Jb", 1).contains("1 | a?[2Jb"))
  }
}
