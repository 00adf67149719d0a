/// What a change of a key changes, in the field's words: what a difference between two scenarios is put
/// down to.
///
/// The tables of keys say which it is: a key of its own, or the part in which it stands. Keys without a
/// kind move no number: what a scenario says of itself, the ledger's accounts, what is expected.
public enum ChangeKind: String, CaseIterable, Sendable {
  /// How long the contract runs, and what comes after it.
  case length
  /// Over which years and at which rates money is compared.
  case appraisal
  /// How prices rise.
  case inflation
  /// What parties have and bear besides the contract.
  case parties
  /// How much care is needed.
  case demand
  /// What services cost.
  case costs
  /// How fast cost can follow activity that leaves, and what that costs.
  case takeOut = "take_out"
  /// At which prices and by which rules services are paid for.
  case payment
  /// What activity leaves, and where it goes.
  case shifts
  /// How fast it leaves, and how long both services run.
  case pace
  /// How much of what is planned is delivered.
  case delivery
  /// Savings that are no shift.
  case measures
  /// Buildings and equipment.
  case investments
  /// Space that is freed.
  case estates
  /// Support for those who lose activity.
  case support
  /// The agreed budget.
  case budget
  /// How saving and overspend are shared.
  case gainshare
  /// What is to be achieved for people.
  case outcomes
  /// What outcomes earn beside the pool.
  case fund
  /// What it takes to run the alliance.
  case running
  /// What else is achieved.
  case benefits
  /// What happens in a year.
  case events
  /// What was delivered in years that are over.
  case delivered
  /// The scenario's own lines and checks.
  case ownLines = "own_lines"

  /// A few words that follow others in a sentence, and head a column.
  public var words: String {
    switch self {
    case .length: "length of contract"
    case .appraisal: "terms of appraisal"
    case .inflation, .demand, .costs, .shifts, .pace, .investments, .budget, .gainshare,
      .outcomes, .events:
      rawValue
    case .parties: "parties' own money"
    case .takeOut: "taking cost out"
    case .payment: "prices and payment"
    case .delivery: "delivery of plans"
    case .measures: "savings measures"
    case .estates: "freed space"
    case .support: "transition support"
    case .fund: "fund for outcomes"
    case .running: "running the alliance"
    case .benefits: "other benefits"
    case .delivered: "what was delivered"
    case .ownLines: "own lines"
    }
  }
}
