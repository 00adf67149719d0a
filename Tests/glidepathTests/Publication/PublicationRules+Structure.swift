import Foundation
import Layouts

@testable import Recalculation

extension PublicationRule {
  /// How worksheets are named, ordered and laid out.
  static let structure = [
    PublicationRule(
      "Names of worksheets are short, of letters, and all different",
      .workbook("name=\"PerHead\"", "name=\"Per head 1\"")
    ) { file in
      let names = file.sheets.map { $0.name.lowercased() }
      return file.sheets.map(\.name).filter { $0.wholeMatch(of: /[A-Za-z]{3,20}/) == nil }
        + (Set(names).count == names.count ? [] : ["repeated"])
    },
    PublicationRule(
      "Cover, contents and notes stand first", .workbook("name=\"Cover\"", "name=\"Front\"")
    ) { file in
      let first = Array(file.sheets.map(\.name).prefix(3))
      return first == ["Cover", "Contents", "Notes"] ? [] : first
    },
    PublicationRule(
      "No worksheet is blank", .sheet(5, "", "<worksheet><sheetData/></worksheet>")
    ) { $0.pages { $0.lastRow < 3 } },
    PublicationRule(
      "Content starts in cell A1 and no row is blank", .sheet(1, "<c r=\"A3\"", "<c r=\"B3\"")
    ) { file in
      file.pages { sheet in (0...max(0, sheet.lastRow)).contains { sheet[$0, 0] == nil } }
    },
    PublicationRule(
      "Every table starts at the left edge",
      Breach(part: "xl/tables/table1.xml", words: "ref=\"A3", other: "ref=\"B3")
    ) { $0.pages { sheet in sheet.range.map { $0.first.column != 0 } ?? false } },
    PublicationRule(
      "Above a table, and on the cover, only column A is used",
      .sheet(5, "<c r=\"A3\"", "<c r=\"C3\"")
    ) { $0.pages { $0.above.contains { $0.address.column > 0 } } },
    PublicationRule(
      "The second row of a worksheet says that it has one table",
      .text("<t>This worksheet contains one table.</t>", "<t>Look below.</t>")
    ) { file in
      file.pages {
        $0.name != "Cover" && $0[1, 0]?.words != "This worksheet contains one table."
      }
    },
    PublicationRule(
      "Every title says what, of which contract, and for which years",
      .text(
        "What the contract is worth to each party, Northshire alliance, financial years", "Results")
    ) { file in
      let contract = file.sheet("Cover")?[0, 0]?.words ?? ""
      return file.results.filter { sheet in
        let title = sheet[0, 0]?.words ?? ""
        let isBare = !title.contains(/financial years [0-9]{4}\/[0-9]{2} to [0-9]{4}\/[0-9]{2}$/)
        return isBare || !title.contains(contract.prefix(100))
      }.map(\.name)
    },
    PublicationRule(
      "No two worksheets have the same title",
      .text(
        "<t>Notes, shorthand and terms used in this workbook</t>",
        "<t>Contents of this workbook</t>")
    ) { file in
      let titles = file.sheets.map { $0[0, 0]?.words ?? "" }
      return Set(titles).count == titles.count ? [] : titles
    },
    PublicationRule(
      "Every worksheet of results says where they are from",
      .text("<t>Source: computed", "<t>Computed")
    ) { file in
      file.results.filter { !$0.above.contains { $0.words.hasPrefix("Source: ") } }.map(\.name)
    },
    PublicationRule(
      "Years in headings are financial years in words",
      .text("<t>2026/27 (£)</t>", "<t>46113 (£)</t>")
    ) { file in
      file.results.flatMap(\.headings).filter {
        $0.number != nil || $0.words.contains(#/^[0-9]+ /#)
      }.map { "\($0.address)" }
    },
  ]

  /// What is seen to before a file is published.
  static let publishing = [
    PublicationRule(
      "The cover says what the file is, for what, from what and by whom",
      .text("Built by: ", "By: ")
    ) { file in
      let words = (file.sheet("Cover")?.cells ?? []).map(\.words).joined(separator: "\n")
      return [
        "publication of results", "financial years", "live model", ".xlsx", "Computed by",
        "Scenario file: ", "Version of the scenario: ", "Commissioned by: ", "Built by: ",
        "Approved by: ", "Published on: ", "Contact: ", "Whether it can be relied on",
      ].filter { !words.contains($0) }
    },
    PublicationRule(
      "The document says its title, and what published it",
      Breach(
        part: "docProps/core.xml", words: "<dc:title>", other: "<dc:title></dc:title><dc:other>")
    ) { file in
      let text = file.text("docProps/core.xml")
      let title = text.firstMatch(of: /<dc:title>([^<]*)</).map { String($0.1) } ?? ""
      return title.isEmpty || !text.contains("<dc:description>Published by glidepath") ? [text] : []
    },
    PublicationRule(
      "The file opens on the first worksheet, in cell A1",
      .workbook("<workbookView ", "<workbookView activeTab=\"3\" ")
    ) { file in
      let opensElsewhere = file.text("xl/workbook.xml").contains(/activeTab="[1-9]/)
      let chosen = file.pages { sheet in
        sheet.text.contains("tabSelected=\"1\"") != (sheet.name == file.sheets.first?.name)
          || sheet.text.contains(/<selection [^>]*activeCell="(?!A1")/)
          || sheet.text.contains(/topLeftCell="(?!A1")/)
      }
      return chosen + (opensElsewhere ? ["workbook"] : [])
    },
    PublicationRule(
      "On paper a worksheet is one page wide, and headings are repeated",
      .workbook("Headline!$7:$7", "Headline!$1:$1")
    ) { file in
      let names = file.text("xl/workbook.xml")
      return file.pages { sheet in
        let row = sheet.headerRow + 1
        return !sheet.text.contains("fitToHeight=\"0\"")
          || !sheet.text.contains("<pageSetUpPr fitToPage=\"1\"/>")
          || (sheet.table != nil && !names.contains("\(sheet.name)!$\(row):$\(row)<"))
      }
    },
    PublicationRule(
      "No name is defined but for rows repeated on paper",
      .workbook("_xlnm.Print_Titles", "rate")
    ) { file in
      let names = file.text("xl/workbook.xml").matches(of: /definedName name="([^"]*)"/)
      return names.map { String($0.1) }.filter { $0 != "_xlnm.Print_Titles" }
    },
  ]
}
