import Modelling
import Scenarios

/// Clauses 8 and 9: by which factors outcomes move gain and pain.
///
/// A curve over the overall score (`Curve`); 1 where there is none. A gate shuts while its metric
/// scores less than `below`: then gain takes at most, pain at least what the gate says.
/// A rule such as "1 − 75 % of the score, within 40 % and 75 %" is three straight lines and thus a
/// curve: 75 % up to a score of a third of 100, from there to 40 % at 80.
struct Factors {
  /// The factor on gain; 1 where no outcome moves it.
  let gain: Expression
  /// The factor on pain; 1 where no outcome moves it.
  let pain: Expression

  init(_ draft: inout Draft, _ outcomes: Outcomes) {
    guard let keys = draft.parts.gainshare, !outcomes.metrics.isEmpty else {
      gain = 1
      pain = 1
      return
    }
    draft.section(
      "Factors of outcomes", "Takes scores from above, curves and gates from Inputs.")
    let shut = Factors.gates(outcomes, &draft)
    let gainCurve = Factors.curve(.gain, keys.factor, outcomes.score, &draft)
    gain = Factors.gated(.gain, gainCurve, shut, \.gainAtMost, minimum, &draft)
    let painCurve = Factors.curve(.pain, keys.painFactor, outcomes.score, &draft)
    pain = Factors.gated(.pain, painCurve, shut, \.painAtLeast, maximum, &draft)
  }

  /// A gate and the flag that says when it is shut.
  private struct Gate {
    let metric: Metric
    let keys: Clause<GateKeys>
    let isShut: Expression
  }

  private static func gates(_ outcomes: Outcomes, _ draft: inout Draft) -> [Gate] {
    outcomes.metrics.compactMap { metric in
      guard let gate: Clause<GateKeys> = metric.keys.gate else { return nil }
      let isShut = draft.yearly(
        .metric(metric.id, .gateShut), "\(metric.title): gate shut", .flag,
        "1 while the metric scores less than its gate asks for.",
        flag(metric.score.isBelow(gate.below.value)))
      return Gate(metric: metric, keys: gate, isShut: isShut)
    }
  }

  private static func curve(
    _ side: Side, _ points: [Clause<FactorKeys>], _ score: Expression, _ draft: inout Draft
  ) -> Expression {
    Curve(
      name: .factor(on: side), words: "\(side.rawValue) factor",
      label: "Factor on \(side.rawValue) by the curve"
    )
    .value(at: score, points, &draft) ?? 1
  }

  /// The factor after all gates: `narrow` keeps the lower one for gain, the higher one for pain.
  private static func gated(
    _ side: Side, _ curve: Expression, _ gates: [Gate],
    _ bound: KeyPath<GateKeys, Key<Quantity?>>,
    _ narrow: (Expression...) -> Expression, _ draft: inout Draft
  ) -> Expression {
    var factor = curve
    for gate in gates {
      guard let limit = gate.keys[dynamicMember: bound] else { continue }
      factor = draft.yearly(
        .metric(gate.metric.id, side == .gain ? .gainFactor : .painFactor),
        "Factor on \(side.rawValue) after the gate of \(gate.metric.title)", .share,
        side == .gain
          ? "The factor so far, or less where the gate is shut."
          : "The factor so far, or more where the gate is shut.",
        when(gate.isShut, narrow(factor, limit.value), else: factor))
    }
    return factor
  }
}
