import Modelling
import Testing

@Suite("A slip in a typed formula is explained at its place")
struct FormulaTextErrorTests {
  private func fault(_ text: String) -> FormulaTextError? {
    do throws(FormulaTextError) {
      _ = try Expression.parse(text, names: FormulaTextFixture.names)
      return nil
    } catch { return error }
  }

  @Test(
    "Each slip has its code and its place",
    arguments: [
      ("", "formula-empty 0+1"), ("  ", "formula-empty 2+1"), ("=a", "formula-sign 0+1"),
      ("a +", "value-missing 3+1"),
      ("* a", "value-missing 0+1"), ("a b", "operator-missing 2+1"),
      ("a (b)", "unknown-function 0+1"),
      ("(a", "bracket 0+1"), ("a)", "bracket 1+1"), ("(a, b)", "bracket 0+1"),
      ("MAX(a b)", "bracket 3+1"), ("MAX(a", "bracket 3+1"),
      ("a, b", "comma 1+1"), ("24,000", "split-number 2+4"), ("MAX(24,000, 3)", "split-number 6+4"),
      ("savings * 2", "unknown-name 0+7"), ("a + B", "unknown-name 4+1"),
      ("foo(a)", "unknown-function 0+3"),
      ("a + max", "bracket 4+3"), ("ROUND(a)", "value-count 0+5"), ("IF(a, b)", "value-count 0+2"),
      ("IF(a, b, c, a)", "value-count 0+2"), ("ABS()", "value-count 0+3"),
      ("PMT(a, b, c)", "value-count 0+3"),
      ("previous(a + b)", "bracket 8+1"), ("previous(growth)", "not-a-line 9+6"),
      ("previous(1)", "not-a-line 9+1"),
      ("total(a, b)", "value-count 0+5"), ("input(a)", "not-an-input 6+1"),
      ("input(1)", "value-missing 6+1"),
      ("a < b < c", "two-comparisons 6+1"), ("a == b", "unknown-sign 2+2"),
      ("a != b", "unknown-sign 2+2"),
      ("a × b", "unknown-sign 2+1"), ("a − b", "unknown-sign 2+1"), ("a & b", "unknown-sign 2+1"),
      ("MAX(a; b)", "unknown-sign 5+1"),
      ("£5", "number-form 0+1"), ("5k", "number-form 0+2"), ("1e5", "number-form 0+3"),
      ("012", "number-form 0+3"),
      (".5", "number-form 0+2"), ("5.", "number-form 0+2"), ("1.2.3", "number-form 0+5"),
      ("5%%", "number-form 0+3"), ("0x10", "number-form 0+4"),
      ("a + \"b\"", "unknown-sign 4+1"), ("é", "unknown-sign 0+1"), ("a + 👩‍⚕️ b", "unknown-sign 4+1"),
    ])
  func slips(_ text: String, _ expected: String) {
    let found = fault(text).map { "\($0.code) \($0.offset)+\($0.length)" }
    #expect(found == expected, "\(text)")
  }

  @Test("Messages say what is wrong and what to write")
  func messages() {
    let name = fault("a + savings")
    #expect(name?.message == "there is no line or input named 'savings'")
    #expect(name?.remedy == "did you mean 'saving'?")
    let count = fault("ROUND(a)")
    #expect(count?.message == "ROUND takes 2 values, not 1")
    #expect(fault("SUM()")?.message == "SUM takes 1 to 255 values, not 0")
    #expect(fault("NOT(a, b)")?.message == "NOT takes 1 value, not 2")
    #expect(fault("a == b")?.remedy == "write =")
  }

  @Test(
    "A formula may have 2,000 characters",
    arguments: [(1_999, nil), (2_000, nil), (2_001, "formula-too-long")] as [(Int, String?)])
  func length(_ count: Int, _ code: String?) {
    let error = fault("a" + String(repeating: " ", count: count - 1))
    #expect(error?.code == code)
    #expect(error.map(\.offset) == (code == nil ? nil : 2_000))
  }

  @Test(
    "Brackets, functions and signs nest 64 deep",
    arguments: [(63, nil), (64, nil), (65, 64)] as [(Int, Int?)])
  func depth(_ count: Int, _ offset: Int?) {
    let brackets = String(repeating: "(", count: count) + "a" + String(repeating: ")", count: count)
    let signs = String(repeating: "-", count: count) + "a"
    let functions =
      String(repeating: "ABS(", count: count) + "a" + String(repeating: ")", count: count)
    for (text, width) in [(brackets, 1), (signs, 1), (functions, 4)] {
      let error = fault(text)
      #expect(error?.code == offset.map { _ in "formula-too-deep" })
      #expect(error?.offset == offset.map { $0 * width })
    }
  }

  @Test("A long sum is not deep")
  func longSum() {
    #expect(fault(Array(repeating: "a", count: 500).joined(separator: " + ")) == nil)
  }

  @Test(
    "100,000 open brackets are refused at once",
    arguments: ["(", "-", "ABS(", "1+", "a^", "MAX(1,"])
  func hostile(_ piece: String) {
    let text = String(repeating: piece, count: 100_000)
    let start = ContinuousClock.now
    #expect(fault(text)?.code == "formula-too-long")
    #expect(fault(String(text.prefix(2_000))) != nil)
    let time = ContinuousClock.now - start
    // The bar is 50 ms for one; other tests run beside this one.
    #expect(time < .milliseconds(200), "\(time)")
  }

  @Test("Random texts give a tree or an error in the text, never a trap", arguments: 1...4)
  func random(_ seed: UInt64) {
    var generator = FormulaTextGenerator(seed: seed)
    let pieces = [
      "a", "growth", "(", ")", ",", "+", "-", "*", "/", "^", "<", ">", "=", "5", "2.5%", ".",
      "MAX(", "IF(", "previous(", "total(", "input(", " ", "%", "é", "00", "£",
    ]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...12, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      guard let error = fault(text) else { continue }
      #expect(error.offset >= 0 && error.offset <= text.count, "seed \(seed): \(text)")
    }
  }
}
