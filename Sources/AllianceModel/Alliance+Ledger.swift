public import Modelling

extension Alliance {
  /// A flow of money from one party to another, business as usual or in the alliance.
  public struct Flow: Hashable, Sendable {
    /// What is paid for.
    public let kind: FlowKind
    /// Who pays; `outside` for a funder who is no party.
    public let payer: String
    /// Who is paid.
    public let payee: String
    /// Whether it comes again every year.
    public var isRecurrent: Bool { kind.isRecurrent }
    /// Whether it belongs to business as usual.
    public let isBusinessAsUsual: Bool
    /// The line that holds the amount by year.
    public let line: LineID
    /// When the money moves.
    public let whenPaid: WhenPaid

    /// Describes a flow.
    public init(
      kind: FlowKind, payer: String, payee: String, isBusinessAsUsual: Bool, line: LineID,
      whenPaid: WhenPaid
    ) {
      self.kind = kind
      self.payer = payer
      self.payee = payee
      self.isBusinessAsUsual = isBusinessAsUsual
      self.line = line
      self.whenPaid = whenPaid
    }
  }

  /// A cost that falls on one party, business as usual or in the alliance.
  public struct Cost: Hashable, Sendable {
    /// What it is for.
    public let kind: CostKind
    /// On whom it falls.
    public let party: String
    /// Whether it belongs to business as usual.
    public let isBusinessAsUsual: Bool
    /// The line that holds the amount by year.
    public let line: LineID
    /// When the money moves.
    public let whenPaid: WhenPaid

    /// Describes a cost.
    public init(
      kind: CostKind, party: String, isBusinessAsUsual: Bool, line: LineID, whenPaid: WhenPaid
    ) {
      self.kind = kind
      self.party = party
      self.isBusinessAsUsual = isBusinessAsUsual
      self.line = line
      self.whenPaid = whenPaid
    }
  }
}
