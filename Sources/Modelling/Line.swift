/// One row of a model: its name, its meaning and its one definition.
public struct Line: Sendable {
  /// The dotted name, unique in the model.
  public let id: LineID
  /// A few words for the row, unique in its section.
  public let label: String
  /// What its numbers count.
  public let unit: Unit
  /// When in the year its numbers hold.
  public let timing: Timing
  /// The meaning in one sentence.
  public let sentence: String
  /// How its numbers come about.
  public let formula: Formula
  /// Whom and what the line is about, for filters and ledgers.
  public let subject: Subject
  /// What the line says over all years.
  public let total: Total

  /// Declares a line.
  public init(
    id: LineID, label: String, unit: Unit, timing: Timing, sentence: String, formula: Formula,
    subject: Subject = Subject(), total: Total? = nil
  ) {
    self.id = id
    self.label = label
    self.unit = unit
    self.timing = timing
    self.sentence = sentence
    self.formula = formula
    self.subject = subject
    self.total = total ?? Total(unit, timing)
  }

  /// Whether the line has one value for all years.
  public var isConstant: Bool {
    if case .constant = formula { return true }
    return false
  }
}

/// What a line with a value a year says over all years after the base year.
public enum Total: Hashable, Sendable {
  /// The sum of the years: money and activity flow.
  case sum
  /// In how many years a flag is up.
  case years
  /// The lowest of the years: what must not fall too far, such as a margin.
  case lowest
  /// What the last year ends with: balances and running sums.
  case atTheEnd
  /// Nothing: shares and factors do not add up, nor does what carries one year into the next.
  case none

  /// What follows from unit and timing, unless the line says otherwise, as flows at the start or the end of
  /// a year do.
  init(_ unit: Unit, _ timing: Timing) {
    switch unit {
    case .flag: self = .years
    case _ where unit.addsUp && timing == .duringYear: self = .sum
    case _ where unit.addsUp && timing == .endOfYear: self = .atTheEnd
    default: self = .none
    }
  }

  /// The word for it beside its number; empty where there is none.
  public var words: String {
    switch self {
    case .sum: "sum"
    case .years: "years"
    case .lowest: "lowest"
    case .atTheEnd: "at the end"
    case .none: ""
    }
  }
}

/// How the numbers of a line come about.
public enum Formula: Sendable, Hashable {
  /// One value for all years.
  case constant(Expression)
  /// One expression for every year after the base year, and what the base year holds.
  case yearly(Opening, each: Expression)

  /// The expressions of the formula, the opening first.
  public var expressions: [Expression] {
    switch self {
    case .constant(let expression): [expression]
    case .yearly(.value(let opening), let each): [opening, each]
    case .yearly(_, let each): [each]
    }
  }
}

/// What a line holds in the base year.
public enum Opening: Sendable, Hashable {
  /// Nothing: the cell is empty and counts as 0.
  case blank
  /// The same expression as every other year.
  case same
  /// An expression of its own.
  case value(Expression)
}

/// The facts of a line beside its numbers: whom and what it is about, and since when it stands.
public struct Subject: Hashable, Sendable {
  /// What is paid for, or what a cost is for: `premium`; nil for all that is no payment and no cost.
  public var kind: String?
  /// Whether the line tells of business as usual rather than of the alliance.
  public var isBusinessAsUsual = false
  /// The party the line belongs to; of a payment, the payer.
  public var party: String?
  /// The party on the other side of a payment.
  public var counterparty: String?
  /// The service the line belongs to.
  public var service: String?
  /// Whether the money comes again every year; nil where the question makes no sense.
  public var recurrent: Bool?
  /// Whether the line tells what the parties agreed at signing, which no later event changes.
  public var isAgreedAtSigning = false
  /// Whether people see what the line says once a year is over, so that the scenario may state it then.
  public var isObservable = false

  /// A line about nobody in particular.
  public init(
    kind: String? = nil, isBusinessAsUsual: Bool = false, party: String? = nil,
    counterparty: String? = nil, service: String? = nil, recurrent: Bool? = nil
  ) {
    self.kind = kind
    self.isBusinessAsUsual = isBusinessAsUsual
    self.party = party
    self.counterparty = counterparty
    self.service = service
    self.recurrent = recurrent
  }
}

extension Subject {
  /// What the parties agreed at signing, about nobody in particular.
  public static let agreed = Subject().agreed

  /// The same, of something that people see once a year is over.
  public var observable: Subject {
    var observable = self
    observable.isObservable = true
    return observable
  }

  /// The same, of something that nobody sees.
  public var unobserved: Subject {
    var unobserved = self
    unobserved.isObservable = false
    return unobserved
  }

  /// The same, as the parties agreed it at signing.
  public var agreed: Subject {
    var agreed = self
    agreed.isAgreedAtSigning = true
    return agreed
  }
}
