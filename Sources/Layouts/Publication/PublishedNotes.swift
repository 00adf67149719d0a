import Modelling

/// The notes of a publication, numbered in the order in which its headings point to them.
struct PublishedNotes {
  private let notes: [PublishedNote]
  private let shorthand: [PublishedCell]

  /// The notes that some tables point to.
  init(_ tables: [PublishedTable]) {
    notes = tables.flatMap(\.notes).withoutRepeats
    shorthand = [.notApplicable, .notStated].filter { mark in
      tables.contains { $0.holds(mark) }
    }
  }

  /// How headings point to a note: `[note 3]`.
  func mark(_ note: PublishedNote) -> String? {
    notes.firstIndex(of: note).map { "[note \($0 + 1)]" }
  }

  /// The name of the worksheet.
  static let sheet = "Notes"

  /// The notes and the shorthand as a table.
  var table: PublishedTable {
    PublishedTable(
      sheet: PublishedNotes.sheet, name: "notes_and_shorthand",
      title: "Notes, shorthand and terms used in this workbook",
      columns: [.words("Mark", width: 16), .words("What it means", width: 100)],
      rows: notes.map { [.text(mark($0) ?? ""), .text($0.text)] }
        + shorthand.map { [.text($0.shown), .text($0.meaning)] }
        + PublishedNotes.terms.map { [.text($0), .text($1)] }, isAboutYears: false)
  }

  private static let terms = [
    ("£", "Pounds sterling. Amounts are shown in whole pounds unless a heading says otherwise."),
    ("m", "Million, in sentences: £8.1m is 8.1 million pounds."),
    ("-", "A minus before a number says that it is negative: money paid out, a deficit or a loss."),
    ("%", "Per cent. The number 4.5 in a column of per cent is 4.5 of a hundred."),
  ]
}

extension PublishedCell {
  /// What the shorthand means.
  var meaning: String {
    switch self {
    case .notApplicable: "Not applicable: nothing could stand here."
    case .notStated: "Not stated: the scenario does not say."
    case .text, .number: ""
    }
  }
}
