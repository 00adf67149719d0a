import Layouts
import Recalculation
import Testing

@Suite("A comparison")
struct ComparisonTests {
  private let cell = CellAddress(row: 6, column: 2)

  private func workbook(_ values: [CellValue]) -> Workbook {
    var sheet = Sheet(name: "Model A")
    sheet.rows = Array(repeating: [], count: 6)
    sheet.rows.append([.blank, .blank] + values.map { Cell(.formula("B7*2", $0)) })
    let properties = Workbook.Properties(title: "", subject: "", author: "", comments: "")
    return Workbook(properties: properties, sheets: [sheet])
  }

  private func compare(_ ours: CellValue, _ theirs: ForeignValue?) -> Comparison {
    let grid = theirs.map { [cell: $0] } ?? [:]
    return Comparison(of: workbook([ours]), with: ["Model A": grid], by: "LibreOffice")
  }

  @Test("takes numbers within 1e-6 or 1e-9 of the greater for the same")
  func numbers() {
    #expect(compare(.number(0), .number(0.99e-6)).agrees)
    #expect(!compare(.number(0), .number(1.01e-6)).agrees)
    #expect(compare(.number(1e9), .number(1e9 + 0.99)).agrees)
    #expect(!compare(.number(-1e9), .number(-1e9 - 1.01)).agrees)
    #expect(compare(.number(0), .number(-0.0)).agrees)
  }

  @Test("takes texts for the same only letter by letter")
  func texts() {
    #expect(compare(.text("OK"), .text("OK")).agrees)
    #expect(!compare(.text("OK"), .text("ok")).agrees)
    #expect(!compare(.text("OK"), .text("OK ")).agrees)
    // é in one and in two scalars.
    #expect(!compare(.text("\u{E9}"), .text("e\u{301}")).agrees)
    #expect(!compare(.text("1"), .number(1)).agrees)
  }

  @Test("never agrees with an error, a logical value or nothing")
  func errors() {
    #expect(!compare(.text("#N/A"), .error("#N/A")).agrees)
    #expect(!compare(.number(1), .logical(true)).agrees)
    #expect(!compare(.text(""), nil).agrees)
    #expect(!Comparison(of: workbook([.number(1)]), with: [:], by: "Gnumeric").agrees)
  }

  @Test("does not agree where there is no formula to compare")
  func nothing() {
    #expect(!Comparison(of: workbook([]), with: [:], by: "Gnumeric").agrees)
  }

  @Test("misses no cell that was expected but has no value of ours")
  func unexpected() {
    let comparison = Comparison(
      of: workbook([.number(1)]), with: ["Model A": [cell: .number(1)]], by: "Gnumeric",
      expecting: [:])
    #expect(comparison.mismatches.count == 1)
  }

  @Test("lists every difference, one on a line")
  func listing() {
    let comparison = Comparison(
      of: workbook([.number(12.5), .number(3), .text("OK"), .number(4)]),
      with: [
        "Model A": [
          cell: .number(12.6), CellAddress(row: 6, column: 3): .number(3),
          CellAddress(row: 6, column: 4): .error("#VALUE!"),
        ]
      ], by: "LibreOffice")
    #expect(
      "\(comparison)" == """
        3 of 4 formula cells differ
        Model A!C7  engine 12.5  LibreOffice 12.6  (B7*2)
        Model A!E7  engine “OK”  LibreOffice #VALUE!  (B7*2)
        Model A!F7  engine 4  LibreOffice nothing  (B7*2)
        """)
  }
}
