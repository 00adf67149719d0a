import Modelling
import Scenarios

/// Clause 10: days that parties spend on disputes, as usual and in the alliance.
///
/// cost = days × rate × index; in the alliance its own days while services work as agreed, the
/// usual ones else.
/// Hand case: 20 days at £900 as usual and 5 in the alliance: £18,000 and £4,500 a year.
enum Disputes {
  /// Writes days and cost of each party that states any.
  static func write(into draft: inout Draft, term: Term, prices: Prices) {
    guard let keys = draft.parts.disputes else { return }
    draft.section("Disputes", "Takes days and their rate from Inputs.")
    let rate = keys.rate.value * prices.index(keys.index)
    for party in draft.parts.parties.map(\.id) {
      let usual = keys.bau.first { $0.id == party }?.value
      let alliance = keys.alliance.first { $0.id == party }?.value
      guard usual != nil || alliance != nil else { continue }
      let days = draft.yearly(
        .party(party, .disputeDays), "\(draft.name(party)): days of dispute", .count,
        "Its days in the alliance while services work as agreed, the usual ones else.",
        about: Subject(party: party),
        when(term.active, alliance.orNothing, else: usual.orNothing))
      if let usual {
        writeCost(into: &draft, of: party, in: .usual, amount: usual.value * rate)
      }
      writeCost(into: &draft, of: party, in: .alliance, amount: days * rate)
    }
  }

  /// What disputes cost a party in a world: its cost, and a resource of the system.
  private static func writeCost(
    into draft: inout Draft, of party: String, in view: View, amount: Expression
  ) {
    let line = draft.yearly(
      .party(party, .disputeCost, view),
      "\(draft.name(party)): cost of disputes\(view.suffix)", .pounds,
      "Days times the rate of a day at the year's prices.",
      about: Subject(isBusinessAsUsual: view.isUsual, party: party), amount)
    draft.cost(.disputes, of: party, view, line)
    draft.use(view, line)
  }
}
