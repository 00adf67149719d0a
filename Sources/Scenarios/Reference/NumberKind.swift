import Modelling

/// How numbers of a unit are written.
enum NumberKind: String {
  /// With a per cent sign, 0 alone without.
  case percentage
  /// As a part of full size: with a per cent sign, or from 0 to 1.
  case ramp
  /// With or without a pound sign.
  case money
  /// Plain, or with a per cent sign.
  case factor
  /// Plain.
  case plain

  init(_ measure: Measure) {
    switch measure.unit {
    case .share, .rate, .percentOf, .percentagePoints, .probability:
      self = measure.shares == .decimal ? .factor : .percentage
    case .pounds, .presentPounds, .poundsPer, .presentPoundsPer: self = .money
    case .factor, .measure: self = .factor
    default: self = .plain
    }
  }
}
