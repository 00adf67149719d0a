import Testing

@Suite("Signs with a special meaning are refused before the text is parsed")
struct SpecialSignTests {
  @Test(
    "A text that starts with a special sign is refused at its place",
    arguments: [
      ("a: &x 1", "anchor 1:4+2"), ("a: *x", "alias 1:4+2"), ("a: !!int 3", "tag 1:4+5"),
      ("- ! x", "tag 1:3+1"), ("*x : 1", "alias 1:1+2"), ("a: [1, *x]", "alias 1:8+2"),
      ("a: {&x b: 1}", "anchor 1:5+2"), ("a:\n  *x", "alias 2:3+2"),
      ("a: [b\n, *x]", "alias 2:3+2"),
      ("a: b\n*x : c", "alias 2:1+2"), ("a: | # c\n  x\n*y : 1", "alias 3:1+2"),
      ("a: 'b'\n*y : 1", "alias 2:1+2"), ("a: b #\n  *x", "alias 2:3+2"),
      ("<<: {a: 1}", "merge-key 1:1+2"),
      ("a: {<<: b}", "merge-key 1:5+2"), ("a: @x", "reserved-character 1:4+2"),
      ("? a", "reserved-character 1:1+1"), ("%YAML 1.1\n---\na: 1", "directive 1:1+1"),
    ])
  func refused(_ text: String, _ expected: String) { #expect(codes(text) == [expected]) }

  @Test(
    "The same signs inside a text, in quotation marks and in remarks are plain text",
    arguments: [
      "a: R&D", "a: a * b", "lines: {x: a * b, y: 2 *b}", "a: '*x'", "a: \"&x\"",
      "# *x &y !z\na: 1",
      "a: 1 # *x", "a: |\n  *x\n  &y\n\n  !z\nb: 1", "a: >-\n  *x", "a: one\n  *two\n  &three",
      "a: b!",
      "a: 5 * 3", "a: [b & c, d*e]", "a: x<<y", "a: '<<'", "'a&b': 1",
      "a: - - 2 + *x - 1".replacing("- - ", with: ""),
      "a: 'one\n  *two'", "a: [one\n  *two]", "a: b ! c", "a: 50%", "e: a@b.uk",
    ])
  func allowed(_ text: String) { #expect(complaint(text) == "") }

  @Test("A repeated part as a key, which explodes inside the parser, is refused at once")
  func explosion() {
    var text = "a: &a [x, x]\n"
    for step in 1...30 { text += "b\(step): &b\(step) [*b\(step - 1), *b\(step - 1)]\n" }
    text += "? *b30\n: 1\n*b30 : 2\n"
    #expect(
      codes(text).allSatisfy {
        $0.hasPrefix("a") || $0.hasPrefix("reserved") || $0.hasPrefix("key")
      })
    #expect(codes(text).count >= 32)
  }

  @Test("The message says what the sign would do and what to write")
  func message() {
    #expect(
      complaint("title: *bold* move\n") == """
        plan.yaml:1:8: error: a text that starts with '*' has a special meaning in this file format \
        (it repeats a part written elsewhere), which scenario files do not use
          1 | title: *bold* move
            |        ^^^^^^
          help: put the whole text in quotation marks, such as '*…'

        """)
  }
}
