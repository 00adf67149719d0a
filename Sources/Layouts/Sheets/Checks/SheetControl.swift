import Notation

/// Writes what a sheet was delivered with to its right and below it.
struct SheetControl {
  private let plain: Sheet
  private let rows: Range<Int>
  /// The column of the sums; words, then differences, stand to its right.
  private let first: Int

  init(_ plain: Sheet, rows: Range<Int>) {
    self.plain = plain
    self.rows = rows
    first = (plain.rows.map(\.count).max() ?? 0) + 1
  }

  /// The cell that counts what differs.
  var countCell: CellAddress { CellAddress(row: SheetTop.statusRow, column: first + 2) }

  /// The sheet with its controls.
  var sheet: Sheet {
    var sheet = plain
    for row in rows where plain.rows[row].contains(where: \.isFormula) {
      sheet.rows[row] = padded(plain.rows[row]) + control(plain.rows[row], row)
    }
    sheet.rows += columns
    sheet.rows[SheetTop.statusRow] = padded(plain.rows[SheetTop.statusRow]) + head(sheet.rows.count)
    let width = first + 3
    sheet.widths += [Double](repeating: 9, count: max(0, width - sheet.widths.count))
    sheet.widths[first + 1] = 4
    if sheet.print.area == nil {
      sheet.print.area = CellRange(
        CellAddress(row: 0, column: 0),
        CellAddress(row: max(plain.rows.count - 1, 0), column: max(first - 2, 0)))
    }
    return sheet
  }

  private func padded(_ row: [Cell]) -> [Cell] {
    row + [Cell](repeating: .blank, count: max(0, first - row.count))
  }

  /// The head of the controls: what they are, and how many rows and columns differ.
  private func head(_ height: Int) -> [Cell] {
    let letter = ColumnLetters.of(first + 2)
    let below = "+SUM($A$\(height):$\(ColumnLetters.of(first - 1))$\(height))"
    return [
      .text("As delivered: sum and words of the row; 1 where they differ", .reference), .blank,
      Cell(
        .formula(
          "SUM(\(letter)$\(SheetTop.statusRow + 2):\(letter)$\(height))\(below)", .number(0)),
        CellStyle(.reference, .integer)
      ).aboutDelivery,
    ]
  }

  /// Sum and words of a row as delivered, and whether it differs from them.
  private func control(_ cells: [Cell], _ row: Int) -> [Cell] {
    let numbers = cells.compactMap(\.number)
    let words = cells.enumerated().filter { $0.element.formulaWords != nil }
    let text = words.compactMap { $0.element.formulaWords }.joined()
    let parts = words.map { "\(ColumnLetters.of($0.offset))\(row + 1)" }
    var tests: [String] = []
    if cells.contains(where: { $0.isFormula && $0.number != nil }) {
      let last = ColumnLetters.of(first - 1)
      tests.append(
        "IF(ABS(SUM($A\(row + 1):$\(last)\(row + 1))-\(ColumnLetters.of(first))\(row + 1))>\(Delivery.tolerance(numbers)),1,0)"
      )
    }
    if !parts.isEmpty {
      tests.append(
        "IF(\":\"&\(parts.joined(separator: "&"))=\(ColumnLetters.of(first + 1))\(row + 1),0,1)")
    }
    return [
      .number(numbers.reduce(0, +), .general, .reference),
      // A colon first, so that no program takes words that start with a sign for a formula.
      .text(parts.isEmpty ? "" : ":" + text, .reference),
      flag(tests.joined(separator: "+"), followsChoice: plain.rowsOfChoice.contains(row)),
    ]
  }

  /// The sums of columns as delivered, and whether they differ.
  private var columns: [[Cell]] {
    let start = rows.lowerBound
    let body = plain.rows[rows]
    let width = first - 1
    var (sums, flags): ([Cell], [Cell]) = ([], [])
    for column in 0..<width {
      let cells = body.compactMap { $0.indices.contains(column) ? $0[column] : nil }
      let numbers = cells.compactMap(\.number)
      guard cells.contains(where: { $0.isFormula && $0.number != nil }) else {
        sums.append(.blank)
        flags.append(.blank)
        continue
      }
      let letter = ColumnLetters.of(column)
      sums.append(.number(numbers.reduce(0, +), .general, .reference))
      flags.append(
        flag(
          "IF(ABS(SUM(\(letter)\(start + 1):\(letter)\(plain.rows.count))-\(letter)\(plain.rows.count + 3))>\(Delivery.tolerance(numbers)),1,0)",
          followsChoice: !plain.rowsOfChoice.isEmpty))
    }
    return [
      [], [.text("As delivered: the sum of each column; 1 below where it differs", .reference)],
      sums, flags,
    ]
  }

  /// Whether a reader looks at something else than was delivered; nil where nothing can be chosen.
  var isOtherwiseChosen: LiveFlag? {
    guard !plain.choices.isEmpty else { return nil }
    let kept = plain.choices.map { choice in
      "\(SheetRange.quoted(plain.name))!\(choice.absolute)=\(words(of: choice).formula)"
    }
    return LiveFlag("NOT(AND(\(kept.joined(separator: ","))))", false)
  }

  private func words(of choice: CellAddress) -> LiveText {
    if case .text(let text)? = plain[choice].value { return .literal(text) }
    return ""
  }

  private func flag(_ test: String, followsChoice: Bool) -> Cell {
    let choices = plain.choices.map { cell in
      "\(cell.absolute)=\(words(of: cell).formula)"
    }
    let formula =
      followsChoice ? "IF(AND(\(choices.joined(separator: ","))),\(test),0)" : test
    return Cell(.formula(formula, .number(0)), CellStyle(.reference, .integer)).aboutDelivery
  }
}
