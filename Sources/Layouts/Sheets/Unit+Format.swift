import Modelling

extension Unit {
  /// How numbers of the unit are written.
  var format: NumberFormat {
    switch self {
    case .pounds, .presentPounds: .pounds
    case .poundsPer, .presentPoundsPer: .pence
    case .activity, .count: .count
    case .share: .percent
    case .probability: .likelihood
    case .rate, .percentOf, .percentagePoints: .precisePercent
    case .factor: .factor
    case .years: .general
    case .year, .flag: .integer
    case .score: .decimal
    case .measure: .pence
    }
  }
}
