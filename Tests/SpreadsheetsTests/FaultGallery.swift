import Layouts
import Testing

@testable import Spreadsheets

/// A workbook with one fault.
struct FaultExample: CustomTestStringConvertible, Sendable {
  let fault: WorkbookProblem.Fault
  let workbook: Workbook
  var testDescription: String { "\(fault)" }
}

/// The smallest workbook for each fault.
enum FaultGallery {
  static var all: [FaultExample] { cells + sheets + names + tables + charts + validations }

  private static var cells: [FaultExample] {
    [
      content(.notFinite(.number), .value(.number(.infinity))),
      content(.notFinite(.number), .formula("1/0", .number(.nan))),
      content(.forbiddenCharacter(in: .text, scalar: 0), .value(.text("\0"))),
      content(.forbiddenCharacter(in: .text, scalar: 13), .value(.text("a\rb"))),
      content(.forbiddenCharacter(in: .text, scalar: 0x85), .value(.text("\u{85}"))),
      content(.forbiddenCharacter(in: .text, scalar: 0xFFFE), .value(.text("\u{FFFE}"))),
      content(.forbiddenCharacter(in: .text, scalar: 0xFFFF), .formula("1", .text("\u{FFFF}"))),
      content(.forbiddenCharacter(in: .formula, scalar: 10), .formula("1+\n1", .number(2))),
      content(.tooLong(.text, units: 32_768, limit: 32_767), .value(.text(letters(32_768)))),
      content(.tooLong(.formula, units: 8_193, limit: 8_192), .formula(letters(8_193), .number(1))),
      content(.empty(.formula), .formula("", .number(1))),
      content(.empty(.link), .link("", sheet: "Data", cell: cell(0, 0))),
      content(.formula(because: .equalsSign), .formula("=1", .number(1))),
      content(.formula(because: .unbalanced), .formula("SUM(1", .number(1))),
      content(.formula(because: .unbalanced), .formula(")(", .number(1))),
      content(.formula(because: .unbalanced), .formula("\"a", .number(1))),
      content(.formula(because: .arguments), .formula(sum(of: 256), .number(256))),
      content(.formula(because: .levels), .formula(nested(65), .number(1))),
      content(.formula(because: .external), .formula("[1]Data!A1", .number(1))),
      content(.formula(because: .escape), .formula("\"_x0041_\"", .text("A"))),
      content(
        .missingTarget(.link, sheet: "Gone", cells: "A1:A1"),
        .link("x", sheet: "Gone", cell: cell(0, 0))),
      content(
        .missingTarget(.link, sheet: "Data", cells: "A2:A2"),
        .link("x", sheet: "Data", cell: cell(1, 0))),
    ]
  }

  /// A sum of so many ones.
  static func sum(of count: Int) -> String {
    "SUM(\(Array(repeating: "1", count: count).joined(separator: ",")))"
  }

  /// So many functions inside each other.
  static func nested(_ levels: Int) -> String {
    String(repeating: "ABS(", count: levels) + "1" + String(repeating: ")", count: levels)
  }

  private static var sheets: [FaultExample] {
    [
      sheet(.outOfBounds(.width)) { $0.widths = [256] },
      sheet(.outOfBounds(.width)) { $0.widths = [.nan] },
      sheet(.outOfBounds(.repeatedRow)) { $0.repeatedRow = -1 },
      sheet(.outOfBounds(.frozen)) { $0.frozen.rows = 1_048_576 },
      sheet(.outOfBounds(.frozen)) { $0.frozen.columns = 16_384 },
      sheet(.outOfBounds(.status)) { $0.statusRanges = [CellRange(cell(1, 0), cell(0, 0))] },
      sheet(.tooMany(.columns, count: 16_385, limit: 16_384)) {
        $0.rows = [Array(repeating: .blank, count: 16_385)]
      },
      sheet(.tooMany(.rows, count: 1_048_577, limit: 1_048_576)) {
        $0.rows = Array(repeating: [], count: 1_048_577)
      },
      sheet(.tooMany(.links, count: 65_531, limit: 65_530)) {
        let link = Cell(.link("x", sheet: "Data", cell: cell(0, 0)))
        $0.rows = Array(repeating: [link], count: 65_531)
      },
    ]
  }

  private static var names: [FaultExample] {
    [
      book(.noSheets) { $0.sheets = [] },
      book(.sheetName("Q1", because: .cellReference)) { $0.sheets[0] = Sheet(name: "Q1") },
      book(.sheetName("History", because: .reserved)) { $0.sheets[0] = Sheet(name: "History") },
      book(.sheetName("a/b", because: .characters)) { $0.sheets[0] = Sheet(name: "a/b") },
      book(.sheetName(letters(32), because: .length)) { $0.sheets[0] = Sheet(name: letters(32)) },
      book(.sheetName("DATA", because: .duplicate)) { $0.sheets.append(Sheet(name: "DATA")) },
      book(.definedName("NM", because: .duplicate)) { $0.names = [name("nm"), name("NM")] },
      book(.definedName("TRUE", because: .reserved)) { $0.names = [name("TRUE")] },
      book(.definedName("", because: .characters)) { $0.names = [name("")] },
      book(.definedName("R1C1", because: .cellReference)) { $0.names = [name("R1C1")] },
      book(.definedName(letters(128), because: .length)) { $0.names = [name(letters(128))] },
      book(.missingTarget(.definedName, sheet: "Data", cells: "B1:B1")) {
        $0.names = [DefinedName(name: "rate", sheet: "Data", cell: cell(0, 1))]
      },
      book(.tooLong(.property, units: 256, limit: 255)) { $0.properties.title = letters(256) },
      book(.forbiddenCharacter(in: .property, scalar: 1)) { $0.properties.author = "\u{1}" },
    ]
  }

  private static var tables: [FaultExample] {
    [
      table(.definedName("a b", because: .characters), name: "a b"),
      table(.definedName("Q1", because: .cellReference), name: "Q1"),
      book(.definedName("Rate", because: .duplicate)) {
        $0.names = [name("rate")]
        $0.sheets.append(tableSheet("Rate"))
      },
      table(.outOfBounds(.table), last: cell(1, 16_384)),
      table(.empty(.table), last: cell(0, 1)),
      table(.missingTarget(.table, sheet: "Data", cells: "A1:B3"), last: cell(2, 1)),
      table(.empty(.tableHeading), headings: ["A", ""]),
      table(.sameHeading("a"), headings: ["A", "a"]),
      table(.forbiddenCharacter(in: .tableHeading, scalar: 10), headings: ["A", "a\nb"]),
      table(
        .tooLong(.tableHeading, units: 256, limit: 255), headings: ["A", letters(256)]),
    ]
  }

  private static func table(
    _ fault: WorkbookProblem.Fault, name: String = "figures", headings: [String] = ["A", "B"],
    last: CellAddress = cell(1, 1)
  ) -> FaultExample {
    FaultExample(
      fault: fault,
      workbook: workbook([headings.map { words($0) }, [number(1), number(2)]]) {
        $0.table = Sheet.Table(name: name, range: CellRange(cell(0, 0), last))
      })
  }

  private static func tableSheet(_ name: String) -> Sheet {
    var sheet = Sheet(name: "Published")
    sheet.rows = [[words("A")], [number(1)]]
    sheet.table = Sheet.Table(name: name, range: CellRange(cell(0, 0), cell(1, 0)))
    return sheet
  }

  private static var charts: [FaultExample] {
    [
      chart(.empty(.chartTitle)) { $0.title = "" },
      chart(.startsLikeFormula(.chartTitle)) { $0.title = "=A1" },
      chart(.startsLikeFormula(.axisTitle)) { $0.verticalTitle = "=A1" },
      chart(.startsLikeFormula(.seriesName)) { $0.series[0].name = "=A1" },
      chart(.tooLong(.alternativeText, units: 501, limit: 500)) {
        $0.alternativeText = letters(501)
      },
      chart(.outOfBounds(.chart)) { $0.anchor = cell(-1, 0) },
      chart(.outOfBounds(.chart)) { $0.size = Chart.Size(width: 0, height: 100) },
      chart(.empty(.series)) { $0.series = [] },
      chart(.tooMany(.series, count: 7, limit: 6)) {
        let first = $0.series[0]
        $0.series = (1...7).map { number in
          var series = first
          series.name = "S\(number)"
          return series
        }
      },
      chart(.missingTarget(.series, sheet: "Gone", cells: "A1:A1")) {
        $0.series[0].values = range("Gone", cell(0, 0), cell(0, 0))
      },
      chart(.missingTarget(.series, sheet: "Data", cells: "A1:A9")) {
        $0.series[0].values = range("Data", cell(0, 0), cell(8, 0))
      },
      chart(.unevenSeries("S")) { $0.series[0].values = range("Data", cell(0, 0), cell(1, 0)) },
      chart(.textInSeries("S")) { $0.series[0].values = range("Data", cell(1, 0), cell(1, 0)) },
    ]
  }

  private static var validations: [FaultExample] {
    [
      validation(.tooLong(.validationTitle, units: 33, limit: 32), title: letters(33)),
      validation(.tooLong(.validationMessage, units: 256, limit: 255), message: letters(256)),
      validation(.notFinite(.validation), rule: .decimal(0...(.infinity))),
      validation(.outOfBounds(.validation), rule: .whole(0...Int.max)),
      validation(
        .missingTarget(.validation, sheet: "Lists", cells: "A1:A1"),
        rule: .oneOf(range("Lists", cell(0, 0), cell(0, 0)))),
      validation(.outOfBounds(.validation), range: CellRange(cell(0, 16_384), cell(0, 16_384))),
    ]
  }
}

extension FaultGallery {
  private static func letters(_ count: Int) -> String { String(repeating: "a", count: count) }

  private static func name(_ name: String) -> DefinedName {
    DefinedName(name: name, sheet: "Data", cell: cell(0, 0))
  }

  private static func range(_ sheet: String, _ first: CellAddress, _ last: CellAddress)
    -> SheetRange
  {
    SheetRange(sheet: sheet, range: CellRange(first, last))
  }

  private static func content(_ fault: WorkbookProblem.Fault, _ content: Cell.Content)
    -> FaultExample
  {
    FaultExample(fault: fault, workbook: workbook([[Cell(content)]]))
  }

  private static func sheet(_ fault: WorkbookProblem.Fault, _ change: (inout Sheet) -> Void)
    -> FaultExample
  {
    FaultExample(fault: fault, workbook: workbook([[number(1)]], change: change))
  }

  private static func book(_ fault: WorkbookProblem.Fault, _ change: (inout Workbook) -> Void)
    -> FaultExample
  {
    var book = workbook([[number(1)]])
    change(&book)
    return FaultExample(fault: fault, workbook: book)
  }

  private static func chart(_ fault: WorkbookProblem.Fault, _ change: (inout Chart) -> Void)
    -> FaultExample
  {
    let one = range("Data", cell(0, 0), cell(0, 0))
    var chart = Chart(
      kind: .lines, title: "T", alternativeText: "A", horizontalTitle: "H", verticalTitle: "V",
      format: .pounds, series: [Chart.Series(name: "S", categories: one, values: one)],
      anchor: cell(0, 0))
    change(&chart)
    return FaultExample(
      fault: fault, workbook: workbook([[number(1)], [words("a")]]) { $0.charts = [chart] })
  }

  private static func validation(
    _ fault: WorkbookProblem.Fault, range: CellRange = CellRange(cell(0, 0), cell(0, 0)),
    rule: Validation.Rule = .whole(0...1), title: String = "T", message: String = "M"
  ) -> FaultExample {
    let validation = Validation(range: range, rule: rule, title: title, message: message)
    return FaultExample(
      fault: fault, workbook: workbook([[number(1)]]) { $0.validations = [validation] })
  }
}
