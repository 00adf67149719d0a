public import AllianceModel
public import Analysis
import Evaluation
public import Modelling

/// What a ledger posts of a case: double entries in pounds and pence for what happens in the alliance.
///
/// What is owed is posted at the end of the year against the control account: a payment by who pays
/// and by who is paid, a cost by who bears it. What is paid is posted against cash at the end of the
/// year in which it is paid. So the accounts of a party that are neither on the other side nor cash
/// sum to its surplus, its cash to its cash line, and control holds what is owed and not paid yet. What is
/// never paid, such as depreciation, stands against an account of its own. Capital is paid and never
/// charged: its own account stands against cash.
/// Amounts that are negative change sides. Business as usual is no part of it: it does not happen.
public struct Journal: Hashable, Sendable {
  /// The postings, two for each entry, year by year.
  public let postings: [Posting]

  /// One line of a ledger.
  public struct Posting: Hashable, Sendable {
    /// The number of the entry; its two postings balance, and one party makes both.
    public let entry: Int
    /// The column, at the end of which it is posted.
    public let year: Int
    /// Who posts it.
    public let party: String
    /// Who is on the other side of a payment; nil for a cost.
    public let counterparty: String?
    /// Where it is posted.
    public let account: ChartOfAccounts.Account
    /// What it is for.
    public let description: String
    /// The row of the ledger that it comes from.
    public let line: LineID
    /// Whole pence: a debit above 0, a credit below.
    public let pence: Double
    /// Whether it comes again every year.
    public let isRecurrent: Bool
    /// Whether it is owed or paid.
    public let basis: Basis

    /// What is debited, in whole pence.
    public var debit: Double { max(0, pence) }
    /// What is credited, in whole pence.
    public var credit: Double { max(0, -pence) }
  }

  /// Why something is posted.
  public enum Basis: String, Sendable {
    /// It is owed for the year.
    case accrual
    /// It is paid in the year.
    case cash
  }

  /// What a case posts; nil where its scenario states no control account and cash.
  public init?(_ source: Case) {
    guard let writer = JournalWriter(source) else { return nil }
    postings = writer.postings
  }
}
