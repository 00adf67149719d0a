/// The worksheet that lists the others, each with a link.
struct PublicationContents {
  /// The name of the worksheet.
  static let sheet = "Contents"
  /// The other worksheets in their order: name and what each shows.
  let entries: [(name: String, title: String)]

  /// The worksheet: the words of each row are its link.
  func sheet(_ notes: PublishedNotes) -> Sheet {
    let table = PublishedTable(
      sheet: PublicationContents.sheet, name: "contents_of_workbook",
      title: "Contents of this workbook",
      columns: [.words("Worksheet", width: 20), .words("What it shows", width: 90)],
      rows: entries.map { [.text($0.name), .text($0.title)] }, isAboutYears: false)
    var sheet = PublishedSheet(table: table, notes: notes, about: "", source: "").sheet
    guard let first = sheet.table?.range.first.row else { return sheet }
    for (position, entry) in entries.enumerated() {
      sheet.rows[first + 1 + position][1] = .link(entry.title, to: entry.name)
    }
    return sheet
  }
}
