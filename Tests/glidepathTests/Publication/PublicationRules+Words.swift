import Foundation
import Layouts

@testable import Recalculation

extension PublicationRule {
  private static func marks(_ words: String) -> [String] {
    words.matches(of: /\[note [0-9]+\]/).map { String($0.0) }
  }

  /// Notes and how they are pointed to.
  static let footnotes = [
    PublicationRule(
      "Neither symbols nor raised figures point to notes", .text("<t>Mark</t>", "<t>Mark†</t>")
    ) { file in
      file.cells { cell, _ in
        cell.look.isRaised || cell.words.contains { "*†‡§¶¹²³⁴⁵⁶⁷⁸⁹".contains($0) }
      }
    },
    PublicationRule(
      "The word note stands in every mark of a note", .text("[note 2]", "[2]")
    ) { $0.cells { cell, _ in cell.words.contains(/\[[0-9]+\]/) } },
    PublicationRule(
      "Notes are marked in headings, not in the cells below",
      .text("<t>Northshire Council</t>", "<t>Northshire Council [note 1]</t>")
    ) { file in
      file.results.flatMap { sheet in
        (sheet.body + sheet.above).filter { !marks($0.words).isEmpty }
          .map { "\(sheet.name)!\($0.address)" }
      }
    },
    PublicationRule(
      "Every mark has its note on Notes, every note is marked, in the order of first use",
      .text("<t>[note 3]</t>", "<t>[note 99]</t>")
    ) { file in
      let used = file.results.flatMap(\.headings).flatMap { marks($0.words) }
        .reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
      let told = (file.sheet("Notes")?.body ?? []).filter { $0.address.column == 0 }
        .flatMap { marks($0.words) }
      let ordered = used.indices.map { "[note \($0 + 1)]" }
      return used == told && used == ordered ? [] : ["marked \(used), told \(told)"]
    },
    PublicationRule(
      "A worksheet with marks says where its notes are",
      .text("told on the worksheet Notes", "told elsewhere")
    ) { file in
      file.results.filter { sheet in
        sheet.headings.contains { !marks($0.words).isEmpty }
          && !sheet.above.contains { $0.words.contains("on the worksheet Notes") }
      }.map(\.name)
    },
  ]

  /// Links.
  static let links = [
    PublicationRule(
      "Every link leads to a cell of this workbook that is there",
      .sheet(2, "location=\"Notes!A1\"", "location=\"Gone!A1\"")
    ) { file in
      let targets = Set(file.sheets.map { "\($0.name)!A1" })
      return file.sheets.flatMap { sheet in
        sheet.links.filter { !targets.contains($0.target) }.map { "\(sheet.name)!\($0.cell)" }
      }
    },
    PublicationRule(
      "A link says in words where it leads",
      .text("<t>Go to the contents of this workbook</t>", "<t>Click here</t>")
    ) { file in
      file.sheets.flatMap { sheet in
        sheet.links.filter { link in
          guard let address = CellAddress(reference: link.cell) else { return true }
          let words = sheet[address.row, address.column]?.words ?? ""
          return words.split(separator: " ").count < 3 || words.contains("://")
            || words.lowercased().contains("click here")
        }.map { "\(sheet.name)!\($0.cell)" }
      }
    },
    PublicationRule(
      "Contents leads to every worksheet behind it",
      .sheet(2, "location=\"Notes!A1\"", "location=\"Cover!A1\"")
    ) { file in
      let led = Set((file.sheet("Contents")?.links ?? []).map(\.target))
      return file.sheets.dropFirst(2).map(\.name).filter { !led.contains("\($0)!A1") }
    },
    PublicationRule(
      "Every other worksheet leads back to Contents",
      .sheet(5, "location=\"Contents!A1\"", "location=\"Notes!A1\"")
    ) { file in
      file.pages { $0.name != "Contents" && !$0.links.contains { $0.target == "Contents!A1" } }
    },
    PublicationRule(
      "Nothing leads out of the workbook",
      Breach(
        part: "xl/_rels/workbook.xml.rels", words: "<Relationship ",
        other: "<Relationship TargetMode=\"External\" ")
    ) { file in
      file.package.parts.filter {
        String(decoding: $0.value.bytes, as: UTF8.self).contains("TargetMode=\"External\"")
          || $0.key.contains("externalLink")
      }.map(\.key)
    },
  ]
}
