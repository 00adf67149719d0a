import Modelling
import Scenarios

/// Clauses 8 and 9: by which factors outcomes move gain and pain.
///
/// factor = curve(overall score) (`Curve`), 1 where there is none; then gate by gate in the order
/// of the metrics: while its metric scores less than `below`, gain = MIN(factor, `gain_at_most`)
/// and pain = MAX(factor, `pain_at_least`). A rule such as "1 − 75 % of the score, within 40 % and
/// 75 %" is three straight lines and thus a curve: 75 % up to a score of a third of 100, from there
/// to 40 % at 80.
///
/// Gain or pain before caps is multiplied by it, with running sums the running amounts by that of
/// the year: a multiplier on all gain, such as 98 %, is part of the curve and so stands before the
/// cap.
///
/// Hand case: a curve at 90 %, a gate below 50 that leaves 40 % of gain: its metric at 45 gives
/// MIN(90 %, 40 %) = 40 %, at 50 all 90 %.
struct Factors {
  /// The factor on gain; 1 where no outcome moves it.
  let gain: Expression
  /// The factor on pain; 1 where no outcome moves it.
  let pain: Expression

  /// Writes gates, then curve and gates on gain, then those on pain.
  static func write(into draft: inout Draft, outcomes: Outcomes) -> Self {
    guard let keys = draft.parts.gainshare, !outcomes.metrics.isEmpty else {
      return Factors(gain: 1, pain: 1)
    }
    draft.section(
      "Factors of outcomes", "Takes scores from above, curves and gates from Inputs.")
    let gates = gates(into: &draft, outcomes: outcomes)
    let gain = factor(
      into: &draft, on: .gain, points: keys.factor, score: outcomes.score, gates: gates)
    let pain = factor(
      into: &draft, on: .pain, points: keys.painFactor, score: outcomes.score, gates: gates)
    return Factors(gain: gain, pain: pain)
  }

  /// A gate and the flag that says when it is shut.
  private struct Gate {
    let metric: Metric
    let keys: Clause<GateKeys>
    let isShut: Expression

    /// What the gate makes of a factor while it is shut; nil where it leaves that side alone.
    func narrowed(_ factor: Expression, on side: Side) -> Expression? {
      side == .gain
        ? keys.gainAtMost.map { minimum(factor, $0.value) }
        : keys.painAtLeast.map { maximum(factor, $0.value) }
    }
  }

  /// The gates of all metrics, each with the flag that says when it is shut.
  private static func gates(into draft: inout Draft, outcomes: Outcomes) -> [Gate] {
    outcomes.metrics.compactMap { metric in
      guard let gate: Clause<GateKeys> = metric.keys.gate else { return nil }
      let isShut = draft.yearly(
        .metric(metric.id, .gateShut), "\(metric.title): gate shut", .flag,
        "1 while the metric scores less than its gate asks for.",
        flag(metric.score.isBelow(gate.below.value)))
      return Gate(metric: metric, keys: gate, isShut: isShut)
    }
  }

  /// The factor on one side after its curve and all gates.
  private static func factor(
    into draft: inout Draft, on side: Side, points: [Clause<FactorKeys>], score: Expression,
    gates: [Gate]
  ) -> Expression {
    let curve = Curve(
      name: .factor(on: side), words: "\(side.rawValue) factor",
      label: "Factor on \(side.rawValue) by the curve")
    let byCurve = points.isEmpty ? 1 : curve.write(into: &draft, points: points, at: score)
    return gates.reduce(byCurve) { factor, gate in
      gated(into: &draft, on: side, factor: factor, gate: gate)
    }
  }

  /// The factor after one gate more.
  private static func gated(
    into draft: inout Draft, on side: Side, factor: Expression, gate: Gate
  ) -> Expression {
    guard let narrowed = gate.narrowed(factor, on: side) else { return factor }
    return draft.yearly(
      .metric(gate.metric.id, side == .gain ? .gainFactor : .painFactor),
      "Factor on \(side.rawValue) after the gate of \(gate.metric.title)", .share,
      side == .gain
        ? "The factor so far, or less where the gate is shut."
        : "The factor so far, or more where the gate is shut.",
      when(gate.isShut, narrowed, else: factor))
  }
}
