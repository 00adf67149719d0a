import DrawnScenarios
import Modelling
import Testing

@Suite("A tree is printed as people write it")
struct FormulaTextPrintingTests {
  @Test("With the fewest brackets")
  func brackets() {
    #expect(
      Expression.binary(.multiply, .previous("a"), .binary(.add, .number(1), growth)).text
        == "previous(a) * (1 + input(growth))")
    #expect(Expression.binary(.subtract, a, .binary(.subtract, a, b)).text == "a - (a - b)")
    #expect(Expression.binary(.subtract, .binary(.subtract, a, b), a).text == "a - b - a")
    #expect(Expression.binary(.divide, .binary(.multiply, a, b), a).text == "a * b / a")
    #expect(Expression.binary(.divide, a, .binary(.multiply, a, b)).text == "a / (a * b)")
    #expect(
      Expression.binary(.less, .binary(.add, a, b), .binary(.multiply, a, b)).text
        == "a + b < a * b")
    #expect(Expression.binary(.equal, .binary(.less, a, b), a).text == "(a < b) = a")
  }

  @Test("Signs and powers get brackets where readers would be unsure")
  func signs() {
    #expect(Expression.binary(.power, .number(-2), .number(2)).text == "(-2) ^ 2")
    #expect(Expression.binary(.power, .negative(a), b).text == "(-a) ^ b")
    #expect(Expression.negative(.binary(.power, a, b)).text == "-(a ^ b)")
    #expect(Expression.binary(.power, .binary(.power, a, b), a).text == "(a ^ b) ^ a")
    #expect(Expression.negative(.number(2)).text == "-(2)")
    #expect(Expression.negative(.number(-2)).text == "--2")
    #expect(Expression.binary(.subtract, a, .negative(b)).text == "a - -b")
  }

  @Test("Functions and all years")
  func functions() {
    #expect(
      Expression.call(.when, [.binary(.greater, a, b), a, .number(0)]).text == "IF(a > b, a, 0)")
    #expect(Expression.overYears(.product, ["a", "b"], .withBase).text == "total_of_product(a, b)")
    #expect(
      Expression.overYears(.yearOfLowest, ["a"], .afterBase).text
        == "year_of_lowest_after_base_year(a)")
  }

  @Test(
    "Numbers have digits only",
    arguments: [
      (24_000, "24000"), (0.025, "0.025"), (-0.5, "-0.5"), (1e20, "100000000000000000000"),
      (1.5e-7, "0.00000015"),
      (1e-5, "0.00001"), (123_456_789_012_345_680, "123456789012345680"),
      (1.25e17, "125000000000000000"), (0.1, "0.1"), (-0.0, "0"),
    ] as [(Double, String)])
  func numbers(_ value: Double, _ expected: String) {
    #expect(Expression.number(value).text == expected)
  }

  @Test("What is printed is read back as the same tree", arguments: 1...10)
  func roundTrip(_ seed: UInt64) throws {
    var generator = FormulaTextGenerator(seed: seed)
    for round in 0..<300 {
      let tree = generator.tree(depth: 5)
      let text = tree.text
      guard text.count <= 2_000 else { continue }
      let read = try Expression.parse(text, names: FormulaTextFixture.names)
      #expect(read == tree, "seed \(seed), round \(round): \(text)")
    }
  }

  @Test("No pair of brackets can be left out without changing the tree", arguments: 1...3)
  func fewestBrackets(_ seed: UInt64) {
    var generator = FormulaTextGenerator(seed: seed)
    for round in 0..<200 {
      let tree = generator.arithmetic(depth: 3)
      for shorter in withoutOnePair(tree.text) {
        let read = try? Expression.parse(shorter, names: FormulaTextFixture.names)
        #expect(read != tree, "seed \(seed), round \(round): \(tree.text) could be \(shorter)")
      }
    }
  }

  /// The text with each pair of brackets taken out in turn.
  private func withoutOnePair(_ text: String) -> [String] {
    let characters = Array(text)
    var open: [Int] = []
    var shorter: [String] = []
    for (index, character) in characters.enumerated() {
      if character == "(" { open.append(index) }
      guard character == ")", let start = open.popLast() else { continue }
      shorter.append(
        String(characters.indices.filter { $0 != start && $0 != index }.map { characters[$0] }))
    }
    return shorter
  }

  private let a = Expression.line("a")
  private let b = Expression.line("b")
  private let growth = Expression.input(InputID("growth"))
}
