/// What a number counts; decides how it is shown, never how it is computed.
public enum Unit: Hashable, Sendable {
  /// Money in pounds of the year.
  case pounds
  /// Money at today's value: pounds of the base year, discounted.
  case presentPounds
  /// Money for each unit of something, as `£ per spell`.
  case poundsPer(String)
  /// Money at today's value for each unit of something, as `£ PV per head`.
  case presentPoundsPer(String)
  /// A quantity of care: spells, attendances, contacts.
  case activity(String)
  /// A share of something, shown in per cent.
  case share
  /// A rate for a year, shown in per cent.
  case rate
  /// A part of something that it is measured against, shown in per cent: `% of income`.
  case percentOf(String)
  /// By how much two numbers in per cent differ; 0.01 is one point.
  case percentagePoints
  /// How likely something is at which a question turns; −1 where there is no such likelihood.
  case probability
  /// A multiplier: an index, a discount factor.
  case factor
  /// A count of things: blocks, members.
  case count
  /// A number of years.
  case years
  /// A column of the model: 0 is the base year, 1 the first year of the contract.
  case year
  /// 1 where something holds, else 0.
  case flag
  /// Points from 0 to 100.
  case score
  /// What a metric of outcomes counts, in its own words: days, answers, falls.
  case measure(String)

  /// The words of the unit column.
  public var label: String {
    switch self {
    case .pounds: "£"
    case .presentPounds: "£ PV"
    case .poundsPer(let thing): "£ per \(thing)"
    case .presentPoundsPer(let thing): "£ PV per \(thing)"
    case .activity(let thing): thing
    case .share, .probability: "%"
    case .rate: "% a year"
    case .percentOf(let thing): "% of \(thing)"
    case .percentagePoints: "percentage points"
    case .factor: "factor"
    case .count: "count"
    case .years: "years"
    case .year: "year"
    case .flag: "1 or 0"
    case .score: "points"
    case .measure(let thing): thing
    }
  }

  /// In which pounds the numbers are; nil where they are no money.
  public var priceBase: PriceBase? {
    switch self {
    case .pounds, .poundsPer: .nominal
    case .presentPounds, .presentPoundsPer: .real
    default: nil
    }
  }

  /// Whether its numbers are written in per cent.
  public var isPercentage: Bool {
    switch self {
    case .share, .rate, .percentOf, .percentagePoints, .probability: true
    default: false
    }
  }

  /// Whether adding the years up says something: money and activity flow, shares do not.
  public var addsUp: Bool {
    switch self {
    case .pounds, .presentPounds, .activity: true
    default: false
    }
  }
}

/// The prices in which money is stated.
public enum PriceBase: String, Hashable, Sendable, CaseIterable {
  /// Pounds of the year, inflation among them.
  case nominal
  /// Pounds of the base year; present values are in these, and discounted.
  case real
}

/// When in a year a line's number holds.
public enum Timing: String, Hashable, Sendable, CaseIterable {
  /// What happens in the course of the year.
  case duringYear = "during the year"
  /// What stands on the first day of the year.
  case startOfYear = "at the start of the year"
  /// What stands on the last day of the year.
  case endOfYear = "at the end of the year"
  /// One number for the whole appraisal.
  case once = "once"
}
