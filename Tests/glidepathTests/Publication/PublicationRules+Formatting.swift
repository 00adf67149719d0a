import Foundation
import Layouts

@testable import Recalculation

extension PublicationRule {
  /// How things look.
  static let formatting = text + colour + objects

  private static let text = [
    PublicationRule(
      "All text is without serifs", .style("<name val=\"Arial\"/>", "<name val=\"Times\"/>")
    ) {
      file in
      file.cells { cell, _ in !["Arial", "Calibri", "Helvetica"].contains(cell.look.font) }
        + (file.styles.look(0).font == "Arial" ? [] : ["the plain look"])
    },
    PublicationRule(
      "No text is smaller than 12 points", .style("<sz val=\"12\"/>", "<sz val=\"8\"/>")
    ) {
      $0.cells { cell, _ in cell.look.size < 12 }
    },
    PublicationRule(
      "No text is slanted", .style("<font><sz val=\"12\"/>", "<font><i/><sz val=\"12\"/>")
    ) {
      $0.cells { cell, _ in cell.look.isItalic }
    },
    PublicationRule(
      "Only links are underlined", .style("<font><sz val=\"12\"/>", "<font><u/><sz val=\"12\"/>")
    ) { file in
      file.cells { cell, sheet in
        cell.look.isUnderlined && !sheet.links.contains { $0.cell == "\(cell.address)" }
      }
    },
    PublicationRule(
      "The title of every worksheet is its largest text, in bold",
      .style("<b/><sz val=\"16\"/>", "<sz val=\"10\"/>")
    ) {
      file in
      file.pages { sheet in
        guard let title = sheet[0, 0]?.look else { return true }
        return !title.isBold || sheet.cells.dropFirst().contains { $0.look.size >= title.size }
      }
    },
    PublicationRule(
      "Headings of tables are in bold", .style("<b/><sz val=\"12\"/>", "<sz val=\"12\"/>")
    ) {
      $0.pages { $0.headings.contains { !$0.look.isBold } }
    },
    PublicationRule(
      "Numbers stand at the right, words at the left",
      .style("\"right\" vertical=\"top\" indent=\"1\"/>", "\"center\" vertical=\"top\"/>")
    ) { file in
      file.cells { cell, sheet in
        guard cell.address.row > sheet.headerRow, !cell.isShorthand else { return false }
        let isRight = cell.look.horizontal == "right"
        return cell.number != nil
          ? !isRight : cell.look.horizontal != "general" && cell.look.horizontal != "left"
      }
    },
    PublicationRule(
      "Negative numbers have a minus and no brackets, thousands a comma",
      .style("-#,##0;0\"", "(#,##0);0\"")
    ) { file in
      file.cells { cell, _ in
        guard let number = cell.number else { return false }
        let format = cell.look.format
        return format.contains("(") || (abs(number) >= 1000 && !format.contains("#,##0"))
      }
    },
    PublicationRule(
      "Units stand in headings, not in cells", .style("formatCode=\"0\"", "formatCode=\"0%\"")
    ) {
      $0.cells { cell, _ in
        cell.number != nil && cell.look.format.contains { "%£$€\"".contains($0) }
      }
    },
    PublicationRule("Headings hold no abbreviation of the tool", .text("<t>Mark</t>", "<t>NPV</t>"))
    { file in
      file.sheets.flatMap { sheet in
        (sheet.headings + sheet.above).filter {
          $0.words.contains(/\b(NPV|PV|BAU|BCR|I&E|FTE|WTE|k|m)\b/)
        }.map { "\(sheet.name)!\($0.address): \($0.words)" }
      }
    },
  ]

  private static let colour = [
    PublicationRule(
      "No cell is filled",
      .style(
        "<fill><patternFill patternType=\"none\"/>", "<fill><patternFill patternType=\"solid\"/>")
    ) { $0.cells { cell, _ in !["", "none", "gray125"].contains(cell.look.fill) } },
    PublicationRule(
      "All text stands out from the white by 4.5 to 1 at least", .style("FF1D4ED8", "FFAAAAAA")
    ) { $0.cells { cell, _ in cell.look.contrast < 4.5 } },
    PublicationRule(
      "No colour has a meaning: cells of tables are black or links, whatever they hold",
      .style(
        "<font><sz val=\"12\"/><color theme=\"1\"/>",
        "<font><sz val=\"12\"/><color rgb=\"FFA3120B\"/>")
    ) { file in
      file.cells { cell, sheet in
        cell.address.row >= sheet.headerRow && cell.look.colour != "000000"
          && !sheet.links.contains { $0.cell == "\(cell.address)" }
      } + file.pages { $0.text.contains("<conditionalFormatting") }
    },
    PublicationRule(
      "Tables have no bands",
      Breach(
        part: "xl/tables/table1.xml", words: "showRowStripes=\"0\"", other: "showRowStripes=\"1\"")
    ) { file in
      file.pages { sheet in
        let style = sheet.table?.first("tableStyleInfo")
        return sheet.table != nil && style?.attribute("showRowStripes") != "0"
      }
    },
  ]

  private static let objects = [
    PublicationRule(
      "No worksheet has a header or footer on paper",
      .sheet(1, "<pageMargins", "<headerFooter><oddFooter>x</oddFooter></headerFooter><pageMargins")
    ) { $0.pages { $0.text.contains("<headerFooter") } },
    PublicationRule(
      "There are no pictures, charts, boxes, comments or controls",
      .sheet(1, "<pageMargins", "<drawing r:id=\"rId9\"/><pageMargins")
    ) { file in
      file.pages { sheet in
        sheet.text.contains("<drawing") || sheet.text.contains("<legacyDrawing")
          || sheet.relations.contains { !$0.hasSuffix("/table") }
      }
        + file.package.parts.keys.filter { path in
          ["drawing", "chart", "media", "comment", "ctrlProp"].contains { path.contains("/\($0)") }
        }
    },
    PublicationRule(
      "There are no macros",
      Breach(
        part: "[Content_Types].xml", words: "spreadsheetml.sheet.main+xml",
        other: "macroEnabled.main+xml")
    ) { file in
      file.text("[Content_Types].xml").contains("macroEnabled")
        || file.package.parts.keys.contains { $0.contains("vba") } ? ["macros"] : []
    },
    PublicationRule(
      "Nothing is locked", .sheet(1, "<pageMargins", "<sheetProtection sheet=\"1\"/><pageMargins")
    ) { $0.pages { $0.text.contains("<sheetProtection") } },
    PublicationRule(
      "No cell asks for anything", .sheet(1, "<pageMargins", "<dataValidations/><pageMargins")
    ) { $0.pages { $0.text.contains("<dataValidation") } },
  ]
}
