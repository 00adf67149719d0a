import Modelling
import Scenarios

/// Clause 3: how things grow to their full size.
///
/// Over n years from the year f on, x = MIN(1, MAX(0, (t − f + 1) ÷ n)): linear is x, the s-curve
/// x² × (1 + 2 × (1 − x)) = 3x² − 2x³. A ramp may be stated year by year; without any, it is 1.
///
/// Hand case: from year 1 over four years: 25 %, 50 %, 75 %, 100 %; as an s-curve 3 ÷ 16 − 2 ÷ 64 =
/// 15.625 %, 50 %, 27 ÷ 16 − 54 ÷ 64 = 84.375 %, 100 %.
enum Growth {
  /// The share reached in a year: stated year by year, or a curve from a first year on.
  static func writeRamp(
    into draft: inout Draft, ramp: Ramp?, lines: (ramp: LineID, progress: LineID), name: String,
    term: Term, about subject: Subject
  ) -> Expression {
    guard let ramp else { return 1 }
    switch ramp {
    case .given(let share): return share.value
    case .linear(let first, let years):
      return draft.yearly(
        lines.ramp, "\(name): ramp", .share, "In equal steps from the first year on, at most 1.",
        about: subject, progress(from: first, over: years, term: term))
    case .sCurve(let first, let years):
      let x = draft.yearly(
        lines.progress, "\(name): progress", .share,
        "Years gone of the years it takes, at most 1.",
        about: subject, progress(from: first, over: years, term: term))
      return draft.yearly(
        lines.ramp, "\(name): ramp", .share,
        "Slowly, then fast, then slowly: 3x² − 2x³ of the progress x.", about: subject,
        x * x * (1 + 2 * (1 - x)))
    }
  }

  private static func progress(
    from first: Quantity, over years: Quantity, term: Term
  ) -> Expression {
    minimum(1, maximum(0, (term.year - first.value + 1) / years.value))
  }
}
