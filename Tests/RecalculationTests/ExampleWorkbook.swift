import Layouts

/// A small workbook with every function that our workbooks may use; its values are worked out by hand.
enum ExampleWorkbook {
  /// Sheet `Inputs A` holds numbers and texts, sheet `Model A` formulas over them.
  static let workbook = with(formulas)

  /// The same inputs under other formulas.
  static func with(_ formulas: [(String, CellValue)]) -> Workbook {
    var inputs = Sheet(name: inputSheet)
    inputs.rows = [
      [.text("Rate & term"), .number(0.035), .number(10), .number(1000)],
      [.text("bau"), .text("Alliance"), .text("other <1>")],
      [.number(100), .number(200), .number(300)],
      [.number(0), .number(1), .number(1)],
    ].map { row in row.map { Cell(.value($0)) } }
    var model = Sheet(name: modelSheet)
    model.rows = formulas.map { [Cell(.value(.text($0))), Cell(.formula($0, $1))] }
    let properties = Workbook.Properties(title: "", subject: "", author: "", comments: "")
    return Workbook(properties: properties, sheets: [inputs, model])
  }

  static let inputSheet = "Inputs A"
  static let modelSheet = "Model A"

  /// The first input of the third row, on which the first formula depends.
  static let activity = CellAddress(row: 2, column: 0)

  /// The cell of a formula of the model sheet.
  static func formulaCell(_ index: Int) -> CellAddress { CellAddress(row: index, column: 1) }

  private static let formulas: [(String, CellValue)] = [
    ("SUM('Inputs A'!A3:C3)", .number(600)),
    ("B1/7", .number(600.0 / 7)),
    ("B1*2-'Inputs A'!$D$1+2^3", .number(208)),  // 1200 − 1000 + 8
    ("SUMIFS('Inputs A'!A3:C3,'Inputs A'!A2:C2,\"alliance\")", .number(200)),
    ("SUMIFS('Inputs A'!A3:C3,'Inputs A'!A4:C4,1)", .number(500)),  // 200 + 300
    ("SUMPRODUCT('Inputs A'!A3:C3,'Inputs A'!A4:C4)", .number(500)),  // 0 + 200 + 300
    ("INDEX('Inputs A'!A3:C3,1,MATCH(\"bau\",'Inputs A'!A2:C2,0))", .number(100)),
    ("MATCH(\"other <1>\",'Inputs A'!A2:C2,0)", .number(3)),
    ("MIN('Inputs A'!A3:C3,150)", .number(100)),
    ("MAX('Inputs A'!A3:C3,150)", .number(300)),
    ("ROUND(B2,2)", .number(85.71)),  // 85.714…
    ("ROUNDUP(B2,1)", .number(85.8)),
    ("ROUNDDOWN(B2,1)", .number(85.7)),
    ("ABS(B9-B10)", .number(200)),
    ("IF(AND(B9<B10,B1>=600,NOT(B1=0)),1,0)", .number(1)),
    ("IF(OR(B9>B10,B9<>B10,B1<=0),1,0)", .number(1)),
    ("IFERROR(1/'Inputs A'!A4,-1)", .number(-1)),
    // 1000 · 0.035 / (1 − 1.035⁻¹⁰) = 35 / 0.2910811854…
    ("-PMT('Inputs A'!B1,'Inputs A'!C1,'Inputs A'!D1)", .number(120.241367867391)),
    ("IF(B1>500,\"OK\",\"CHECK <&>\")", .text("OK")),
    ("IF(B1<500,\"OK\",\"CHECK <&>\")", .text("CHECK <&>")),
    ("IF(B1>500,\"\",\"CHECK\")", .text("")),
    ("INDEX('Inputs A'!A2:C2,1,2)", .text("Alliance")),
  ]
}
