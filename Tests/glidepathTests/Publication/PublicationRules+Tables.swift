import Foundation
import Layouts

@testable import Recalculation

extension PublicationRule {
  /// Mark-up and shape of tables.
  static let tables = [
    PublicationRule(
      "Every worksheet but the cover has one table, marked up", .sheet(5, "<tablePart ", "<other ")
    ) { file in
      file.sheets.filter { sheet in
        let marked = sheet.text.components(separatedBy: "<tablePart ").count - 1
        let wanted = sheet.name == "Cover" ? 0 : 1
        return sheet.tableCount != wanted || marked != wanted
      }.map(\.name)
    },
    PublicationRule(
      "Every table has a name of words that no other has",
      Breach(
        part: "xl/tables/table4.xml", words: "name=\"headline_by_party\"", other: "name=\"Table4\"")
    ) { file in
      let names = file.sheets.compactMap { $0.table?.attribute("name") }
      let repeated = Set(names).count == names.count ? [] : ["repeated"]
      return names.filter { $0.wholeMatch(of: /[a-z]+(_[a-z]+)+/) == nil } + repeated
    },
    PublicationRule(
      "No cells are merged", .sheet(5, "<pageMargins", "<mergeCells count=\"1\"/><pageMargins")
    ) { $0.pages { $0.text.contains("<mergeCell") } },
    PublicationRule(
      "Every table has one row of headings, as its mark-up says",
      Breach(part: "xl/tables/table4.xml", words: "name=\"Whose [", other: "name=\"Who [")
    ) { file in
      file.pages { sheet in
        guard let table = sheet.table else { return false }
        return table.content?.elements("tableColumn").map { $0.attribute("name") }
          != sheet.headings.map(\.words) || table.attribute("headerRowCount") == "0"
      }
    },
    PublicationRule(
      "No two headings of a table are alike, and none is empty",
      .text("<t>Mark</t>", "<t>What it means</t>")
    ) { file in
      file.pages { sheet in
        let words = sheet.headings.map { $0.words.lowercased() }
        return Set(words).count != words.count || words.contains("")
      }
    },
    PublicationRule(
      "A table has a row below its headings",
      Breach(part: "xl/tables/table1.xml", words: "ref=\"A3:B18\"", other: "ref=\"A3:B3\"")
    ) { $0.pages { sheet in sheet.range.map { $0.last.row <= $0.first.row } ?? false } },
    PublicationRule("No cell of a table is empty", .sheet(5, "<c r=\"B9\"", "<c r=\"Z9\"")) {
      file in
      file.sheets.flatMap { sheet in
        (sheet.range?.cells ?? []).filter { cell in
          guard let found = sheet[cell.row, cell.column] else { return true }
          return found.number == nil && found.words.allSatisfy(\.isWhitespace)
        }.map { "\(sheet.name)!\($0)" }
      }
    },
    PublicationRule(
      "Nothing stands beside or below a table", .sheet(5, "<c r=\"B9\"", "<c r=\"Z9\"")
    ) { file in
      file.pages { sheet in
        sheet.range.map { $0.last.row != sheet.lastRow || $0.last.column != sheet.lastColumn }
          ?? false
      }
    },
    PublicationRule(
      "No table and no worksheet has a filter",
      .sheet(5, "<pageMargins", "<autoFilter/><pageMargins")
    ) { file in
      file.pages { $0.text.contains("<autoFilter") || $0.table?.first("autoFilter") != nil }
    },
    PublicationRule(
      "No panes are frozen", .sheet(5, "<sheetFormatPr", "<pane ySplit=\"1\"/><sheetFormatPr")
    ) {
      $0.pages { $0.text.contains("<pane ") }
    },
    PublicationRule(
      "Rows, columns and worksheets are not hidden",
      .sheet(5, "<row r=\"2\"", "<row hidden=\"1\" r=\"2\"")
    ) { file in
      file.pages { sheet in
        sheet.text.contains("hidden=\"1\"") || sheet.heights.values.contains { $0 < 12 }
          || (0...max(0, sheet.lastColumn)).contains { sheet.width($0) < 5 }
      } + (file.text("xl/workbook.xml").contains("state=\"") ? ["workbook"] : [])
    },
  ]

  /// What cells of tables show, whole.
  static let cells = [
    PublicationRule(
      "Words wrap where they are longer than their column",
      .style("vertical=\"top\" wrapText=\"1\"", "vertical=\"top\"")
    ) { file in
      file.cells { cell, sheet in
        !cell.look.wraps && !cell.isShorthand && sheet.headerRow <= cell.address.row
          && cell.words.count > Int(sheet.width(cell.address.column))
      }
    },
    PublicationRule(
      "No number is wider than its column",
      .sheet(5, "max=\"2\" width=\"", "max=\"2\" width=\"5\" was=\"")
    ) {
      file in
      file.cells { cell, sheet in
        guard let number = cell.number else { return false }
        let digits = String(format: "%.0f", abs(number)).count
        let decimals =
          cell.look.format.components(separatedBy: ".").dropFirst().first?
          .prefix { $0 == "0" }.count ?? 0
        let signs = (digits - 1) / 3 + (number < 0 ? 1 : 0) + (decimals > 0 ? decimals + 1 : 0)
        // A digit of 12 points is 1.2 wide; two are left for the edges and the indent.
        return Double(digits + signs) * 1.2 + 2 > sheet.width(cell.address.column)
      }
    },
    PublicationRule(
      "Every row is as high as its words need", .sheet(3, " ht=\"", " ht=\"15\" was=\"")
    ) {
      file in
      file.cells { cell, sheet in
        let width = sheet.width(cell.address.column)
        let lines = cell.look.wraps ? Self.lines(of: cell.words, within: width) : 1
        let needed = Double(lines) * cell.look.size * 1.2
        let height = sheet.heights[cell.address.row] ?? 0
        return needed > height || height > 409
      }
    },
    PublicationRule(
      "Lines above a table fit over it, so that paper shows them whole",
      .text(
        "<t>This worksheet contains one table.</t>",
        "<t>\(String(repeating: "long ", count: 90))</t>")
    ) { file in
      file.cells { cell, sheet in
        guard cell.address.row < sheet.headerRow, !cell.look.wraps else { return false }
        let widths = (0...max(0, sheet.lastColumn)).map(sheet.width).reduce(0, +)
        return Double(cell.words.count) * cell.look.size / 12 > widths
      }
    },
    PublicationRule("No cell holds a formula", .sheet(5, "<v>", "<f>1</f><v>")) {
      $0.pages { $0.text.contains("<f>") || $0.text.contains("<f ") }
    },
    PublicationRule(
      "Shorthand is explained where it is used, and on Notes",
      .text("Shorthand: [z]", "Shorthand: z")
    ) {
      file in
      let notes = Set((file.sheet("Notes")?.body ?? []).map(\.words))
      return file.results.filter { sheet in
        let above = sheet.above.map(\.words).joined(separator: " ")
        return Set(sheet.body.filter(\.isShorthand).map(\.words)).contains {
          !above.contains($0) || !notes.contains($0)
        }
      }.map(\.name)
    },
    PublicationRule(
      "A column holds numbers or words, and shorthand only besides",
      .text("<t>[z]</t>", "<t>nothing</t>"), columnsOfOneKind),
  ]

  private static let columnsOfOneKind: @Sendable (PublishedFile) -> [String] = { file in
    // "none" and "any" say that no likelihood of renewal makes two scenarios tie; a year may stand among
    // numbers where measures are listed one below the other.
    let words: Set = ["none", "any"]
    return file.results.flatMap { sheet in
      sheet.columns.filter { column in
        let others = column.filter {
          $0.number == nil && !$0.isShorthand && !words.contains($0.words)
            && $0.words.wholeMatch(of: /[0-9]{4}\/[0-9]{2}/) == nil
        }
        return !others.isEmpty && column.contains { $0.number != nil }
      }.map { "\(sheet.name)!\($0[0].address)" }
    }
  }

  /// The lines that words take at 12 points, broken between words; the last of them counts as one.
  private static func lines(of words: String, within width: Double) -> Int {
    var (lines, used) = (1, 0)
    for word in words.split(separator: " ") {
      if used > 0, used + 1 + word.count > Int(width * 1.1) { (lines, used) = (lines + 1, 0) }
      used += (used > 0 ? 1 : 0) + word.count
    }
    return lines
  }
}
