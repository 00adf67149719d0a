import Modelling
import Scenarios

/// What the bands see: the year's own figures, or running sums.
///
/// Every limit comes first, and the agreed adjustment then relieves what is owed: published
/// settlements limit a loss to a share of the budget or of a party's income, whichever is less, and
/// take off what is waived afterwards. An adjustment that came first would be lost wherever a limit
/// holds. So pain = MIN(pain of the bands × factor, cap × budget); relief = MIN(adjustment, pain); a
/// party bears MAX(0, MIN(weight × pain, its own cap) − weight × relief) (`PartyCaps`).
///
/// Hand case: pain 200, cap 100, adjustment 100: 0 is owed (an adjustment first would leave 100). A
/// party with 60 % of it and a cap of 40: MAX(0, 40 − 60) = 0; with an adjustment of 30: 40 − 18 = 22.
///
/// With running sums the cap holds the running sum and the running adjustment comes off it; the
/// year's pain is what that sum grew by, and a party's own cap holds the year's pain after relief.
struct Measured {
  let keys: Clause<GainshareKeys>
  let saving: Expression
  let real: Expression
  let budget: Expression
  /// What comes off pain, nil where nothing is agreed.
  private let adjustment: Expression?
  private let isRunning: Bool
  /// Running sums are balances: they do not add up over the years.
  private var timing: Timing { isRunning ? .endOfYear : .duringYear }

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
        ? figure(.pool(.adjustmentToDate), "Adjustment of pain", .line(.time(.inTerm)) * $0.value)
        : $0.value
    }
    self.saving = figure(.pool(.savingToDate), "Saving", saving)
    self.real = figure(.pool(.realSavingToDate), "Real saving", real)
    self.budget = figure(
      .pool(.budgetToDate), "Budget",
      isRunning
        ? budget
        : draft.yearly(
          .pool(.budget), "Budget of the term", .pounds, "Agreed budget while the contract runs.",
          budget))
  }

  /// What the providers share of a year.
  struct Shares {
    /// Their gain after caps.
    let gain: Expression
    /// Their pain after the cap in % of budget.
    let pain: Expression
    /// What comes off that pain, as far as it goes; 0 where nothing is agreed, or it is off already.
    let relief: Expression
  }

  /// Providers' gain and pain of the year, after dead band, bands and caps.
  func shares(_ draft: inout Draft, _ factors: Factors) -> Shares {
    let rate = draft.yearly(
      .pool(.rate), "Saving in % of budget", .rate,
      "Saving over budget; 0 where there is no budget.",
      ratio(saving, to: budget))
    let leaves = draft.yearly(
      .pool(.counts), "Beyond the dead band", .flag,
      "1 where saving or overspend reaches the dead band.",
      flag(absolute(rate).isAtLeast(keys.deadBand.value)))
    let off = keys.firstPound ? 0 : keys.deadBand.value * budget
    let saved = draft.yearly(
      .pool(.savingCounted), "Saving that counts", .pounds, at: timing,
      "Saving beyond the dead band.",
      leaves * positive(saving - off))
    let overspent = draft.yearly(
      .pool(.overspendCounted), "Overspend that counts", .pounds, at: timing,
      "Overspend beyond the dead band.",
      leaves * positive(-saving - off))
    let gain = bands(.gain, keys.gain, saved, &draft) * factors.gain
    let pain = bands(.pain, keys.pain, overspent, &draft) * factors.pain
    let gained = draft.yearly(
      .pool(.gainToShare), "Gain after caps", .pounds, at: timing,
      "The providers' gain, up to its cap in % of budget and to the real saving where that is agreed.",
      capped(gain))
    let borne = draft.yearly(
      .pool(.painToShare), "Pain after caps", .pounds, at: timing,
      isRunning && adjustment != nil
        ? "The providers' pain, up to its cap in % of budget, less the agreed adjustment."
        : "The providers' pain, up to its cap in % of budget.",
      isRunning ? relieved(limited(pain)) : limited(pain))
    guard isRunning else { return Shares(gain: gained, pain: borne, relief: relief(borne, &draft)) }
    return differences(gained, borne, &draft)
  }

  private func capped(_ gain: Expression) -> Expression {
    var limits = [gain]
    if let cap = keys.cap { limits.append(cap.value * budget) }
    if keys.capReal { limits.append(positive(real)) }
    return limits.count == 1 ? gain : .call(.minimum, limits)
  }

  private func limited(_ pain: Expression) -> Expression {
    keys.painCap.map { minimum(pain, $0.value * budget) } ?? pain
  }

  private func relieved(_ pain: Expression) -> Expression {
    adjustment.map { positive(pain - $0) } ?? pain
  }

  /// What the agreed adjustment takes off pain that has met its cap.
  private func relief(_ pain: Expression, _ draft: inout Draft) -> Expression {
    guard let adjustment else { return 0 }
    return draft.yearly(
      .pool(.painRelief), "Adjustment of pain", .pounds,
      "What comes off the providers' pain after its cap: the agreed adjustment, as far as there is pain.",
      minimum(adjustment, pain))
  }

  /// The providers' part of an amount that is cut into slices of the budget.
  private func bands(
    _ side: Side, _ bands: [Clause<BandKeys>], _ amount: Expression, _ draft: inout Draft
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
          .pool(side, upToBand: offset + 1),
          "Amount up to the end of \(side.rawValue) band \(offset + 1)",
          .pounds, at: timing,
          "What counts, up to the end of the band in % of budget.", upTo)
      parts.append((reached - below) * band.providers.value)
      below = reached
    }
    return draft.yearly(
      .pool(side, .beforeCaps), "Providers' \(side.rawValue) before caps", .pounds, at: timing,
      "What falls into each band times the providers' share of the band.", sum(of: parts))
  }

  /// With running sums, what the year adds to or takes from what was shared before.
  private func differences(
    _ gained: Expression, _ borne: Expression, _ draft: inout Draft
  ) -> Shares {
    let net = draft.yearly(
      .pool(.sharedToDate), "Gain less pain since the start", .pounds, at: .endOfYear,
      "What the running sums give the providers.", gained - borne)
    let gain = draft.yearly(
      .pool(.gainOfYear), "Gain of the year", .pounds, "What the running sum rose by in the term.",
      .line(.time(.inTerm)) * positive(net - previous(net)))
    let pain = draft.yearly(
      .pool(.painOfYear), "Pain of the year", .pounds, "What the running sum fell by in the term.",
      .line(.time(.inTerm)) * positive(previous(net) - net))
    return Shares(gain: gain, pain: pain, relief: 0)
  }
}
