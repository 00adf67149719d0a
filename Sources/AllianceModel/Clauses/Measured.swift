import Modelling
import Scenarios

/// What the bands see: the year's own figures, or running sums.
struct Measured {
  let keys: Clause<GainshareKeys>
  let saving: Expression
  let real: Expression
  let budget: Expression
  /// What comes off pain, nil where nothing is agreed.
  private let adjustment: Expression?
  private let isRunning: Bool

  init(
    _ keys: Clause<GainshareKeys>, _ saving: Expression, _ real: Expression, _ budget: Expression,
    _ draft: inout Draft
  ) {
    self.keys = keys
    let isRunning = keys.period == .cumulative
    self.isRunning = isRunning
    func figure(_ id: LineID, _ label: String, _ year: Expression) -> Expression {
      if isRunning {
        return draft.rolling(
          id, "\(label) since the start", .pounds, at: .endOfYear, "The year's and all before it.",
          opening: 0, then: { $0 + year })
      }
      return year
    }
    adjustment = keys.adjustment.map {
      isRunning
        ? figure("pool.adjustment_to_date", "Adjustment of pain", .line("time.in_term") * $0.value)
        : $0.value
    }
    self.saving = figure("pool.saving_to_date", "Saving", saving)
    self.real = figure("pool.real_saving_to_date", "Real saving", real)
    self.budget = figure(
      "pool.budget_to_date", "Budget",
      isRunning
        ? budget
        : draft.yearly(
          "pool.budget", "Budget of the term", .pounds, "Agreed budget while the contract runs.",
          budget))
  }

  /// Providers' gain and pain of the year, after dead band, bands, adjustment and caps.
  func shares(_ draft: inout Draft, _ factors: Factors) -> (Expression, Expression) {
    let rate = draft.yearly(
      "pool.rate", "Saving in % of budget", .rate,
      "Saving over budget; 0 where there is no budget.",
      ratio(saving, to: budget))
    let leaves = draft.yearly(
      "pool.counts", "Beyond the dead band", .flag,
      "1 where saving or overspend reaches the dead band.",
      flag(absolute(rate).isAtLeast(keys.deadBand.value)))
    let off = keys.firstPound ? 0 : keys.deadBand.value * budget
    let saved = draft.yearly(
      "pool.saving_counted", "Saving that counts", .pounds, "Saving beyond the dead band.",
      leaves * positive(saving - off))
    let overspent = draft.yearly(
      "pool.overspend_counted", "Overspend that counts", .pounds, "Overspend beyond the dead band.",
      leaves * positive(-saving - off))
    let gain = bands("gain", keys.gain, saved, &draft) * factors.gain
    let pain = bands("pain", keys.pain, overspent, &draft) * factors.pain
    let gained = draft.yearly(
      "pool.gain_to_share", "Gain after caps", .pounds,
      "The providers' gain, up to its cap in % of budget and to the real saving where that is agreed.",
      capped(gain))
    let borne = draft.yearly(
      "pool.pain_to_share", "Pain after caps", .pounds,
      "The providers' pain less the agreed adjustment, up to its cap in % of budget.", limited(pain)
    )
    guard isRunning else { return (gained, borne) }
    return differences(gained, borne, &draft)
  }

  private func capped(_ gain: Expression) -> Expression {
    var limits = [gain]
    if let cap = keys.cap { limits.append(cap.value * budget) }
    if keys.capReal { limits.append(positive(real)) }
    return limits.count == 1 ? gain : .call(.minimum, limits)
  }

  private func limited(_ pain: Expression) -> Expression {
    let adjusted = adjustment.map { positive(pain - $0) } ?? pain
    return keys.painCap.map { minimum(adjusted, $0.value * budget) } ?? adjusted
  }

  /// The providers' part of an amount that is cut into slices of the budget.
  private func bands(
    _ side: String, _ bands: [Clause<BandKeys>], _ amount: Expression, _ draft: inout Draft
  ) -> Expression {
    guard !bands.isEmpty else { return 0 }
    var parts: [Expression] = []
    var below: Expression = 0
    for (offset, band) in bands.enumerated() {
      let upTo = band.upTo.map { minimum(amount, $0.value * budget) } ?? amount
      let reached =
        band.upTo == nil
        ? amount
        : draft.yearly(
          "pool.\(side)_up_to_\(offset + 1)", "Amount up to the end of \(side) band \(offset + 1)",
          .pounds,
          "What counts, up to the end of the band in % of budget.", upTo)
      parts.append((reached - below) * band.providers.value)
      below = reached
    }
    return draft.yearly(
      "pool.\(side)_before_caps", "Providers' \(side) before caps", .pounds,
      "What falls into each band times the providers' share of the band.", sum(of: parts))
  }

  /// With running sums, what the year adds to or takes from what was shared before.
  private func differences(
    _ gained: Expression, _ borne: Expression, _ draft: inout Draft
  ) -> (Expression, Expression) {
    let net = draft.yearly(
      "pool.shared_to_date", "Gain less pain since the start", .pounds, at: .endOfYear,
      "What the running sums give the providers.", gained - borne)
    let gain = draft.yearly(
      "pool.gain_of_year", "Gain of the year", .pounds, "What the running sum rose by in the term.",
      .line("time.in_term") * positive(net - previous(net)))
    let pain = draft.yearly(
      "pool.pain_of_year", "Pain of the year", .pounds, "What the running sum fell by in the term.",
      .line("time.in_term") * positive(previous(net) - net))
    return (gain, pain)
  }
}
