import Foundation

@testable import Recalculation

/// The looks of a published workbook, as its file lists them.
struct PublishedStyles {
  /// How a cell looks.
  struct Look {
    let font: String
    let size: Double
    let isBold: Bool
    let isItalic: Bool
    let isUnderlined: Bool
    let isRaised: Bool
    /// Red, green and blue, six digits; black where the theme's own text colour holds.
    let colour: String
    let fill: String
    let format: String
    let horizontal: String
    let wraps: Bool
  }

  private let looks: [Look]

  init(_ markup: Markup) {
    let fonts = markup.first("fonts")?.content?.elements("font") ?? []
    let fills = markup.first("fills")?.content?.elements("patternFill") ?? []
    let codes = Dictionary(
      markup.elements("numFmt").map { ($0.attribute("numFmtId"), $0.attribute("formatCode")) },
      uniquingKeysWith: { first, _ in first })
    let cells = markup.first("cellXfs")?.content?.elements("xf") ?? []
    looks = cells.map { cell in
      func listed(_ key: String, _ all: [MarkupElement]) -> MarkupElement? {
        guard let number = cell.attribute(key).flatMap(Int.init), all.indices.contains(number)
        else { return nil }
        return all[number]
      }
      let font = listed("fontId", fonts)
      let alignment = cell.first("alignment")
      return Look(
        font: font?.first("name")?.attribute("val") ?? "",
        size: font?.first("sz")?.attribute("val").flatMap(Double.init) ?? 0,
        isBold: font?.first("b") != nil, isItalic: font?.first("i") != nil,
        isUnderlined: font?.first("u") != nil, isRaised: font?.first("vertAlign") != nil,
        colour: String((font?.first("color")?.attribute("rgb") ?? "FF000000").suffix(6)),
        fill: listed("fillId", fills)?.attribute("patternType") ?? "",
        format: codes[cell.attribute("numFmtId")].flatMap { $0 } ?? "General",
        horizontal: alignment?.attribute("horizontal") ?? "general",
        wraps: alignment?.attribute("wrapText") == "1")
    }
  }

  /// A look by its number; the plain one where there is none.
  func look(_ number: Int) -> Look {
    looks.indices.contains(number) ? looks[number] : looks[0]
  }
}

extension PublishedStyles.Look {
  /// How far the text stands out from white, by the formula of WCAG 2: from 1 to 21.
  var contrast: Double {
    let channels = stride(from: 0, to: 6, by: 2).map { start -> Double in
      let share = Double(Int(colour.dropFirst(start).prefix(2), radix: 16) ?? 255) / 255
      return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
    let luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return 1.05 / (luminance + 0.05)
  }
}
