import DrawnScenarios
import Modelling
import Testing

@testable import Layouts

@Suite("An expression reads as an Excel formula")
struct FormulaPrinterTests {
  let printer: FormulaPrinter = {
    var places = FormulaPlaces(axis: TimeAxis(Years(base: 2025, horizon: 10)))
    for (offset, name) in ["a", "b", "c", "d"].enumerated() {
      places.lines[LineID(name)] = .init(row: 11 + offset, kind: .yearly)
    }
    places.lines["far"] = .init(row: 19, kind: .yearly)
    places.lines["k"] = .init(row: 29, kind: .constant)
    places.inputs[InputID("yearly")] = .init(prefix: "'Inputs A'!", row: 11, kind: .yearly)
    places.inputs[InputID("level")] = .init(prefix: "'Inputs A'!", row: 12, kind: .constant)
    places.inputs[InputID("start")] = .init(prefix: "Inputs!", row: 13, kind: .yearText)
    return FormulaPrinter(places)
  }()

  let a = Expression.line("a")
  let b = Expression.line("b")
  let c = Expression.line("c")

  /// The formula as it reads in column G, the first year.
  func text(_ expression: Expression) -> String { printer.formula(expression).text(inColumn: 6) }

  @Test("references: same year, year before, constants, inputs")
  func references() {
    #expect(text(a) == "G12")
    #expect(text(.previous("a")) == "F12")
    #expect(text(.line("k")) == "$D$30")
    #expect(text(.input(InputID("yearly"))) == "'Inputs A'!G12")
    #expect(text(.input(InputID("level"))) == "'Inputs A'!$D$13")
    #expect(text(a + .input(InputID("start"))) == "G12+(MATCH(Inputs!$D$14,$F$4:$P$4,0)-1)")
    #expect(text(a - .input(InputID("start"))) == "G12-(MATCH(Inputs!$D$14,$F$4:$P$4,0)-1)")
    #expect(text(a * .input(InputID("start"))) == "G12*(MATCH(Inputs!$D$14,$F$4:$P$4,0)-1)")
    #expect(
      text(flag(a.isAtLeast(.input(InputID("start")))))
        == "IF(G12>=MATCH(Inputs!$D$14,$F$4:$P$4,0)-1,1,0)")
  }

  @Test("the same formula moves along with the column")
  func moves() {
    #expect(printer.formula(a + .previous("b")).text(inColumn: 26) == "AA12+Z13")
  }

  @Test("brackets only where the meaning wants them")
  func brackets() {
    #expect(text(a + b * c) == "G12+G13*G14")
    #expect(text((a + b) * c) == "(G12+G13)*G14")
    #expect(text(a + b - c) == "G12+G13-G14")
    #expect(text(a - (b - c)) == "G12-(G13-G14)")
    #expect(text(a / b / c) == "G12/G13/G14")
    #expect(text(a / (b * c)) == "G12/(G13*G14)")
    #expect(text(.binary(.power, a + 1, b)) == "(G12+1)^G13")
    #expect(text(.binary(.power, a, .binary(.power, b, c))) == "G12^(G13^G14)")
    #expect(text(.binary(.power, .binary(.power, a, b), c)) == "G12^G13^G14")
  }

  @Test("a minus sign binds tighter than a power")
  func minus() {
    #expect(text(.negative(.binary(.power, a, b))) == "-(G12^G13)")
    #expect(text(.binary(.power, .negative(a), b)) == "-G12^G13")
    #expect(text(.negative(a * b)) == "-G12*G13")
    #expect(text(.negative(.binary(.power, a, b) * c)) == "-(G12^G13*G14)")
    #expect(text(.negative(a + b)) == "-(G12+G13)")
    #expect(text(a + .negative(b)) == "G12-G13")
    #expect(text(a - .negative(b + c)) == "G12+(G13+G14)")
    #expect(text(a * -0.5) == "G12*-0.5")
    #expect(text(a + -0.5) == "G12-0.5")
  }

  @Test("a condition becomes a number wherever one is wanted")
  func conditions() {
    #expect(text(a.isBelow(b)) == "IF(G12<G13,1,0)")
    #expect(text(all(a, b.isAbove(0))) == "IF(AND(G12,G13>0),1,0)")
    #expect(text(a.isAtMost(b) * c) == "(G12<=G13)*G14")
    #expect(text(a.equals(b).equals(c)) == "IF(IF(G12=G13,1,0)=G14,1,0)")
    #expect(text(when(a.isBelow(b), b.isBelow(c), else: 0)) == "IF(G12<G13,IF(G13<G14,1,0),0)")
    #expect(text((a + 1).isAtMost(b - c)) == "IF(G12+1<=G13-G14,1,0)")
  }

  @Test("what is drawn from all years stands over absolute columns")
  func aggregates() {
    #expect(text(LineID("a").total(.afterBase)) == "SUM($G12:$P12)")
    #expect(text(LineID("a").product(with: "far")) == "SUMPRODUCT($F12:$P12,$F20:$P20)")
    #expect(text(.overYears(.lowest, ["a"], .afterBase)) == "MIN($G12:$P12)")
    #expect(text(.overYears(.highest, ["a"], .withBase)) == "MAX($F12:$P12)")
    #expect(
      text(.overYears(.yearOfLowest, ["a"], .afterBase))
        == "MATCH(MIN($G12:$P12),$G12:$P12,0)")
    #expect(
      text(.overYears(.yearOfLowest, ["a"], .withBase) * 1)
        == "MATCH(MIN($F12:$P12),$F12:$P12,0)-1")
  }

  @Test("neighbours in a sum become a range")
  func sums() {
    #expect(text(sum(of: [a, c, b, .line("far")])) == "SUM(G12:G14,G20)")
    #expect(text(sum(of: [a, .previous("b"), .line("k"), a * b])) == "SUM(G12,F13,$D$30,G12*G13)")
    #expect(
      text(sum(of: [a, b, b, .input(InputID("yearly"))])) == "SUM(G12:G13,G13,'Inputs A'!G12)")
  }

  @Test("so do those of a long minimum; a short one keeps its order")
  func extremes() {
    let d = Expression.line("d")
    #expect(text(minimum(a, b, c, .line("far"), 0)) == "MIN(G12:G14,G20,0)")
    #expect(text(maximum(0, d, c)) == "MAX(0,G15,G14)")
  }

  @Test("totals in a sum become blocks of years")
  func totals() {
    let lines: [LineID] = ["a", "b", "far"]
    #expect(
      text(sum(of: lines.map { $0.total(.afterBase) } + [.line("k")]))
        == "SUM($G12:$P13,$G20:$P20,$D$30)")
  }

  @Test(
    "more than 255 arguments stand in calls inside the call, at 255, 256 and beyond",
    arguments: [(255, 1), (256, 3), (511, 4), (65_025, 256), (65_026, 259)])
  func manyArguments(count: Int, calls: Int) {
    // 511 numbers are 255 + 255 + 1: three calls inside one.
    let numbers = (0..<count).map { Expression.number(Double($0)) }
    let formula = text(.call(.sum, numbers))
    #expect(formula.split(separator: "SUM", omittingEmptySubsequences: false).count - 1 == calls)
    let flat = formula.replacing("SUM(", with: "").replacing(")", with: "")
    #expect(flat.split(separator: ",").map(String.init) == (0..<count).map(String.init))
    #expect(formula.split(separator: ")").allSatisfy { $0.split(separator: ",").count <= 255 })
  }

  @Test("functions keep Excel's names")
  func functions() {
    #expect(
      text(payment(rate: a, years: b, present: -c)) == "PMT(G12,G13,-G14,0)")
    #expect(text(roundUp(ratio(a, to: b))) == "ROUNDUP(IF(G13=0,0,G12/G13),0)")
    #expect(text(positive(a - b)) == "MAX(0,G12-G13)")
  }
}
