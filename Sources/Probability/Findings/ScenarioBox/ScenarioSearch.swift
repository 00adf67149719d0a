/// Looks for the circumstances in which an event happens: scenario discovery with the patient
/// rule induction method (PRIM).
///
/// Friedman and Fisher, *Bump hunting in high-dimensional data*, Statistics and Computing 9
/// (1999); Bryant and Lempert, *Thinking inside the box*, Technological Forecasting and Social
/// Change 77 (2010).
///
/// 1. **Peel.** From the box of all trials a slice of `peel` is cut off one end of one input,
///    again and again, until only events are left inside or a quarter as many trials as there
///    are events. Equal values go together, so a slice can be thicker. Of all slices that one
///    goes which raises the density most for each trial cut off (Kwakkel and Jaxa-Rozen 2016:
///    slices of discrete and continuous inputs differ in size).
/// 2. **Choose.** Of all boxes on the way the one with the greatest harmonic mean of coverage
///    and density.
/// 3. **Settle and prune.** Each limit moves to where the harmonic mean is greatest, the others
///    held: pasting, and a last fine peel. Then a limit goes if without it the harmonic mean falls
///    by less than `gain` of itself (or of what no box at all lacks of 1, where that is less), or if its
///    quasi-p-value is not below `significance` divided by the number of slices that could have
///    been cut (two ends of each input, `1 / peel` deep), the least missed first; and so on until
///    at most `mostInputs` are restricted. Both are repeated until nothing goes.
///
/// Nothing is drawn at random: the same trials give the same box. Coverage and density are those
/// in the trials searched, and so a little better than in new ones.
public struct ScenarioSearch: Sendable {
  /// The share of the trials inside that a slice takes.
  public let peel: Double
  /// How many inputs a box restricts at most.
  public let mostInputs: Int
  /// The share of the harmonic mean, or of what no box lacks of 1, that a limit must bring.
  public let gain: Double
  /// How likely a limit without meaning may be kept, all slices taken together.
  public let significance: Double

  /// Says how to search.
  ///
  /// - Parameters:
  ///   - peel: The share of a slice, above 0 and below 1; 5 % is patient.
  ///   - mostInputs: How many inputs a box restricts at most, one at least.
  ///   - gain: The share of the harmonic mean, or of what no box lacks of 1, that a limit must bring;
  ///     from 0 to below 1.
  ///   - significance: The level of the test of limits, above 0 and below 1.
  public init(
    peel: Double = 0.05, mostInputs: Int = 4, gain: Double = 0.02, significance: Double = 0.05
  ) {
    precondition(peel > 0 && peel < 1, "a slice takes a share above 0 and below 1, not \(peel)")
    precondition(mostInputs > 0, "a box restricts one input at least, not \(mostInputs)")
    precondition(gain >= 0 && gain < 1, "a share from 0 to 1 is gained, not \(gain)")
    precondition(
      significance > 0 && significance < 1, "no level of significance: \(significance)")
    self.peel = peel
    self.mostInputs = mostInputs
    self.gain = gain
    self.significance = significance
  }

  /// Looks for a box with many events inside and few outside.
  ///
  /// - Parameters:
  ///   - events: Whether the event happened, trial by trial.
  ///   - columns: What the same trials drew for each input.
  /// - Returns: A box, or why there is none.
  public func finding(_ events: [Bool], _ columns: TrialColumns) -> ScenarioFinding {
    precondition(
      events.count == columns.trials,
      "\(events.count) flags of an event do not belong to \(columns.trials) trials")
    let all = BoxQuality(all: events)
    guard all.allEvents > 0 else { return .noEvent }
    guard all.allEvents < all.allTrials else { return .everyTrial }
    let sorted = SortedTrials(columns, events)
    var peeling = Peeling(sorted, share: peel, least: max(1, all.allEvents / 4))
    var trajectory: [ScenarioBox.Step] = []
    while let step = peeling.step() { trajectory.append(step) }
    let limits = limits(sorted, trajectory)
    guard !limits.limits.isEmpty else {
      return .noPattern(baseRate: all.baseRate, trajectory: trajectory)
    }
    return .box(
      ScenarioBox(
        restrictions: restrictions(limits), quality: limits.quality, trajectory: trajectory))
  }

  /// The limits that are left of the best box on the way.
  private func limits(
    _ sorted: SortedTrials, _ trajectory: [ScenarioBox.Step]
  ) -> BoxLimits {
    var best = (steps: 0, mean: -1.0)
    for (position, step) in trajectory.enumerated() where step.quality.harmonicMean > best.mean {
      best = (position + 1, step.quality.harmonicMean)
    }
    var limits = BoxLimits(sorted, latest(trajectory.prefix(best.steps)))
    var count = Int.max
    while limits.limits.count < count {
      count = limits.limits.count
      limits.settle()
      prune(&limits, slices: 2 * Double(sorted.columns.count) / peel)
    }
    return limits
  }

  /// The last place of each limit that was moved.
  private func latest(_ steps: ArraySlice<ScenarioBox.Step>) -> [BoxLimit] {
    var limits: [BoxLimit] = []
    for limit in steps.map(\.limit) {
      limits.removeAll { $0.input == limit.input && $0.side == limit.side }
      limits.append(limit)
    }
    return limits
  }

  /// Takes away limits that bring too little, the least missed first.
  private func prune(_ limits: inout BoxLimits, slices: Double) {
    while !limits.limits.isEmpty {
      let quality = limits.quality
      let isCrowded = limits.inputs > mostInputs
      var least: (limit: BoxLimit, mean: Double)?
      for limit in limits.limits {
        let without = limits.quality { $0 == limit }
        let brought = quality.harmonicMean - without.harmonicMean
        let isLittle = brought < gain * min(quality.harmonicMean, 1 - limits.all.harmonicMean)
        guard isCrowded || isLittle || chance(quality, without) * slices >= significance else {
          continue
        }
        if without.harmonicMean > least?.mean ?? -1 { least = (limit, without.harmonicMean) }
      }
      guard let least else { return }
      limits.remove(least.limit)
    }
  }

  private func restrictions(_ limits: BoxLimits) -> [ScenarioBox.Restriction] {
    let quality = limits.quality
    return Set(limits.limits.map(\.input)).sorted().map { input in
      let own = limits.limits.filter { $0.input == input }
      return ScenarioBox.Restriction(
        input: input, lower: own.first { $0.side == .lower }?.value,
        upper: own.first { $0.side == .upper }?.value,
        quasiPValue: chance(quality, limits.quality { $0.input == input }))
    }
  }

  /// The quasi-p-value of a box against a wider one.
  private func chance(_ box: BoxQuality, _ wider: BoxQuality) -> Double {
    binomialTail(atLeast: box.events, of: box.trials, probability: wider.density)
  }
}
