import DrawnScenarios
import Modelling
import Testing

@Suite("A typed formula becomes the tree it would be in Excel")
struct FormulaTextParsingTests {
  private func tree(_ text: String) throws -> Expression {
    try Expression.parse(text, names: FormulaTextFixture.names)
  }

  @Test("Operators bind as in Excel")
  func precedence() throws {
    #expect(try tree("a + b * c") == .binary(.add, a, .binary(.multiply, b, c)))
    #expect(try tree("a - b - c") == .binary(.subtract, .binary(.subtract, a, b), c))
    #expect(try tree("a / b * c") == .binary(.multiply, .binary(.divide, a, b), c))
    #expect(try tree("(a + b) * c") == .binary(.multiply, .binary(.add, a, b), c))
    #expect(
      try tree("a + b >= c * 2")
        == .binary(.greaterOrEqual, .binary(.add, a, b), .binary(.multiply, c, .number(2))))
    #expect(try tree("a*b^c") == .binary(.multiply, a, .binary(.power, b, c)))
  }

  @Test("Excel's surprises are kept: -2^2 is 4, 2^3^2 is 64")
  func surprises() throws {
    #expect(try tree("-2^2") == .binary(.power, .number(-2), .number(2)))
    #expect(try tree("-a^2") == .binary(.power, .negative(a), .number(2)))
    #expect(try tree("-(a^2)") == .negative(.binary(.power, a, .number(2))))
    #expect(
      try tree("2^3^2") == .binary(.power, .binary(.power, .number(2), .number(3)), .number(2)))
    #expect(try tree("2^-a") == .binary(.power, .number(2), .negative(a)))
  }

  @Test("Signs, spaces and line ends")
  func signs() throws {
    #expect(try tree("a - -b") == .binary(.subtract, a, .negative(b)))
    #expect(try tree("--a") == .negative(.negative(a)))
    #expect(try tree("+a") == a)
    #expect(try tree("- 2") == .number(-2))
    #expect(try tree("-(2)") == .negative(.number(2)))
    #expect(try tree(" a\n +\tb ") == .binary(.add, a, b))
    #expect(try tree("a<>b") == .binary(.notEqual, a, b))
    #expect(try tree("a<-b") == .binary(.less, a, .negative(b)))
  }

  @Test(
    "Numbers are read exactly",
    arguments: [
      ("24000", 24_000), ("0.5", 0.5), ("2.5%", 0.025), ("14.7%", 0.147), ("0", 0), ("100%", 1),
    ])
  func numbers(_ text: String, _ value: Double) throws { #expect(try tree(text) == .number(value)) }

  @Test("Functions are Excel's, in any case, or their friendly names")
  func functions() throws {
    for text in ["MAX(0, a)", "max(0,a)", "Maximum( 0 , a )"] {
      #expect(try tree(text) == .call(.maximum, [.number(0), a]))
    }
    #expect(try tree("IF(a > b, c, 0)") == .call(.when, [.binary(.greater, a, b), c, .number(0)]))
    #expect(
      try tree("pmt(3.5%, 5, -a, 0)")
        == .call(.payment, [.number(0.035), .number(5), .negative(a), .number(0)]))
    #expect(
      try tree("ROUNDUP(a / 28, 0)")
        == .call(.roundUp, [.binary(.divide, a, .number(28)), .number(0)]))
  }

  @Test("Names reach lines, inputs, the year before and all years")
  func names() throws {
    #expect(try tree("service.emergency.activity") == .line("service.emergency.activity"))
    #expect(try tree("shifts.x.share") == .input(InputID("shifts.x.share")))
    #expect(try tree("input(shifts.x.share)") == .input(InputID("shifts.x.share")))
    #expect(try tree("previous(a)") == .previous("a"))
    #expect(try tree("total(a)") == .overYears(.total, ["a"], .withBase))
    #expect(try tree("total_after_base_year(a)") == .overYears(.total, ["a"], .afterBase))
    #expect(try tree("total_of_product(a, b)") == .overYears(.product, ["a", "b"], .withBase))
  }

  private let a = Expression.line("a")
  private let b = Expression.line("b")
  private let c = Expression.line("c")
}

/// The names that the tests know.
enum FormulaTextFixture {
  static let lines = ["a", "b", "c", "saving", "service.emergency.activity"]
  static let inputs = ["shifts.x.share", "growth"]

  static let names = FormulaTextNames(
    resolve: { name in
      if lines.contains(name) { return .line(LineID(name)) }
      return inputs.contains(name) ? .input(InputID(name)) : nil
    },
    nearest: { $0 == "savings" ? "saving" : nil })
}
