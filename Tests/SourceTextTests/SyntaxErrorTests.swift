import Testing

@Suite("Slips in the syntax are explained at their place")
struct SyntaxErrorTests {
  @Test(
    "Each slip has its code and its place",
    arguments: [
      ("a: 1\na: 2", "duplicate-key 2:1+1"), ("{a: 1, 'a': 2}", "duplicate-key 1:8+3"),
      ("5: a\n'5': b", "duplicate-key 2:1+3"), ("a:\n- b: 1\n  b: 2", "duplicate-key 3:3+1"),
      ("\"a\\tb\": 1\n\"a\\tb\": 2", "duplicate-key 2:1+6"),
      ("a: [24,000, 3]", "split-number 1:7+4"), ("a: {b: £1,250k}", "split-number 1:10+4"),
      ("a: [x, -1,200]", "split-number 1:10+4"), ("a: [ward7,12, 5]", ""),
      ("a: [24,0000]", ""), ("a: 24,000", ""), ("a: ['24',000]", ""), ("a: [1\n,200]", ""),
      ("a: [1, 2", "open-bracket 1:4+1"), ("a: {x: 1\nb: 2", "open-bracket 1:4+1"),
      ("a: [1, 2]]", "stray-bracket 1:10+1"), ("a: [1, 2}", "open-bracket 1:4+1"),
      ("a:\n\tb: 1", "tab-indentation 2:1+1"), ("a:\n  b: 1\n  \tc: 1", "tab-indentation 3:3+1"),
      ("a:\n  b\n\tc", "tab-indentation 3:1+1"), ("-\ta: 1", "tab-indentation 1:2+1"),
      ("a: b: c", "second-colon 1:5+1"), ("a: b\n  c: d", "text-runs-on 2:4+1"),
      ("a\nb: 1", "text-runs-on 2:2+1"), ("a:\n  b: 1\n c: 2", "indentation 3:2+1"),
      ("- a\nb: 1", "indentation 2:1+1"), ("a: - b", "indentation 1:4+1"),
      ("a: 1\n---\nb: 2", "second-document 2:1+3"), ("a: 1\n...\nb: 2", "second-document 3:1+1"),
      ("", "file-empty 0:0+1"), ("# nothing\n", "file-empty 0:0+1"), ("a: 'x", "open-quote 1:4+1"),
      ("a: \"x\\0\"", "backslash 1:6+2"), ("[a]: b", "composite-key 1:3+1"),
      (": x", "key-missing 1:1+1"),
      ("a: \u{1}x", "control-character 1:4+1"), ("a: é\u{FFFE}", "control-character 1:5+1"),
      ("a: \u{2028}", "control-character 1:4+1"), ("a: \u{202E}x", "control-character 1:4+1"),
      ("a: \"b\" c", "rest-of-line 1:8+1"), ("a: 1\nkey value\nb: 2", "colon-missing 2:1+1"),
      ("a: | b", "block-text 1:6+1"), ("a: 1\nkey value\n", "colon-missing 2:1+1"),
    ])
  func slips(_ text: String, _ expected: String) {
    #expect(codes(text) == (expected.isEmpty ? [] : [expected]), "\(complaint(text))")
  }

  @Test("The same key in different parts is no repetition")
  func differentParts() {
    #expect(codes("a: {x: 1}\nb: {x: 1}\nc:\n- x: 1\n- x: 2\nd:\n  x: 1\ne: [x: 1, x: 2]") == [])
  }

  @Test("Several slips are told together, in the order of the file")
  func several() {
    #expect(
      codes("a: 1\na: 2\nb: [1,000]\nc: &x 1") == [
        "duplicate-key 2:1+1", "split-number 3:6+4", "anchor 4:4+2",
      ])
  }

  @Test("A key that stands twice names the first place")
  func duplicateMessage() {
    #expect(
      complaint("budget: 5\nspend: 4\nbudget: 6\n") == """
        plan.yaml:3:1: error: the key 'budget' is here for the second time; the first is at line 1, column 1
          3 | budget: 6
            | ^^^^^^
          help: keep one of the two

        """)
  }

  @Test("A number torn apart shows what to write")
  func splitMessage() {
    #expect(
      complaint("growth: [24,000, 3]\n") == """
        plan.yaml:1:12: error: three digits straight after a comma without a space
          1 | growth: [24,000, 3]
            |            ^^^^
          help: inside [ ] and { } a comma separates: write 24000, 24k or '24,000' for one number; \
        put a space after the comma for two

        """)
  }
}
