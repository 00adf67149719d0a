import Layouts

@testable import Recalculation

/// A worksheet of a published workbook as it stands in its file.
struct PublishedPage {
  /// A cell that holds something.
  struct Cell {
    let address: CellAddress
    let value: ForeignValue
    let look: PublishedStyles.Look

    /// The words of the cell; empty for a number.
    var words: String { if case .text(let words) = value { words } else { "" } }
    /// The number of the cell; nil for words.
    var number: Double? { if case .number(let number) = value { number } else { nil } }
    /// Whether it says that nothing applies or is stated.
    var isShorthand: Bool { words.wholeMatch(of: /\[[a-z]+\]/) != nil }
  }

  let name: String
  let markup: Markup
  let cells: [Cell]
  /// How many parts mark a table up.
  let tableCount: Int
  let table: MarkupElement?
  /// The names and types of the parts that the sheet points to.
  let relations: [String]
  /// The heights of rows in points, by their numbers from 0.
  let heights: [Int: Double]
  private let byAddress: [CellAddress: Cell]
  private let widths: [Int: Double]

  init(_ name: String, _ grid: Grid, _ package: XLSXPackage, _ styles: PublishedStyles) throws {
    self.name = name
    let path = try package.path(ofSheet: name)
    markup = try package.part(path)
    let looks = Dictionary(
      uniqueKeysWithValues: markup.elements("c").compactMap { cell in
        cell.attribute("r").flatMap(CellAddress.init(reference:)).map {
          ($0, styles.look(cell.attribute("s").flatMap(Int.init) ?? 0))
        }
      })
    cells = grid.map {
      Cell(address: $0.key, value: $0.value, look: looks[$0.key] ?? styles.look(0))
    }.sorted { $0.address < $1.address }
    byAddress = Dictionary(
      cells.map { ($0.address, $0) }, uniquingKeysWith: { first, _ in first })
    heights = Self.measures(markup.elements("row"), number: "r", measure: "ht")
    widths = Self.measures(markup.elements("col"), number: "min", measure: "width")
    let file = path.split(separator: "/").last.map(String.init) ?? ""
    let related = package.parts["xl/worksheets/_rels/\(file).rels"]?.elements("Relationship") ?? []
    relations = related.compactMap { $0.attribute("Type") }
    let tables = related.filter { $0.attribute("Type")?.hasSuffix("/table") == true }
    tableCount = tables.count
    table = tables.first?.attribute("Target").flatMap {
      package.parts[$0.replacing("../", with: "xl/")]?.first("table")
    }
  }

  subscript(row: Int, column: Int) -> Cell? { byAddress[CellAddress(row: row, column: column)] }

  private static func measures(
    _ elements: [MarkupElement], number: String, measure: String
  ) -> [Int: Double] {
    Dictionary(
      elements.compactMap { element in
        guard let number = element.attribute(number).flatMap(Int.init),
          let measure = element.attribute(measure).flatMap(Double.init)
        else { return nil }
        return (number - 1, measure)
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The width of a column in characters.
  func width(_ column: Int) -> Double { widths[column] ?? 9 }

  /// The markup as text.
  var text: String { String(decoding: markup.bytes, as: UTF8.self) }

  /// The cells of the table, the header first.
  var range: CellRange? {
    let corners = (table?.attribute("ref") ?? "").split(separator: ":")
      .compactMap { CellAddress(reference: $0) }
    return corners.count == 2 ? CellRange(corners[0], corners[1]) : nil
  }

  /// The row of the header; that below the last where there is no table.
  var headerRow: Int { range?.first.row ?? (lastRow + 1) }
  /// The last row that holds something.
  var lastRow: Int { cells.last?.address.row ?? -1 }
  /// The last column that holds something.
  var lastColumn: Int { cells.map(\.address.column).max() ?? -1 }

  /// The cells above the table.
  var above: [Cell] { cells.filter { $0.address.row < headerRow } }
  /// The headings of the table.
  var headings: [Cell] { cells.filter { $0.address.row == headerRow } }
  /// The cells below the headings.
  var body: [Cell] { cells.filter { $0.address.row > headerRow } }
  /// The body of each column.
  var columns: [[Cell]] { Dictionary(grouping: body, by: \.address.column).values.map { $0 } }

  /// The links: where they stand and where they lead.
  var links: [(cell: String, target: String)] {
    markup.elements("hyperlink").map {
      ($0.attribute("ref") ?? "", $0.attribute("location") ?? "")
    }
  }
}
