import Modelling
import Scenarios

/// Clause 13: a party leaves for wilful default, and what the others do about it.
///
/// y is the year at whose start it leaves, beyond all years where the exclusion does not happen, or
/// where the contract has ended by then; takes_part = [t < y], in the base year too: what a party spent before the contract stays its own. The party has no weight, no support,
/// no subscription, no gift in kind and no settlement from y on, charges for what it holds go on;
/// what it owes from years before stays due, and pain beyond its cap that it carries falls due in
/// y. The others
/// · end the contract: it runs while t < y (`Term`), and winding up costs the commissioners in y;
/// · carry on: of shifts into its services 1 − lost × [t ≥ y] is delivered, its services are paid
///   for by the usual rules, and the others share what it shared (`Weighing`);
/// · replace it: in y the share `gap` of shifts into its services goes on; from y on another party
///   delivers them, bears their cost, has its weight, and is paid 1 + price times as much.
///
/// A shift counts as one into its services where any of them receives it. Poor results alone
/// exclude nobody: only an event does.
///
/// Hand case: 100 shifted into its service, £10 each, y = 2. Carry on with 40 % lost: 100, 60, 60.
/// Replace with a gap of 50 % and 8 % more: 100, 50, 100, paid £1,000, £540, £1,080.
enum Exclusions {
  /// Writes the years of those that end the contract; gives the first one without it, nil if none.
  static func writeYears(into draft: inout Draft) -> Expression? {
    draft.section(
      "Exclusions", "Takes years from Inputs; what does not happen is set after the last year.")
    let ends = draft.exclusions.filter(\.endsContract).map { exclusion in
      draft.constant(
        exclusion.firstYear, "\(exclusion.title): first year without the party", .year,
        "The number of the year at whose start it leaves; 100 years later where it does not.",
        exclusion.year.value + (1 - exclusion.keys.happens.value) * 100)
    }
    guard ends.count > 1 else { return ends.first }
    return draft.constant(
      .contract(.ended), "First year without the contract", .year,
      "The number of the first year in which an exclusion has ended the contract.",
      .call(.minimum, ends))
  }

  /// Writes who takes part, what is left of its capacity, and what its services then cost.
  static func write(into draft: inout Draft, term: Term) {
    draft.section("Parties that take part", "Takes years from above and shares from Inputs.")
    for exclusion in draft.exclusions where !exclusion.endsContract {
      let first = firstYear(into: &draft, of: exclusion, term: term)
      let present = draft.yearly(
        exclusion.takesPart, "\(draft.name(exclusion.party)): takes part", .flag,
        "1 until the party is excluded.",
        about: Subject(party: exclusion.party), base: .same, flag(term.year.isBelow(first)))
      writeCapacity(
        into: &draft, of: exclusion, isFirstYear: term.year.equals(first), present: present)
      writePrice(into: &draft, of: exclusion, present: present)
    }
  }

  /// When a party leaves that the others do without: never, once the contract has ended.
  private static func firstYear(
    into draft: inout Draft, of exclusion: Exclusion, term: Term
  ) -> Expression {
    let contract = draft.parts.contract
    var conditions = [exclusion.keys.happens.value]
    if let terminated = term.terminated {
      conditions.append(exclusion.year.value.isBelow(terminated))
    }
    if contract.afterTerm != .relet, contract.extension != nil || contract.break != nil {
      conditions.append(exclusion.year.value.isAtMost(term.length))
    }
    let happens = conditions.count == 1 ? conditions[0] : flag(.call(.and, conditions))
    return draft.constant(
      exclusion.firstYear, "\(exclusion.title): first year without the party", .year,
      "The number of the year at whose start it leaves; 100 years later where it does not, or where the contract has ended.",
      exclusion.year.value + (1 - happens) * 100)
  }

  /// What goes on of the shifts into its services, where there are any and some of it is lost.
  private static func writeCapacity(
    into draft: inout Draft, of exclusion: Exclusion, isFirstYear: Expression, present: Expression
  ) {
    let lost = exclusion.keys.lost.map { 1 - $0.value * (1 - present) }
    let gap = exclusion.keys.gap.map { when(isFirstYear, $0.value, else: 1) }
    guard let left = lost ?? gap, draft.parts.shiftsReach(exclusion.party) else { return }
    draft.yearly(
      exclusion.capacity, "\(exclusion.title): shifts that go on", .share,
      "Share of the shifts into services of \(draft.name(exclusion.party)) that goes on.",
      about: Subject(party: exclusion.party), left)
  }

  /// What its services cost more from the year on in which it is replaced.
  private static func writePrice(
    into draft: inout Draft, of exclusion: Exclusion, present: Expression
  ) {
    guard let price = exclusion.keys.price else { return }
    draft.yearly(
      exclusion.priceLevel, "\(exclusion.title): level of price", .factor,
      "1 until the party is replaced, then with the change of price.",
      about: Subject(party: exclusion.party), price.value * (1 - present) + 1)
  }

  /// Writes what commissioners pay once to wind up or to start anew, no part of the outturn.
  static func writeCosts(
    into draft: inout Draft, term: Term, contributions: Contributions
  ) {
    draft.section("Cost of exclusions", "Takes sums from Inputs and years from above.")
    for exclusion in draft.exclusions {
      writeWindingUp(into: &draft, of: exclusion, term: term, contributions: contributions)
      writeMobilisation(into: &draft, of: exclusion, term: term, contributions: contributions)
    }
  }

  /// What ending a contract costs that would still have run.
  private static func writeWindingUp(
    into draft: inout Draft, of exclusion: Exclusion, term: Term, contributions: Contributions
  ) {
    guard let cost = exclusion.keys.windUp else { return }
    let isYear = term.year.equals(.line(exclusion.firstYear))
    let line = draft.yearly(
      .exclusion(exclusion.id, .windUp), "\(exclusion.title): winding up", .pounds,
      "What it costs to end a contract that still runs, in the year of the exclusion.",
      about: Subject(recurrent: false),
      all(isYear, term.isAgreed, previous(term.inTerm)) * cost.value)
    contributions.writeCost(into: &draft, kind: .windUp, line: line)
  }

  /// What the start of another provider costs while the contract runs.
  private static func writeMobilisation(
    into draft: inout Draft, of exclusion: Exclusion, term: Term, contributions: Contributions
  ) {
    guard let cost = exclusion.keys.mobilisation else { return }
    let isYear = term.year.equals(.line(exclusion.firstYear))
    let line = draft.yearly(
      .exclusion(exclusion.id, .mobilisation), "\(exclusion.title): mobilisation", .pounds,
      "What the start of another provider costs, in the year of the exclusion.",
      about: Subject(recurrent: false), all(isYear, term.inTerm) * cost.value)
    contributions.writeCost(into: &draft, kind: .mobilisation, line: line)
  }
}
