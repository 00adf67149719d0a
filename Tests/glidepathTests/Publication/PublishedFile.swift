import Layouts

@testable import Recalculation

/// A published workbook as it stands in its file, read back part by part.
struct PublishedFile {
  let package: XLSXPackage
  let styles: PublishedStyles
  let sheets: [PublishedPage]

  init(_ package: XLSXPackage) throws {
    self.package = package
    let styles = try PublishedStyles(package.part("xl/styles.xml"))
    self.styles = styles
    let grids = try package.grids()
    sheets = try package.sheetNames().map { name in
      try PublishedPage(name, grids[name] ?? [:], package, styles)
    }
  }

  /// The text of a part; empty where there is none.
  func text(_ path: String) -> String {
    package.parts[path].map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
  }

  /// The sheet of a name.
  func sheet(_ name: String) -> PublishedPage? { sheets.first { $0.name == name } }

  /// The sheets that hold results.
  var results: [PublishedPage] {
    sheets.filter { !["Cover", "Contents", "Notes"].contains($0.name) }
  }

  /// Every sheet of which something is wrong, with what.
  func pages(_ wrong: (PublishedPage) -> Bool) -> [String] { sheets.filter(wrong).map(\.name) }

  /// Every cell of which something is wrong.
  func cells(_ wrong: (PublishedPage.Cell, PublishedPage) -> Bool) -> [String] {
    sheets.flatMap { sheet in
      sheet.cells.filter { wrong($0, sheet) }.map { "\(sheet.name)!\($0.address): \($0.words)" }
    }
  }
}
