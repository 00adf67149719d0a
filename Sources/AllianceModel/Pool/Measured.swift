import Modelling
import Scenarios

/// Clause 9: what the bands see, the year's own figures or running sums, and what they make of it.
///
/// rate = saving ÷ budget; counts = [|rate| ≥ dead band]; saving that counts = counts × MAX(0,
/// saving − dead band × budget), and with `first_pound` without that deduction; an overspend
/// likewise. Gain and pain are what the bands make of these (`Bands`) × the factor of outcomes;
/// gain is then held by `cap` × budget and, with `cap_real`, by MAX(0, real saving).
///
/// Every limit comes first, and the agreed adjustment then relieves what is owed: published
/// settlements limit a loss to a share of the budget or of a party's income, whichever is less, and
/// take off what is waived afterwards. An adjustment that came first would be lost wherever a limit
/// holds. So pain = MIN(pain of the bands × factor, cap × budget); relief = MIN(adjustment, pain);
/// a party bears MAX(0, MIN(weight × pain, its own cap) − weight × relief) (`PartyCaps`).
///
/// Hand case: pain 200, cap 100, adjustment 100: 0 is owed (an adjustment first would leave 100). A
/// party with 60 % of it and a cap of 40: MAX(0, 40 − 60) = 0, or 40 − 18 = 22 if only 30 come off.
///
/// Running sums run across the terms of a contract that is let again: a new term starts with what
/// the old one gave. The cap holds the running sum and the running adjustment comes off it; the
/// year's pain is what that sum grew by, and a party's own cap holds the year's pain after relief.
struct Measured {
  /// What the parties agreed on gain and pain.
  let keys: Clause<GainshareKeys>
  /// The saving, less where an overspend is met otherwise.
  let saving: Expression
  /// The real saving.
  let real: Expression
  /// The budget of the term.
  let budget: Expression
  /// What comes off pain, nil where nothing is agreed.
  private let adjustment: Expression?
  /// Whether sums run from year to year.
  private var isRunning: Bool { keys.period == .cumulative }
  /// Running sums are balances: they do not add up over the years.
  private var timing: Timing { isRunning ? .endOfYear : .duringYear }

  /// Writes the figures that the bands see.
  static func write(
    into draft: inout Draft, keys: Clause<GainshareKeys>, saving: Expression, real: Expression,
    budget: Expression
  ) -> Self {
    guard keys.period == .cumulative else {
      let ofTerm = draft.yearly(
        .pool(.budget), "Budget of the term", .pounds, "Agreed budget while the contract runs.",
        budget)
      return Measured(
        keys: keys, saving: saving, real: real, budget: ofTerm, adjustment: keys.adjustment?.value)
    }
    let inTerm = Expression.line(.time(.inTerm))
    let adjustment = keys.adjustment.map {
      sinceStart(
        into: &draft, id: .pool(.adjustmentToDate), label: "Adjustment of pain",
        of: inTerm * $0.value)
    }
    return Measured(
      keys: keys,
      saving: sinceStart(into: &draft, id: .pool(.savingToDate), label: "Saving", of: saving),
      real: sinceStart(into: &draft, id: .pool(.realSavingToDate), label: "Real saving", of: real),
      budget: sinceStart(into: &draft, id: .pool(.budgetToDate), label: "Budget", of: budget),
      adjustment: adjustment)
  }

  /// The running sum of a figure.
  private static func sinceStart(
    into draft: inout Draft, id: LineID, label: String, of year: Expression
  ) -> Expression {
    draft.rolling(
      id, "\(label) since the start", .pounds, at: .endOfYear, "The year's and all before it.",
      opening: 0, then: { $0 + year })
  }

  /// What the providers share of a year.
  struct Shares {
    /// Their gain after caps.
    let gain: Expression
    /// Their pain after the cap in % of budget.
    let pain: Expression
    /// What comes off that pain, as far as it goes; 0 where nothing is to come off any more.
    let relief: Expression
  }

  /// Writes providers' gain and pain of the year, after dead band, bands and caps.
  func writeShares(into draft: inout Draft, factors: Factors) -> Shares {
    let (saved, overspent) = counted(into: &draft)
    let gain = slices(on: .gain, bands: keys.gain).write(into: &draft, amount: saved) * factors.gain
    let pain =
      slices(on: .pain, bands: keys.pain).write(into: &draft, amount: overspent) * factors.pain
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
    guard !isRunning else { return differences(into: &draft, gained: gained, borne: borne) }
    return Shares(gain: gained, pain: borne, relief: relief(into: &draft, of: borne))
  }

  /// Saving and overspend beyond the dead band.
  private func counted(into draft: inout Draft) -> (saved: Expression, overspent: Expression) {
    let rate = draft.yearly(
      .pool(.rate), "Saving in % of budget", .percentOf("budget"),
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
    return (saved, overspent)
  }

  /// The bands of one side, over the budget that is measured.
  private func slices(on side: Side, bands: [Clause<BandKeys>]) -> Bands {
    Bands(side: side, bands: bands, budget: budget, timing: timing)
  }

  /// Gain up to its cap in % of budget, and to the real saving where that is agreed.
  private func capped(_ gain: Expression) -> Expression {
    var limits = [gain]
    if let cap = keys.cap { limits.append(cap.value * budget) }
    if keys.capReal { limits.append(positive(real)) }
    return limits.count == 1 ? gain : .call(.minimum, limits)
  }

  /// Pain up to its cap in % of budget.
  private func limited(_ pain: Expression) -> Expression {
    keys.painCap.map { minimum(pain, $0.value * budget) } ?? pain
  }

  /// Pain less the agreed adjustment, never below 0.
  private func relieved(_ pain: Expression) -> Expression {
    adjustment.map { positive(pain - $0) } ?? pain
  }

  /// What the agreed adjustment takes off pain that has met its cap.
  private func relief(into draft: inout Draft, of pain: Expression) -> Expression {
    guard let adjustment else { return 0 }
    return draft.yearly(
      .pool(.painRelief), "Adjustment of pain", .pounds,
      "What comes off the providers' pain after its cap: the agreed adjustment, as far as there is pain.",
      minimum(adjustment, pain))
  }

  /// With running sums, what the year adds to or takes from what was shared before.
  private func differences(
    into draft: inout Draft, gained: Expression, borne: Expression
  ) -> Shares {
    let inTerm = Expression.line(.time(.inTerm))
    let net = draft.yearly(
      .pool(.sharedToDate), "Gain less pain since the start", .pounds, at: .endOfYear,
      "What the running sums give the providers.", gained - borne)
    let gain = draft.yearly(
      .pool(.gainOfYear), "Gain of the year", .pounds, "What the running sum rose by in the term.",
      inTerm * positive(net - previous(net)))
    let pain = draft.yearly(
      .pool(.painOfYear), "Pain of the year", .pounds, "What the running sum fell by in the term.",
      inTerm * positive(previous(net) - net))
    return Shares(gain: gain, pain: pain, relief: 0)
  }
}
