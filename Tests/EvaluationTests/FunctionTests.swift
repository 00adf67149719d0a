import DrawnScenarios
import Evaluation
import Modelling
import Testing

@Suite("Functions mean what Excel means")
struct FunctionTests {
  private func value(_ expression: Expression) throws -> Double { try Bench.value(expression) }

  @Test(
    "PMT at the end of the period",
    arguments: [
      // github.com/PHPOffice/PhpSpreadsheet tests/data/Calculation/Financial/PMT.php
      (0.08 / 12, 10, 10_000, 0, -1037.032089359164),
      (0.06 / 12, 216, 0, 50_000, -129.081160867995),
      (0.05 / 12, 60, 50_000, 0, -943.56168220055),
      // The same file's PPMT.php: instalment less interest of the first period.
      (0.1 / 12, 24, 2000, 0, -75.623186008367 - 2000 * 0.1 / 12),
      (0.05 / 12, 60, 50_000, 0, -735.22834886722 - 50_000 * 0.05 / 12),
      // Of the last period the instalment is principal and its own interest: 27,598.05 × 1.08.
      (0.08, 10, 200_000, 0, -27_598.053462421 * 1.08),
      // Without interest: equal parts.
      (0, 4, 1000, 200, -300), (0, 5, -1000, 0, 200),
    ] as [(Double, Double, Double, Double, Double)])
  func payment(
    _ rate: Double, _ periods: Double, _ present: Double, _ future: Double, _ published: Double
  ) throws {
    let result = try value(
      Modelling.payment(
        rate: .number(rate), years: .number(periods), present: .number(present),
        future: .number(future)))
    #expect(abs(result - published) <= abs(published) * 1e-9)
  }

  @Test(
    "Present values from a chain of factors are Excel's NPV",
    arguments: [
      // github.com/PHPOffice/PhpSpreadsheet tests/data/Calculation/Financial/NPV.php
      (0.1, [-10_000, 3000, 4200, 6800], 1188.4434123352),
      (0.08, [8000, 9200, 10_000, 12_000, 14_500], 41_922.061554932),
      (0.08, [8000, 9200, 10_000, 12_000, 14_500, -9000], 36_250.534912984),
      (0.05, [2000, 2400, 2900, 3500, 4100], 12_678.677633095),
    ] as [(Double, [Double], Double)])
  func presentValue(_ rate: Double, _ money: [Double], _ published: Double) throws {
    var bench = Bench(horizon: money.count)
    let flow = bench.input("money", .series, [0] + money)
    bench.line("factor", base: .value(1), .previous("factor") / (1 + .number(rate)))
    bench.line("flow", flow)
    bench.constant("npv", LineID("flow").product(with: "factor", .afterBase))
    #expect(abs(try Program(bench.model).run()["npv"] - published) < 1e-6)
  }

  @Test(
    "ROUND, ROUNDUP and ROUNDDOWN see 15 significant digits, half away from zero",
    arguments: [
      (1.005, 2, 1.01, 1.01, 1), (0.285, 2, 0.29, 0.29, 0.28), (-2.5, 0, -3, -3, -2),
      (2.5, 0, 3, 3, 2), (20.000000000000004, 0, 20, 20, 20), (19.999999999999996, 0, 20, 20, 20),
      (20.0000000001, 0, 20, 21, 20), (0.1 * 3 * 10, 0, 3, 3, 3), (1.15, 1, 1.2, 1.2, 1.1),
      (2.675, 2, 2.68, 2.68, 2.67), (1234.5, -2, 1200, 1300, 1200), (-1.005, 2, -1.01, -1.01, -1),
      (0, 2, 0, 0, 0), (1e16, 0, 1e16, 1e16, 1e16), (8800.0 / 1000, 0, 9, 9, 8),
      (1234.5, 1.9, 1234.5, 1234.5, 1234.5),
    ] as [(Double, Double, Double, Double, Double)])
  func rounding(
    _ number: Double, _ decimals: Double, _ near: Double, _ up: Double, _ down: Double
  ) throws {
    let operands: [Expression] = [.number(number), .number(decimals)]
    #expect(try value(.call(.round, operands)) == near)
    #expect(try value(.call(.roundUp, operands)) == up)
    #expect(try value(.call(.roundDown, operands)) == down)
  }

  @Test("Comparisons see 15 significant digits")
  func comparisons() throws {
    let sum: Expression = .number(0.1 + 0.2)
    #expect(try value(sum.equals(0.3)) == 1)
    #expect(try value(.binary(.notEqual, sum, 0.3)) == 0)
    #expect(try value(sum.isAbove(0.3)) == 0)
    #expect(try value(sum.isAtMost(0.3)) == 1)
    #expect(try value(Expression.number(0.3).isBelow(sum)) == 0)
    #expect(try value(Expression.number(0.3).isAtLeast(sum)) == 1)
    #expect(try value(Expression.number(0.30000001).isAbove(0.3)) == 1)
    #expect(try value(Expression.number(1e-300).equals(0)) == 0)
    #expect(try value(Expression.number(-1).isBelow(0)) == 1)
  }

  @Test("The rest, one by one, by their text")
  func rest() throws {
    let expected: [(String, Double)] = [
      ("SUM(1, 2, 3.5)", 6.5), ("SUM(4)", 4), ("MIN(3, -1, 2)", -1), ("MAX(3, -1, 2)", 3),
      ("MAX(-7)", -7), ("ABS(-2.5)", 2.5), ("IF(0, 5, 6)", 6), ("IF(-1, 5, 6)", 5),
      ("AND(1, 2, 3)", 1), ("AND(1, 0)", 0), ("AND(7)", 1), ("OR(0, 0, 2)", 1), ("OR(0)", 0),
      ("NOT(0)", 1), ("NOT(3)", 0), ("2 ^ 3", 8), ("4 ^ 0.5", 2), ("2 ^ -1", 0.5), ("-2 ^ 2", 4),
      ("1 / 8", 0.125), ("1 - 3", -2), ("3 * -2", -6),
    ]
    let names = FormulaTextNames(resolve: { _ in nil }, nearest: { _ in nil })
    let wrong = try expected.filter { try value(.parse($0.0, names: names)) != $0.1 }
    #expect(wrong.map(\.0) == [])
  }

  @Test("Aggregates read the base year or leave it out")
  func aggregates() throws {
    var bench = Bench()
    let money = bench.input("money", .oneOff, [-5, 2, -3, 7, -3])
    bench.line("flow", base: .same, money)
    bench.line("twice", base: .same, .line("flow") * 2)
    for (span, name) in [(Span.withBase, "with"), (.afterBase, "after")] {
      bench.constant("\(name).total", .overYears(.total, ["flow"], span))
      bench.constant("\(name).product", .overYears(.product, ["flow", "twice"], span))
      bench.constant("\(name).lowest", .overYears(.lowest, ["flow"], span))
      bench.constant("\(name).highest", .overYears(.highest, ["flow"], span))
      bench.constant("\(name).year", .overYears(.yearOfLowest, ["flow"], span))
    }
    let results = try Program(bench.model).run()
    // 25 + 4 + 9 + 49 + 9 = 96, times two; without the base year 71.
    let expected: [LineID: Double] = [
      "with.total": -2, "after.total": 3, "with.product": 192, "after.product": 142,
      "with.lowest": -5, "after.lowest": -3, "with.highest": 7, "after.highest": 7, "with.year": 0,
      "after.year": 2,
    ]
    #expect(expected.filter { results[$0.key] != $0.value }.map(\.key) == [])
  }
}
