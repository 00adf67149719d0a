/// What it is worth to know more before choosing between options: of everything (EVPI), or of
/// one input or a group of them (EVPPI).
///
/// With `NB` the net benefit of an option in a trial, EVPI is the mean of the greatest `NB` less
/// the greatest mean. EVPPI takes instead of `NB` what is to be expected of it once the inputs are
/// known: the curve of a regression of `NB` on them (Strong, Oakley and Brennan, *Estimating
/// multiparameter partial expected value of perfect information from a probabilistic sensitivity
/// analysis sample*, Medical Decision Making 34, 2014), here on penalised cubic B-splines. All is
/// counted against option 0, which makes what all options share drop out.
///
/// **Standard error.** Of the influence function: in each trial what the option chosen with the
/// knowledge brings more than the one chosen without. It holds both that the trials are few and
/// that the curves are estimated; the simulation of coefficients in that paper holds the latter
/// only.
///
/// **Bias.** Each fitted difference of the two best options is normal with the regression's
/// variance, so the greater of them is too high by that spread times the unit normal loss of their
/// gap; likewise for means, which counts the other way. With three or more options the third best
/// is left out of it.
///
/// Only sums, products, quotients and roots: the same trials give the same digits everywhere.
public struct InformationValue: Sendable {
  /// How many trials there are.
  public let trials: Int
  /// The mean net benefit of each option, in their unit.
  public let means: [Double]
  /// The position of the option with the greatest mean; the first of equals.
  public let best: Int
  /// What knowing everything is worth (EVPI).
  public let perfect: ValueOfInformation

  /// What each option brings more than the first, less the mean of it: nothing for the first.
  let deviations: [[Double]]
  /// The means taken off.
  let increments: [Double]
  /// By how much the greatest mean is too high on average.
  let biasOfBest: Double

  /// Takes what options bring.
  ///
  /// - Parameter netBenefits: For each option its net benefit in each trial, more being better;
  ///   the same trials for all options. With one option only there is nothing to choose, and
  ///   information is worth nothing.
  public init(netBenefits: [[Double]]) {
    precondition(!netBenefits.isEmpty, "there is no choice without options")
    let trials = netBenefits[0].count
    precondition(trials > 1, "two trials are needed at least, not \(trials)")
    precondition(
      netBenefits.allSatisfy { $0.count == trials && $0.allSatisfy(\.isFinite) },
      "each option needs a finite net benefit in each of \(trials) trials")
    let count = Double(trials)
    let differences = netBenefits.map { option in
      zip(option, netBenefits[0]).map { $0 - $1 }
    }
    let increments = differences.map { $0.reduce(0, +) / count }
    let deviations = zip(differences, increments).map { option, mean in option.map { $0 - mean } }
    let lead = Lead(netBenefits.count) { increments[$0] }
    self.trials = trials
    self.increments = increments
    self.deviations = deviations
    means = netBenefits.map { $0.reduce(0, +) / count }
    best = lead.best
    biasOfBest = InformationValue.biasOfBest(lead, deviations)
    var gains = SpreadSums()
    for trial in 0..<trials {
      let most = differences.reduce(0) { max($0, $1[trial]) }
      gains.add(most - differences[lead.best][trial])
    }
    perfect = ValueOfInformation(
      value: gains.mean, standardError: gains.standardError, bias: -biasOfBest)
  }

  /// What knowing some inputs is worth (EVPPI), nothing else being learned.
  ///
  /// One input's effect is a curve; a group's the sum of curves and of products of pairs, each
  /// with one coefficient. It is cut off at 0 and at EVPI, which it cannot exceed but by chance.
  ///
  /// - Parameters:
  ///   - inputs: Positions of columns, none twice: one, or a group that is learned together.
  ///   - columns: What the same trials drew for each input.
  /// - Returns: The value; 0 for inputs that never vary.
  public func partial(_ inputs: [Int], of columns: TrialColumns) -> ValueOfInformation {
    precondition(
      columns.trials == trials,
      "draws of \(columns.trials) trials do not belong to net benefits of \(trials)")
    precondition(
      !inputs.isEmpty && Set(inputs).count == inputs.count,
      "one input or several different ones are learned, not \(inputs)")
    let terms = SmoothTerms(inputs, of: columns)
    guard terms.count > 0, means.count > 1 else {
      return ValueOfInformation(value: 0, standardError: 0, bias: 0)
    }
    let fit = SmoothFit(Array(deviations.dropFirst()), on: terms)
    var worth = 0.0
    var bias = 0.0
    var gains = SpreadSums()
    for trial in 0..<trials {
      let lead = Lead(means.count) { increments[$0] + fit.fitted(trial, $0 - 1) }
      if lead.best != best {
        let ofBest = best == 0 ? 0 : increments[best] + fit.fitted(trial, best - 1)
        let ofLead = lead.best == 0 ? 0 : increments[lead.best] + fit.fitted(trial, lead.best - 1)
        worth += ofLead - ofBest
      }
      gains.add(benefit(lead.best, trial) - benefit(best, trial))
      let spread = (fit.leverage(trial) * variance(lead, fit.residuals)).squareRoot()
      if spread > 0 { bias += spread * unitNormalLoss(lead.gap / spread) }
    }
    let mean = worth / Double(trials)
    return ValueOfInformation(
      value: min(max(0, mean), perfect.value), standardError: gains.standardError,
      bias: bias / Double(trials) - biasOfBest)
  }

  private func benefit(_ option: Int, _ trial: Int) -> Double {
    increments[option] + deviations[option][trial]
  }

  /// The residual variance of the difference of the two best options.
  private func variance(_ lead: Lead, _ residuals: NormalMatrix) -> Double {
    let high = max(lead.best, lead.next) - 1
    let low = min(lead.best, lead.next) - 1
    guard low >= 0 else { return high >= 0 ? residuals[high, high] : 0 }
    return max(0, residuals[high, high] + residuals[low, low] - 2 * residuals[high, low])
  }

  private static func biasOfBest(_ lead: Lead, _ deviations: [[Double]]) -> Double {
    var sums = SpreadSums()
    for (one, other) in zip(deviations[lead.best], deviations[lead.next]) { sums.add(one - other) }
    let spread = sums.standardError
    return spread > 0 ? spread * unitNormalLoss(lead.gap / spread) : 0
  }
}
