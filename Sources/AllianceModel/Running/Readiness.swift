import Modelling
import Scenarios

/// Clause 10: whether what partnering needs is there.
///
/// readiness = Σ weight × score ÷ Σ weight. A factor without a weight has 1, and 2 where the
/// arrangement leans on it: prior trust where it is voluntary, a regulator willing to support where
/// it is mandated, stable boards where organisations are partners, time for shared reflection where
/// individuals are; staff time counts alike in all: our assumption, as the sources name what each
/// arrangement needs and rank nothing. delivery = 1 − multiplies × (1 − readiness), by which
/// delivery of shifts and measures is multiplied; plans for payments contain none of it.
/// Hand case: mandated between organisations, prior trust 40 % (weight 1), regulator 85 % (2),
/// stable boards 60 % (2): (40 + 170 + 120) ÷ 5 = 66 %.
struct Readiness {
  /// What delivery of shifts and measures is multiplied by; 1 where nothing is said of readiness.
  let delivery: Expression

  /// Writes weights, parts and the readiness that they come to.
  static func write(into draft: inout Draft) -> Self {
    guard let keys = draft.parts.readiness, !keys.factors.isEmpty else {
      return Readiness(delivery: 1)
    }
    draft.section(
      "Readiness", "Takes factors and the kind of arrangement from Inputs: what partnering needs.")
    let parts = parts(into: &draft, keys: keys)
    let readiness = draft.yearly(
      .readiness(.total), "Readiness", .share, "The mean of all scores by weight.", sum(of: parts))
    let delivery = draft.yearly(
      .readiness(.delivery), "Share of the plan that readiness lets through", .share,
      "The readiness where delivery follows it, else 1.",
      1 - keys.multipliesDelivery.value * (1 - readiness))
    return Readiness(delivery: delivery)
  }

  /// What each factor brings.
  private static func parts(
    into draft: inout Draft, keys: Clause<ReadinessKeys>
  ) -> [Expression] {
    let weights = keys.factors.map { factor in
      draft.constant(
        .readinessWeight(factor: factor.id),
        "\(Titles.title(factor.value.name, factor.id)): weight in readiness", .factor,
        "As stated, else 1, and 2 where the arrangement leans on it.",
        factor.value.weight?.value ?? usualWeight(of: factor.id, keys: keys))
    }
    let all = draft.constant(
      .readiness(.weights), "Weights in readiness", .factor, "The sum of the weights.",
      sum(of: weights))
    return zip(keys.factors, weights).map { factor, weight in
      draft.yearly(
        .readiness(factor: factor.id),
        "\(Titles.title(factor.value.name, factor.id)): part of readiness",
        .share, "Its score times its weight over all weights.",
        factor.value.score.value * ratio(weight, to: all))
    }
  }

  /// The weight of a factor that states none.
  private static func usualWeight(of id: String, keys: Clause<ReadinessKeys>) -> Expression {
    let (mandated, structural) = (keys.mandated.value, keys.structural.value)
    switch id {
    case "prior_trust": return 1 + (1 - mandated)
    case "regulator": return 1 + mandated
    case "stable_boards": return 1 + structural
    case "shared_reflection": return 1 + (1 - structural)
    default: return 1
    }
  }
}
