public import Modelling

/// Lines of a metric: `metric.falls.score`.
public enum MetricLine: String, LineKey {
  case saving, resolution, score, weighted
  case gateShut = "gate_shut"
  case standardError = "standard_error"
  case fundEarned = "fund_earned"
  case gainFactor = "gain_factor"
  case painFactor = "pain_factor"
}

extension LineID {
  /// A line of a metric.
  public static func metric(_ id: String, _ line: MetricLine) -> LineID {
    joined("metric.\(id)", line)
  }

  /// How far two neighbouring thresholds of a metric lie apart, from 1 on.
  static func metricGap(_ id: String, _ number: Int) -> LineID {
    LineID("metric.\(id).gap_\(number)")
  }

  /// How much of the way between two neighbouring thresholds is gone, from 1 on.
  static func metricStep(_ id: String, _ number: Int) -> LineID {
    LineID("metric.\(id).step_\(number)")
  }

  /// What a provider earns of the fund by one metric.
  static func earned(by metric: String, _ party: String) -> LineID {
    LineID("metric.\(metric).fund_to.\(party)")
  }

  /// The overall score.
  public static var score: LineID { LineID("outcomes.score") }
}

/// What the lines of a curve start with: `pool.gain_factor` gives `pool.gain_factor_curve`.
struct CurveName {
  private let start: LineID

  /// The factor on gain or pain.
  static func factor(on side: Side) -> CurveName {
    CurveName(start: LineID("pool.\(side.rawValue)_factor"))
  }

  /// The share of the fund that a metric earns.
  static func earned(by metric: String) -> CurveName {
    CurveName(start: LineID("metric.\(metric).fund"))
  }

  /// The value at the score of the year.
  var value: LineID { .beside(start, "curve") }

  /// How far the score has gone from a point to the next, from 1 on.
  func progress(_ number: Int) -> LineID { .beside(start, "progress_\(number)") }

  /// The value after the way to a point.
  func value(upTo number: Int) -> LineID { .beside(start, "up_to_\(number)") }
}

/// What the lines of a matrix of weights start with: `pool.gain_matrix` gives `pool.gain_matrix_position`.
struct MatrixName {
  private let start: LineID

  /// The weights in gain, pain or fund.
  static func weights(in side: Side) -> MatrixName {
    MatrixName(start: LineID("pool.\(side.rawValue)_matrix"))
  }

  /// The shares of the fund by one metric.
  static func fund(by metric: String) -> MatrixName {
    MatrixName(start: LineID("metric.\(metric).fund_matrix"))
  }

  /// The place of the score in the matrix.
  var position: LineID { .beside(start, "position") }

  /// How far the place lies between a column and the next, from 1 on.
  func step(_ number: Int) -> LineID { .beside(start, "step_\(number)") }

  /// How much a column counts, from 1 on.
  func part(_ number: Int) -> LineID { .beside(start, "part_\(number)") }
}
