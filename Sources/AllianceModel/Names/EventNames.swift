public import Modelling
import Scenarios

/// Lines of an exclusion: `exclusion.default.year`.
public enum ExclusionLine: String, LineKey {
  case year, capacity
  case priceLevel = "price_level"
  case windUp = "wind_up"
  case mobilisation
}

/// Inputs of an exclusion: `events.default.year`.
public enum ExclusionInput: String, CaseIterable, Hashable, Sendable {
  case happens, year, lost, gap, price, mobilisation
  case windUp = "wind_up"
}

extension InputID {
  /// An input of an exclusion.
  public static func exclusion(_ id: String, _ key: ExclusionInput) -> InputID {
    InputID("events.\(id).\(key.rawValue)")
  }
}

/// Lines of a shock: `shock.demand.series`.
public enum ShockLine: String, LineKey {
  case applies, series
}

/// Lines of a benefit beside the contract: `benefit.time.worth`.
public enum BenefitLine: String, LineKey {
  case ramp, progress, amount
  case presentValue = "present_value"
  case worth
}

extension LineID {
  /// A line of an exclusion.
  public static func exclusion(_ id: String, _ line: ExclusionLine) -> LineID {
    joined("exclusion.\(id)", line)
  }

  /// A line of a shock.
  public static func shock(_ id: String, _ line: ShockLine) -> LineID {
    joined("shock.\(id)", line)
  }

  /// A line of a benefit beside the contract.
  public static func benefit(_ id: String, _ line: BenefitLine) -> LineID {
    joined("benefit.\(id)", line)
  }

  /// All benefits of a kind.
  static func benefits(_ kind: BenefitKind) -> LineID { LineID("benefits.\(kind.rawValue)") }

  /// The present value of all benefits of a kind, year by year.
  static func benefitsPresentValue(_ kind: BenefitKind) -> LineID {
    below(benefits(kind), "present_value")
  }

  /// What all benefits of a kind are worth today.
  static func benefitsWorth(_ kind: BenefitKind) -> LineID { below(benefits(kind), "worth") }

  /// A line that the scenario file states itself.
  public static func own(_ id: String) -> LineID { LineID("lines.\(id)") }
}
