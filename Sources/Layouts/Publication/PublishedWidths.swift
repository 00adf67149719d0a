/// How wide the columns of a published table are, so that nothing in it is cut: the library cannot fit
/// columns, and a number that does not fit shows as `####`.
enum PublishedWidths {
  /// The size of text over the size in which widths are counted.
  private static let scale = 1.2
  /// The most that a column of words grows for its cells.
  private static let most = 120.0
  /// The most that a column can be; spreadsheets take 255.
  private static let widest = 250.0

  /// The widths for headings and cells; those of words grow until the lines above the table fit over it.
  static func of(
    _ table: PublishedTable, headings: [String], above lines: [(text: String, isTitle: Bool)]
  )
    -> [Double]
  {
    let widths = table.columns.indices.map { position in
      width(table.columns[position], headings[position], table.rows.map { $0[position] })
    }
    let needed = lines.map { line(ofLength: $0.text.count, isTitle: $0.isTitle) }.max() ?? 0
    let missing = max(0, needed - widths.reduce(0, +))
    // Numbers stand at the right of their columns: those of words grow.
    let growing = widths.indices.filter { !table.holdsNumbers($0) }
    let growth = (missing / Double(max(1, growing.count))).rounded(.up)
    return widths.enumerated().map { growing.contains($0) ? min(widest, $1 + growth) : $1 }
  }

  /// How wide a line must be that is not wrapped; a title is larger and bold.
  static func line(ofLength count: Int, isTitle: Bool) -> Double {
    Double(count) * (isTitle ? 1.5 : 1.0) + 1
  }

  private static func width(
    _ column: PublishedColumn, _ heading: String, _ cells: [PublishedCell]
  ) -> Double {
    let word = heading.split(separator: " ").map(\.count).max() ?? 0
    let words =
      cells.map { cell -> Double in
        switch cell {
        // Digits are as wide as the unit of widths; room of two is left at the sides.
        case .number: return Double(cell.shown.count) * scale + 3
        // Long texts get wider columns, so that no row is higher than a sheet can show.
        case .text(let text): return min(most, Double(text.count) / 12)
        case .notApplicable, .notStated: return 0
        }
      }.max() ?? 0
    return max(column.width, Double(word) * scale + 1, words).rounded(.up)
  }
}
