import Modelling
import Scenarios

/// Clause 14: what must hold, and what should.
///
/// Errors, each beyond the tolerance + the ten-thousand-millionth part of the sums compared
/// (`checks.rounding`): change of all positions = cost saved + money from outside; no flow < 0; no
/// cost < 0; no activity < 0; the discount factor is (1 + rate)⁻ᵗ where the rate never changes. A number holds 15 to 16 digits, and sums over parties, kinds and years lose three
/// or four of them. Alerts ask for review: of plans (`PlanAlerts`), of a gain in a year in which
/// the system saves nothing, and of what a party can bear (`PartyAlerts`).
///
/// Hand case: £15 of changes, £15 saved, £1,000 paid and spent: the margin is the tolerance +
/// £0.0000001; a payment of £100 that reaches nobody leaves £100 open: an error.
enum Safeguards {
  /// Writes errors, then alerts.
  static func write(
    into draft: inout Draft, term: Term, shifts: Shifts, costs: ServiceCosts, system: SystemCosts,
    ledger: Ledger, pool: Pool, sharing: Sharing, positions: Positions
  ) {
    draft.section("Errors", "Takes lines from above: 1 where the model is wrong.")
    writeConservation(into: &draft, system: system, ledger: ledger, positions: positions)
    writeFlows(into: &draft, ledger: ledger)
    writeCosts(into: &draft, ledger: ledger)
    writeActivity(into: &draft, shifts: shifts)
    writeDiscounting(into: &draft)
    draft.section("Alerts", "Takes lines from above: 1 where the plan needs review.")
    PlanAlerts.writeServices(into: &draft, term: term, shifts: shifts, costs: costs)
    writeUnrealGain(into: &draft, pool: pool)
    PlanAlerts.write(into: &draft, term: term, shifts: shifts, pool: pool)
    for party in draft.parts.parties {
      let alerts = PartyAlerts(id: party.id, keys: party.value)
      alerts.write(into: &draft, ledger: ledger, sharing: sharing, positions: positions)
    }
  }

  /// All changes of positions are cost saved or money from outside.
  private static func writeConservation(
    into draft: inout Draft, system: SystemCosts, ledger: Ledger, positions: Positions
  ) {
    let margin = draft.margin(of: ledger.turnover)
    let explained = system.saving + positions.fromOutside
    draft.check(
      .error(.conservation), "Money is conserved", .error,
      "The change of all positions is the cost saved and the money from outside.",
      remedy:
        "A payment has no payee, or a cost falls on nobody: compare Flows with the cost of the system.",
      isBroken: absolute(positions.systemChange - explained).isAbove(margin))
  }

  /// No flow is negative.
  private static func writeFlows(into draft: inout Draft, ledger: Ledger) {
    let flows = ledger.postings.map(\.line)
    guard !flows.isEmpty else { return }
    let margin = draft.margin(of: ledger.turnover)
    draft.check(
      .error(.flows), "No flow is negative", .error, "Every flow goes from payer to payee.",
      remedy: "A payment is negative: look for a negative row on Flows.",
      isBroken: lowest(of: flows).isBelow(-margin))
  }

  /// No cost is negative.
  private static func writeCosts(into draft: inout Draft, ledger: Ledger) {
    let costs = ledger.bookings.filter { $0.kind.isNeverNegative }.map(\.line)
    guard !costs.isEmpty else { return }
    let margin = draft.margin(of: ledger.turnover)
    draft.check(
      .error(.costs), "No cost is negative", .error, "Every cost is money spent.",
      remedy: "A cost is negative: more is saved of it than there is.",
      isBroken: lowest(of: costs).isBelow(-margin))
  }

  /// The discount factor is its closed form as long as the rate has not changed.
  private static func writeDiscounting(into draft: inout Draft) {
    let rate = Expression.line(.appraisal(.rate))
    let factor = Expression.line(.appraisal(.yearEndFactor))
    let isAlike = LineID.appraisal(.rate)
    let closed = Expression.binary(.power, 1 + rate, -.line(.time(.year)))
    let highest = Expression.overYears(.highest, [isAlike], .afterBase)
    let lowest = Expression.overYears(.lowest, [isAlike], .afterBase)
    draft.check(
      .error(.discounting), "Discount factor is its closed form", .error,
      "(1 + rate) to the power of minus the years, where the rate is the same in all of them.",
      remedy: "The discount factor does not follow the rate: look at its row.",
      isBroken: highest.equals(lowest)
        * absolute(factor - closed).isAbove(.line(.checks(.rounding))))
  }

  /// No activity is negative.
  private static func writeActivity(into draft: inout Draft, shifts: Shifts) {
    let activities = shifts.activity
    let activity = draft.parts.services.map { activities[$0.id] }
    guard !activity.isEmpty else { return }
    let margin = draft.margin(of: highest(of: activity))
    draft.check(
      .error(.activity), "No activity is negative", .error,
      "No more leaves a service than there is.",
      remedy: "Shifts, backfill and destinations together take more than there is.",
      isBroken: lowest(of: activity).isBelow(-margin))
  }

  /// No gain is paid in a year in which the system saves nothing.
  private static func writeUnrealGain(into draft: inout Draft, pool: Pool) {
    guard draft.parts.gainshare != nil else { return }
    draft.check(
      .alert(.unrealGain), "Gain without a real saving", .alert,
      "Providers are paid a gain in a year in which the system saves nothing.",
      remedy: "The budget is easier than the cost: consider cap_real, or a tighter budget.",
      isBroken: Expression.line(.pool(.gain)).isAbove(draft.parts.appraisal.tolerance.value)
        * pool.realSaving.isAtMost(0))
  }
}
