import Foundation

/// What a row says of one side: a time, or how a time grows.
struct Figure {
  let value: Double
  let unit: Unit
  let megabytes: Double?

  enum Unit {
    case seconds
    /// Nanoseconds for one instruction of one variant.
    case nanoseconds
    /// The power of the size with which time grows.
    case exponent
  }

  init(_ value: Double, _ unit: Unit, megabytes: Double? = nil) {
    self.value = value
    self.unit = unit
    self.megabytes = megabytes
  }

  init(_ cost: Cost) { self.init(cost.seconds, .seconds, megabytes: cost.megabytes) }

  /// The figure in words: `0.141 s, 88 MB`.
  var text: String {
    let memory = megabytes.map { String(format: ", %.0f MB", $0) } ?? ""
    return switch unit {
    case .seconds: String(format: "%.3f s", value) + memory
    case .nanoseconds: String(format: "%.3f ns", value)
    case .exponent: String(format: "size ^ %.2f", value)
    }
  }
}

/// What a row is held against; none is a test, since a machine may be busy.
enum Goal {
  case seconds(Double)
  case megabytes(Double)
  case exponent(Double)
  /// At most so many times the twin's time.
  case atMostTwin(times: Double)
  /// At least so many times faster than the twin.
  case fasterThanTwin(times: Double)

  var text: String {
    switch self {
    case .seconds(let most): "≤ \(most.formatted) s"
    case .megabytes(let most): "≤ \(most.formatted) MB"
    case .exponent(let most): "≤ \(most.formatted)"
    case .atMostTwin(let times): "≤ \(times.formatted) × twin"
    case .fasterThanTwin(let times): "≥ \(times.formatted) × faster"
    }
  }

  func isMet(_ ours: Figure, _ twin: Figure?) -> Bool {
    switch self {
    case .seconds(let most), .exponent(let most): ours.value <= most
    case .megabytes(let most): ours.megabytes.map { $0 <= most } ?? false
    case .atMostTwin(let times): twin.map { ours.value <= times * $0.value } ?? false
    case .fasterThanTwin(let times): twin.map { ours.value * times <= $0.value } ?? false
    }
  }
}

extension Double {
  /// Without decimals that say nothing.
  fileprivate var formatted: String { String(format: "%g", self) }
}
