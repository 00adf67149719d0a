public import Modelling

/// Where a ledger posts what the lines of a scenario hold.
///
/// An entry of the scenario's `accounts` names a line, a row of the ledger by the beginning of its name
/// (`flow.payment.board`), or a kind (`flow.payment`); of several that fit the longest holds. Rows as
/// usual are posted as rows of the alliance are, unless an entry names them.
public struct ChartOfAccounts: Hashable, Sendable {
  /// An account of a ledger.
  public struct Account: Hashable, Sendable {
    /// The code, as the scenario writes it.
    public let code: String
    /// The name; the words of the first kind or line posted to it where the scenario gives none.
    public let name: String

    /// Names an account.
    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }
  }

  /// The accounts of a line.
  public struct Sides: Hashable, Sendable {
    /// Where who pays, or bears a cost, posts it.
    public let paid: Account
    /// Where who is paid posts it.
    public let received: Account
    /// The other side of what is never paid, such as depreciation; nil for what is.
    public let against: Account?

    /// States the accounts of both sides.
    public init(paid: Account, received: Account, against: Account? = nil) {
      self.paid = paid
      self.received = received
      self.against = against
    }
  }

  /// The accounts that every posting needs besides that of its kind.
  public struct Balancing: Hashable, Sendable {
    /// What is owed and not paid yet: every posting of what will be paid has it on its other side.
    public let control: Account
    /// Money.
    public let cash: Account
  }

  /// Control account and cash; nil where the scenario names codes alone and no journal is posted.
  public let balancing: Balancing?
  /// The accounts of lines that have any.
  public let lines: [LineID: Sides]

  /// States accounts; none where nothing is said.
  public init(balancing: Balancing? = nil, lines: [LineID: Sides] = [:]) {
    self.balancing = balancing
    self.lines = lines
  }
}
