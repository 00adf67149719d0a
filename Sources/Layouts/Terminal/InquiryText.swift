public import Reports

/// An answer as plain text: its sentences, then its tables.
public struct InquiryText {
  private let inquiry: Inquiry

  /// Lays an answer out.
  public init(_ inquiry: Inquiry) { self.inquiry = inquiry }

  /// The text, an empty line last.
  public var text: String {
    let head = ([inquiry.title] + inquiry.sentences).joined(separator: "\n")
    return ([head] + inquiry.tablesForPeople.flatMap(blocks)).map { $0 + "\n\n" }.joined()
  }

  /// The groups of a table; of one that is a picture in figures only where it stands.
  private func blocks(_ table: InquiryTable) -> [String] {
    if table.shown == 0 { return table.groups.isEmpty ? [] : ["\(table.title): in what -o writes"] }
    let shown = table.columns.indices.filter { !table.columns[$0].isForFiles }
    return table.groups.map { group in
      let heads = shown.map { table.columns[$0].heading }
      let rows = group.rows.prefix(table.shown ?? group.rows.count)
      let more = group.rows.count - rows.count
      let title = [table.title, group.title].filter { !$0.isEmpty }.joined(separator: ": ")
      let lines = TextTable(
        title, [heads] + rows.map { row in shown.map { row[$0].words } },
        words: Set(shown.indices.filter { table.columns[shown[$0]].kind == .text })
      ).text
      return more > 0 ? lines + "\nand \(more) more, in the table that -o writes" : lines
    }
  }
}
