import AllianceModel
import Analysis
import Modelling
import Reports

extension ReportTables {
  /// A row for each scenario and posting of its journal; nil where none states a chart of accounts with
  /// a control account and cash.
  public var journal: CSVTable? {
    let journals = report.cases.compactMap { own in
      own.journal.map { (NamedCase(own.source), $0) }
    }
    guard !journals.isEmpty else { return nil }
    return CSVTable(
      name: "\(name)-journal", title: "What a ledger posts",
      summary:
        "One line of one party's double entries in one scenario; debits are credits in every entry.",
      columns: journalColumns, key: ["scenario", "posting"],
      rows: journals.flatMap { own, journal in
        journal.postings.enumerated().map { row($0 + 1, $1, of: own) }
      })
  }

  private var journalColumns: [CSVTable.Column] {
    Self.scenarioColumns + [
      .init(name: "contract", kind: .text, meaning: "The title that the scenario file states."),
      .init(name: "posting", kind: .integer, meaning: "The number of the line, from 1."),
      .init(
        name: "entry", kind: .integer,
        meaning: "The number of the entry: its two lines have one party and balance."),
      .init(
        name: "date", kind: .date,
        meaning: "The last day of the year for which it is owed, or in which it is paid."),
      .init(name: "party", kind: .text, meaning: "Who posts it."),
      .init(name: "party_name", kind: .text, meaning: "The name of who posts it."),
      .init(
        name: "counterparty", kind: .text,
        meaning: "Who is on the other side of a payment; empty for a cost."),
      .init(name: "counterparty_name", kind: .text, meaning: "The name of that party."),
      .init(name: "account", kind: .text, meaning: "The code of the account."),
      .init(name: "account_name", kind: .text, meaning: "The name of the account."),
      .init(name: "description", kind: .text, meaning: "What it is for."),
      .init(name: "debit", kind: .number, meaning: "Pounds and pence debited."),
      .init(name: "credit", kind: .number, meaning: "Pounds and pence credited."),
      Self.currencyColumn,
      .init(name: "recurrent", kind: .text, meaning: "Whether it comes again: yes or no."),
      .init(
        name: "basis", kind: .text, meaning: "accrual where it is owed, cash where it is paid."),
      .init(name: "line", kind: .text, meaning: "The id of the line that it comes from."),
    ]
  }

  private func row(_ number: Int, _ posting: Journal.Posting, of own: NamedCase) -> [CSVField] {
    let contract = own.alliance.facts.title
    return own.scenario + [
      .text(contract.isEmpty ? own.source.title : contract), .number(Double(number)),
      .number(Double(posting.entry)), .text(own.alliance.model.years.end(posting.year)),
    ] + own.party(posting.party) + own.party(posting.counterparty) + [
      .text(posting.account.code), .text(posting.account.name), .text(posting.description),
      .pence(posting.debit), .pence(posting.credit), Self.currency(of: .pounds),
      .text(posting.isRecurrent ? "yes" : "no"), .text(posting.basis.rawValue),
      .text(posting.line.text),
    ]
  }
}
