public import Probability

/// What it would be worth to know more before the choice between scenarios: the most that a study may cost.
public struct RiskInformation: Sendable {
  /// By what the scenarios are chosen between.
  public let subject: Int
  /// The place of the case that is best as far as is known.
  public let best: Int
  /// What it would be worth to know everything.
  public let perfect: ValueOfInformation
  /// What it would be worth to know one input alone, the most valuable first.
  public let inputs: [(input: Int, value: ValueOfInformation)]
}

extension RiskSample {
  /// What knowing is worth for a choice by one subject; nil where there is no choice;
  /// `sign` is −1 where less is better.
  func information(_ subject: Int, _ sign: Double) -> RiskInformation? {
    guard worth.count > 1 else { return nil }
    let value = InformationValue(
      netBenefits: worth.map { source in source[subject].map { sign * $0 } })
    var seen: Set<Int> = []
    var found: [(input: Int, value: ValueOfInformation)] = []
    for (inputs, columns) in drawn {
      for (place, input) in inputs.enumerated() where seen.insert(input).inserted {
        found.append((input, value.partial([place], of: columns)))
      }
    }
    return RiskInformation(
      subject: subject, best: value.best, perfect: value.perfect,
      inputs: found.sorted {
        ($0.value.value, $1.input) > ($1.value.value, $0.input)
      })
  }
}
