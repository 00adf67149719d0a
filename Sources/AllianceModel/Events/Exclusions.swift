import Modelling
import Scenarios

/// Clause 13: a party leaves for wilful default, and what the others do about it.
///
/// y is the year at whose start it leaves, beyond all years where the exclusion does not happen, or
/// where the contract has ended by then; takes_part = [t < y]. The party has no weight, no support and no settlement from y on; what it owes
/// from years before stays due, and pain beyond its cap that it carries falls due in y. The others
/// · end the contract: it runs while t < y (`Term`), and winding up costs the commissioners in y;
/// · carry on: of shifts into its services 1 − lost × [t ≥ y] is delivered, its services are paid for
///   by the usual rules, and the others share what it shared (`Weighing`);
/// · replace it: in y the share `gap` of shifts into its services goes on; from y on another party
///   delivers them, bears their cost, has its weight, and is paid 1 + price times as much.
///
/// Hand case: 100 shifted into its service, £10 each, y = 2. Carry on with 40 % lost: 100, 60, 60.
/// Replace with a gap of 50 % and 8 % more: 100, 50, 100, paid £1,000, £540, £1,080.
enum Exclusions {
  /// Declares when parties leave; gives the first year without a contract, nil where nobody ends it.
  static func declareYears(_ draft: inout Draft) -> Expression? {
    draft.section(
      "Exclusions", "Takes years from Inputs; what does not happen is set after the last year.")
    var ends: [Expression] = []
    for event in draft.exclusions {
      guard let year = event.value.year else { continue }
      let name = Titles.title(event.value.name, event.id)
      guard event.value.response == .terminate else { continue }
      ends.append(
        draft.constant(
          event.firstYear, "\(name): first year without the party", .year,
          "The number of the year at whose start it leaves; 100 years later where it does not.",
          year.value + (1 - event.value.happens.value) * 100))
    }
    guard ends.count > 1 else { return ends.first }
    return draft.constant(
      .contract(.ended), "First year without the contract", .year,
      "The number of the first year in which an exclusion has ended the contract.",
      .call(.minimum, ends))
  }

  /// When a party leaves that the others do without: never, once the contract has ended.
  private static func firstYear(
    _ event: Named<Clause<EventKeys>>, _ year: Quantity, _ draft: inout Draft, _ term: Term
  ) -> Expression {
    let contract = draft.parts.contract
    var conditions = [event.value.happens.value]
    if let terminated = term.terminated { conditions.append(year.value.isBelow(terminated)) }
    if contract.afterTerm != .relet, contract.extension != nil || contract.break != nil {
      conditions.append(year.value.isAtMost(term.length))
    }
    let happens = conditions.count == 1 ? conditions[0] : flag(.call(.and, conditions))
    return draft.constant(
      event.firstYear,
      "\(Titles.title(event.value.name, event.id)): first year without the party", .year,
      "The number of the year at whose start it leaves; 100 years later where it does not, or where the contract has ended.",
      year.value + (1 - happens) * 100)
  }

  /// Declares who takes part, and what is left of its capacity.
  static func declare(_ draft: inout Draft, _ term: Term) {
    draft.section("Parties that take part", "Takes years from above and shares from Inputs.")
    for event in draft.exclusions where event.value.response != .terminate {
      guard let party = event.value.party?.text, let year = event.value.year else { continue }
      let first = firstYear(event, year, &draft, term)
      let present = draft.yearly(
        event.takesPart, "\(draft.name(party)): takes part", .flag,
        "1 until the party is excluded.",
        about: Subject(party: party), flag(term.year.isBelow(first)))
      let name = Titles.title(event.value.name, event.id)
      if let left = capacity(event, term.year.equals(first), present),
        draft.parts.shiftsReach(party)
      {
        draft.yearly(
          event.capacity, "\(name): shifts that go on", .share,
          "Share of the shifts into services of \(draft.name(party)) that goes on.",
          about: Subject(party: party), left)
      }
      if let price = event.value.price {
        draft.yearly(
          event.priceLevel, "\(name): level of price", .factor,
          "1 until the party is replaced, then with the change of price.",
          about: Subject(party: party), price.value * (1 - present) + 1)
      }
    }
  }

  /// What goes on of the shifts into a party's services; nil where the exclusion leaves them alone.
  private static func capacity(
    _ event: Named<Clause<EventKeys>>, _ isYear: Expression, _ present: Expression
  ) -> Expression? {
    if let lost = event.value.lost { return 1 - lost.value * (1 - present) }
    return event.value.gap.map { when(isYear, $0.value, else: 1) }
  }

  /// Declares what the commissioners pay once to wind up or to start anew, no part of the outturn.
  static func declareCosts(_ draft: inout Draft, _ term: Term, _ contributions: Contributions) {
    draft.section("Cost of exclusions", "Takes sums from Inputs and years from above.")
    for event in draft.exclusions {
      let name = Titles.title(event.value.name, event.id)
      let about = Subject(recurrent: false)
      let isYear = term.year.equals(.line(event.firstYear))
      if let sum = event.value.windUp {
        let line = draft.yearly(
          .exclusion(event.id, .windUp), "\(name): winding up", .pounds,
          "What it costs to end a contract that still runs, in the year of the exclusion.",
          about: about,
          all(isYear, term.isAgreed, previous(term.inTerm)) * sum.value)
        contributions.writeCost(into: &draft, kind: .windUp, line: line)
      }
      if let sum = event.value.mobilisation {
        let line = draft.yearly(
          .exclusion(event.id, .mobilisation), "\(name): mobilisation", .pounds,
          "What the start of another provider costs, in the year of the exclusion.",
          about: about, all(isYear, term.inTerm) * sum.value)
        contributions.writeCost(into: &draft, kind: .mobilisation, line: line)
      }
    }
  }
}

extension Named where Value == Clause<EventKeys> {
  var firstYear: LineID { LineID.exclusion(id, .year) }
  var takesPart: LineID { LineID.party(value.party?.text ?? "", .takesPart) }
  var capacity: LineID { LineID.exclusion(id, .capacity) }
  var priceLevel: LineID { LineID.exclusion(id, .priceLevel) }
}
