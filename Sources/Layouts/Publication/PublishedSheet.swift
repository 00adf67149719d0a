/// The worksheet of a published table: title, how to read it, and the table, all from the left edge.
struct PublishedSheet {
  let table: PublishedTable
  let notes: PublishedNotes
  /// What the results are about, for the title.
  let about: String
  /// Where the results are from; empty where the table holds no results.
  let source: String

  /// The worksheet.
  var sheet: Sheet {
    let headings = table.columns.map { $0.heading(notes) }
    let title = table.isAboutYears ? "\(table.title), \(about)" : table.title
    let above = lines
    var sheet = Sheet(name: table.sheet)
    sheet.look = .publication
    sheet.rowHeight = 20
    sheet.widths = PublishedWidths.of(
      table, headings: headings, above: [(title, true)] + above.map { ($0, false) })
    sheet.rows = [[.text(title, .title)]] + above.map { [.text($0)] }
    if table.sheet != PublicationContents.sheet {
      sheet.rows.append([
        .link("Go to the contents of this workbook", to: PublicationContents.sheet)
      ])
    }
    let header = sheet.rows.count
    sheet.rows.append(headings.map { .text($0, .header, wraps: true) })
    let isNumeric = headings.indices.map(table.holdsNumbers)
    sheet.rows += table.rows.map { cells in
      zip(cells, isNumeric).map { $0.cell(amongNumbers: $1) }
    }
    sheet.repeatedRow = header
    sheet.table = Sheet.Table(
      name: table.name,
      range: CellRange(
        CellAddress(row: header, column: 0),
        CellAddress(row: sheet.rows.count - 1, column: headings.count - 1)))
    return sheet
  }

  /// The lines between title and table.
  private var lines: [String] {
    var lines = ["This worksheet contains one table."]
    if !table.notes.isEmpty {
      lines.append(
        "Notes are marked in headings by a number in square brackets and told on the worksheet \(PublishedNotes.sheet)."
      )
    }
    let shorthand: [PublishedCell] = [.notApplicable, .notStated].filter(table.holds)
    if !shorthand.isEmpty, table.sheet != PublishedNotes.sheet {
      let words = shorthand.map { "\($0.shown) \($0.shortMeaning)" }.joined(separator: ", ")
      lines.append("Shorthand: \(words).")
    }
    return lines + table.remarks + (source.isEmpty ? [] : ["Source: \(source)"])
  }
}

extension PublishedCell {
  /// What the shorthand means, in two words.
  fileprivate var shortMeaning: String {
    switch self {
    case .notApplicable: "is not applicable"
    case .notStated: "is not stated"
    case .text, .number: ""
    }
  }
}
