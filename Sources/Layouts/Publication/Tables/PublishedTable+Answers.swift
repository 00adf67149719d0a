import Analysis
import Reports

extension PublishedTable {
  /// The answer in sentences: those of the Summary sheet, then of the business case and what it rests on.
  static func answers(_ sentences: [String], _ cases: PublishedCases) -> PublishedTable {
    let more = cases.all.flatMap { own -> [String] in
      let said = (own.businessCase?.sentences ?? []) + (own.chain?.sentences ?? [])
      return cases.all.count > 1 ? said.map { "\(own.source.title): \($0)" } : said
    }
    return PublishedTable(
      sheet: "Answers", name: "answers_in_sentences", title: "The answer in sentences",
      columns: [
        PublishedColumn(words: "Number", width: 12),
        .words("What the model says", width: 110, .system, .todaysValue),
      ],
      rows: (sentences + more).enumerated().map {
        [.number(Double($0 + 1), .integer), .text($1)]
      })
  }
}
