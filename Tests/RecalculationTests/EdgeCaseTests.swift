import Foundation
import Layouts
import Recalculation
import Testing

/// What the two programs really answer where spreadsheets are of several minds: LibreOffice 7.4, Gnumeric 1.12.55.
///
/// They are witnesses and not the law, which is Excel: where they differ from it or from each other, a workbook should
/// keep away. The example's sheets: `'Inputs A'!D3:F3` is blank, `A1` a text, `A3:C3` 100, 200, 300.
@Suite("On edge cases")
struct EdgeCaseTests {
  @Test(
    "both programs answer as the table says",
    .enabled("for the versions of Debian 12", areTheVersions))
  func answers() throws {
    let cases = Self.table.split(separator: "\n").map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    let workbook = ExampleWorkbook.with(cases.map { ($0[0], .number(0)) })
    let answers = try Engines.all.map { engine in
      try engine.recalculate([HandWrittenFile.package(of: workbook)])[0]
    }
    let lines = cases.enumerated().map { row, edge in
      let cell = ExampleWorkbook.formulaCell(row)
      let given = answers.map { $0["Model A"]?[cell]?.description ?? "nothing" }
      return (expected: edge.joined(separator: " | "), ([edge[0]] + given).joined(separator: " | "))
    }
    let wrong = lines.filter { $0.0 != $0.1 }.map { "\($0.1)   instead of   \($0.0)" }
    #expect(wrong.isEmpty, "\(wrong.joined(separator: "\n"))")
  }

  private static func areTheVersions() throws -> Bool {
    try LibreOffice().version().contains("LibreOffice 7.4")
      && Gnumeric().version().contains("1.12.55")
  }

  /// Formula, answer of LibreOffice, answer of Gnumeric.
  private static let table = """
    B1+1                                                      | #VALUE! | 2
    B3+1                                                      | #VALUE! | 2
    B2+1                                                      | #VALUE! | 1
    ROUNDUP(20.000000000000004,0)                             | 20 | 21
    ROUNDUP(2.0000000000000004,0)                             | 2 | 3
    ROUNDUP(1.1*20-2,0)                                       | 20 | 20
    ROUNDUP(1+1E-12,0)                                        | 1 | 2
    ROUNDUP(1+5E-12,0)                                        | 2 | 2
    ROUNDUP(20+2E-11,0)                                       | 20 | 21
    ROUNDUP(123456789012.3,0)                                 | 123456789012 | 123456789013
    ROUNDUP(1E-12,0)                                          | 1 | 1
    ROUNDUP(1E-300,0)                                         | #NUM! | 1
    ROUNDUP(-2.1,0)                                           | -3 | -3
    ROUNDUP(123456.78000001,2)                                | 123456.78 | 123456.79
    ROUNDDOWN(-2.1,0)                                         | -2 | -2
    ROUNDDOWN(0.29*100,0)                                     | 29 | 29
    ROUNDDOWN(4.35*100,0)                                     | 435 | 435
    ROUNDDOWN(1-1E-14,0)                                      | 1 | 0
    ROUNDDOWN(2.9999999999999996,0)                           | 3 | 2
    ROUND(1.005,2)                                            | 1.01 | 1.01
    ROUND(0.285,2)                                            | 0.29 | 0.29
    ROUND(2.675,2)                                            | 2.68 | 2.68
    ROUND(-2.5,0)                                             | -3 | -3
    ROUND(2.5,0)                                              | 3 | 3
    ROUND(0.285-5E-17,2)                                      | 0.29 | 0.28
    ROUND(1.005-1E-15,2)                                      | 1.01 | 1
    ROUND(1235,-1)                                            | 1240 | 1240
    ROUND(1234.5,-1)                                          | 1230 | 1230
    IF((0.1+0.2)=0.3,1,0)                                     | 1 | 1
    IF(0.1*3>=0.3,1,0)                                        | 1 | 1
    IF(0.3>=0.1*3,1,0)                                        | 1 | 1
    IF(0.1*3>0.3,1,0)                                         | 0 | 0
    0.1+0.2-0.3                                               | 0 | 0
    IF(0.1+0.2-0.3=0,1,0)                                     | 1 | 1
    0.5-0.4-0.1                                               | 0 | -6.776263578034403e-21
    IF(0.5-0.4-0.1=0,1,0)                                     | 1 | 0
    1-(1-1E-14)                                               | 9.99200722162641e-15 | 9.999976107594177e-15
    1-(1-3E-15)                                               | 0 | 2.9999874112673908e-15
    IF(1.00000000000001=1,1,0)                                | 0 | 0
    IF(1.000000000000001=1,1,0)                               | 1 | 0
    IF(1+3E-15=1,1,0)                                         | 1 | 0
    IF(1+4E-15=1,1,0)                                         | 0 | 0
    IF(100000+2E-10>100000,1,0)                               | 0 | 1
    MAX('Inputs A'!D3:F3)                                     | 0 | 0
    MIN('Inputs A'!D3:F3)                                     | 0 | 0
    MIN('Inputs A'!D3,5)                                      | 5 | 5
    MAX('Inputs A'!D3,-1)                                     | -1 | -1
    MAX('Inputs A'!A1,-1)                                     | -1 | -1
    MIN(1,"a")                                                | #VALUE! | 1
    SUM("3",2)                                                | #VALUE! | 2
    SUMPRODUCT('Inputs A'!A3:F3,'Inputs A'!A3:F3)             | 140000 | 140000
    SUMPRODUCT('Inputs A'!A1:D1,'Inputs A'!A3:D3)             | 3007 | 3007
    SUMPRODUCT(('Inputs A'!A2:C2="alliance")*'Inputs A'!A3:C3) | 200 | 200
    SUMPRODUCT('Inputs A'!A1:D1*1)                            | #VALUE! | #VALUE!
    SUMIFS('Inputs A'!A3:C3,'Inputs A'!A2:C2,"all*")          | 200 | 200
    MATCH("ALLIANCE",'Inputs A'!A2:C2,0)                      | 2 | 2
    MATCH("all*",'Inputs A'!A2:C2,0)                          | 2 | 2
    MATCH("none",'Inputs A'!A2:C2,0)                          | #N/A | #N/A
    INDEX('Inputs A'!A3:C3,1,2)                               | 200 | 200
    INDEX('Inputs A'!A3:C3,2)                                 | 200 | #REF!
    INDEX('Inputs A'!A3:C3,3)                                 | 300 | #REF!
    INDEX('Inputs A'!A3:C3,1,9)                               | #VALUE! | #REF!
    'Inputs A'!D3                                             | 0 | 0
    IF('Inputs A'!D3="",1,0)                                  | 1 | 1
    IF("a"="A",1,0)                                           | 1 | 1
    1=1                                                       | TRUE | TRUE
    AND(1,0)                                                  | FALSE | FALSE
    AND(1,1)*1                                                | 1 | 1
    NOT(2)                                                    | FALSE | FALSE
    IF(0,1)                                                   | FALSE | FALSE
    IF(AND(1,'Inputs A'!D3),1,0)                              | 1 | 1
    AND('Inputs A'!D3:F3)                                     | #VALUE! | #VALUE!
    "5"+1                                                     | 6 | 6
    'Inputs A'!A1+1                                           | #VALUE! | #VALUE!
    0^0                                                       | 1 | #NUM!
    0^-1                                                      | #NUM! | #NUM!
    (-8)^(1/3)                                                | -2 | #NUM!
    -2^2                                                      | 4 | 4
    2^3^2                                                     | 64 | 512
    0*-1                                                      | 0 | 0
    PMT(0,10,1000)                                            | -100 | -100
    PMT(0,10,1000,200)                                        | -120 | -120
    PMT(0.035,10,1000,-200)                                   | -103.193094293913 | -103.193094293913
    PMT(0.035,10,1000,200,1)                                  | -132.646996561227 | -132.6469965612266
    PMT(1E-9,10,1000)                                         | -100.00000055 | -100.00000055
    PMT(-1,10,1000)                                           | 0 | 0
    PMT(0.035,0,1000)                                         | #NUM! | #NUM!
    PMT(0.035,0.5,1000)                                       | -2052.34949746879 | -2052.34949746879
    1/0                                                       | #DIV/0! | #DIV/0!
    IFERROR(1/0,7)                                            | 7 | 7
    XLOOKUP(1,B1:B2,B1:B2)                                    | #NAME? | #NAME?
    Nowhere!A1                                                | #NAME? | #"Nowhere!A1"
    SUM(1                                                     | 1 | #"SUM(1"
    1E308*10                                                  | #NUM! | 9.99999999999999999986e+308
    """
}
