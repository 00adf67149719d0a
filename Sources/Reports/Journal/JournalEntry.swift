import AllianceModel
import Modelling

/// An entry that one party makes for one row of the ledger, in every year that has an amount.
struct JournalEntry {
  let party: String
  let counterparty: String?
  /// What is debited by an amount above 0, and credited by one below.
  let debit: ChartOfAccounts.Account
  /// What is credited by an amount above 0.
  let credit: ChartOfAccounts.Account
  let description: String
  let line: LineID
  let isRecurrent: Bool
  let basis: Journal.Basis
  /// Whole pence by column.
  let pence: [Double]

  /// The two sides of the entry in a year.
  func postings(_ number: Int, in year: Int) -> [Journal.Posting] {
    [(debit, pence[year]), (credit, -pence[year])].map { account, pence in
      Journal.Posting(
        entry: number, year: year, party: party, counterparty: counterparty, account: account,
        description: description, line: line, pence: pence, isRecurrent: isRecurrent, basis: basis)
    }
  }
}
