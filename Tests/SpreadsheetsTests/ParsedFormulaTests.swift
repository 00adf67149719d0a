import Testing

@testable import Spreadsheets

@Suite("Formulas by their meaning")
struct ParsedFormulaTests {
  @Test(
    "What differs in spelling alone is the same",
    arguments: [
      ("SUM(A1:B2)", " sum( A1 : B2 ) "), ("Model!F7", "'Model'!F7"), ("1E-9", "0.000000001"),
      ("0.10", ".1"), ("TRUE()", "true"), ("(A1)", "A1"), ("((A1+B1))+C1", "A1+B1+C1"),
      ("-(5)", "-5"),
      ("_xlfn.ISFORMULA(A1)", "ISFORMULA(A1)"), ("if(a1>=1,1,0)", "IF(A1>=1,1,0)"),
      ("'Model A'!$F$7:$P$7", "'Model A'!$F$7:'Model A'!$P$7"),
      ("\"a\"\"b\"&A1", "\"a\"\"b\" & A1"),
      ("A1\n+ B1", "A1+B1"), ("2^(3)", "2^3"), ("A1^2*B1", "(A1^2)*B1"), ("A1%*2", "(A1%)*2"),
      ("IF(A1,,2)", "IF( A1 , , 2 )"), ("A1<>B1", "A1 <> B1"), ("#REF!+1", "#ref!+1"),
    ])
  func same(_ left: String, _ right: String) {
    #expect(ParsedFormula(left) == ParsedFormula(right))
  }

  @Test(
    "What means something else is not",
    arguments: [
      ("A1", "$A1"), ("A1", "B1"), ("A1", "Model!A1"), ("A1-(B1-C1)", "A1-B1-C1"),
      ("(A1+B1)*C1", "A1+B1*C1"), ("SUM(A1:B2)", "SUM(A1,B2)"), ("SUM(A1:B2)", "SUM(A1:B3)"),
      ("-A1^2", "-(A1^2)"), ("1", "1.0000001"), ("\"a\"", "\"A\""), ("\"a \"", "\"a\""),
      ("MIN(A1,B1)", "MAX(A1,B1)"), ("A1<B1", "A1<=B1"), ("SUM(A1 B1)", "SUM(A1,B1)"),
      ("IF(A1,1)", "IF(A1,1,)"), ("A1:A2:A3", "A1:A2"), ("{1,2}", "{1,3}"), ("A1", "A1%"),
      ("2^3^2", "2^(3^2)"), ("A1&B1", "A1+B1"), ("", "0"),
    ])
  func different(_ left: String, _ right: String) {
    #expect(ParsedFormula(left) != ParsedFormula(right))
  }

  @Test("A sign binds tighter than a power, as in Excel: -2^2 is 4")
  func signs() {
    #expect(ParsedFormula("-A1^2") == ParsedFormula("(-A1)^2"))
    #expect(ParsedFormula("2^-A1") == ParsedFormula("2^(-A1)"))
  }

  @Test("A formula of unknown syntax is compared token by token")
  func unknown() {
    #expect(ParsedFormula("SUM( {1;2} )") == ParsedFormula("sum({1;2})"))
    #expect(ParsedFormula("Table[Col]") != ParsedFormula("Table[Cow]"))
    #expect(ParsedFormula("\"open") == ParsedFormula("\"open"))
  }

  @Test("Formulas as long and as deep as Excel takes them are read, deeper ones compared as tokens")
  func large() {
    let long = "1" + String(repeating: "+1", count: 4_000)
    #expect(ParsedFormula(long) == ParsedFormula(long.replacing("+", with: " + ")))
    let deep = String(repeating: "(", count: 5_000) + "1" + String(repeating: ")", count: 5_000)
    #expect(ParsedFormula(deep) != ParsedFormula("1"))
    #expect(ParsedFormula(String(repeating: "-", count: 8_000) + "1") != ParsedFormula("1"))
  }

  @Test(
    "A copy of a formula moves what is not fixed; beyond the edge nothing is",
    arguments: [
      ("A1+$A1+A$1+$A$1", "C2+$A2+C$1+$A$1"), ("'My S'!A1:B2", "'My S'!C2:D3"),
      ("\"A1\"&LOG10(A1)", "\"A1\"&LOG10(C2)"), ("XFC1048576", "#REF!"), ("TRUE", "TRUE"),
    ])
  func moved(_ formula: String, _ expected: String) {
    let moved = FormulaTokens(formula).moved(rows: 1, columns: 2)
    #expect(ParsedFormula(moved) == ParsedFormula(expected), "\(moved)")
  }
}
