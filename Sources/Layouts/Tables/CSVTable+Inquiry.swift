import Modelling
public import Reports

extension CSVTable {
  /// A table of an answer: the shared columns first, the groups below each other.
  ///
  /// `report` is what the file's name starts with; empty where it is the answer's own.
  public init(_ table: InquiryTable, of inquiry: Inquiry, report: String = "") {
    let columns = table.sharedColumns + table.columns
    self.init(
      name: [report, inquiry.name, table.name].filter { !$0.isEmpty }.joined(separator: "-"),
      title: table.title, summary: table.summary,
      columns: columns.map {
        Column(name: $0.name, kind: $0.kind == .text ? .text : .number, meaning: $0.meaning)
      }, key: table.key,
      rows: table.groups.flatMap { group in
        group.rows.map { row in (group.shared + row).map(CSVField.init) }
      })
  }
}

extension CSVField {
  fileprivate init(_ value: InquiryValue) {
    switch value {
    case .text(let words): self = words.isEmpty ? .empty : .text(words)
    case .number(let number, _): self = .number(number)
    case .nothing: self = .empty
    }
  }
}

extension ReportTables {
  /// The tables of the answers to further questions.
  var inquiries: [CSVTable] {
    report.inquiries.flatMap { inquiry in
      inquiry.tablesForPrograms.map { CSVTable($0, of: inquiry, report: name) }
    }
  }
}
