/// A title over rows, words at the left and numbers at the right of their columns.
struct TextTable {
  /// The lines, without spaces at their ends.
  let text: String

  /// Lays rows out, which all have as many cells; `words` are the columns that hold words.
  init(_ title: String, _ rows: [[String]], words: Set<Int> = [0]) {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { column, cell in
        let gap = String(repeating: " ", count: widths[column] - cell.count)
        return words.contains(column) ? cell + gap : gap + cell
      }.joined(separator: "  ").trimmedAtEnd
    }
    text = ([title] + lines).joined(separator: "\n")
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
