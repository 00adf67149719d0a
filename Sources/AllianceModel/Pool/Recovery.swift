import Modelling
import Scenarios

/// Clause 9: providers pay back what of last year's overspend is to be recovered.
///
/// A provider pays prev(recovered) to the commissioners, by its weight in pain of the year that was
/// overspent and after the contract too; its cost falls by prev(recovered) × (1 − own expense),
/// which is 100 % unless stated: nothing is saved unless somebody says so. Both are not recurrent
/// and not in the outturn. What the weights leave is paid back by nobody.
/// Hand case: £3,000 to recover at a weight of 20 % and 70 % own expense: £600 is paid back, £180
/// of it by costing less.
enum Recovery {
  /// Writes what each provider pays back, and what it costs less.
  static func write(into draft: inout Draft, contributions: Contributions) {
    guard let keys: Clause<OverspendKeys> = draft.parts.gainshare?.overspend,
      keys.recovered != nil
    else { return }
    draft.section(
      "Recovery of an overspend", "Takes what is to be recovered from last year's pool.")
    for party in draft.parties(.provider) {
      let about = Subject(party: party, recurrent: false)
      let name = draft.name(party)
      let paid = draft.yearly(
        .party(party, .recovery), "\(name): overspend paid back", .pounds,
        "What it was to recover of last year's overspend.", about: about,
        .previous(.party(party, .recovered)))
      let avoided = draft.yearly(
        .party(party, .recoveryAvoided), "\(name): cost avoided to pay back", .pounds,
        "What it finds by costing less.", about: about, paid * (1 - keys.ownExpense.value))
      contributions.writeFlows(
        into: &draft, kind: .recovery, provider: party, amount: paid, of: .yearBefore,
        fromCommissioners: false)
      draft.cost(.recovery, of: party, .alliance, -avoided)
      draft.use(.alliance, -avoided)
    }
  }

  /// Writes what each provider is to recover, by its weight in pain; nothing where nothing is.
  static func writeShares(
    into draft: inout Draft, of recovered: Expression, by weights: ByID<Expression>
  ) {
    guard recovered != 0 else { return }
    for party in draft.parties(.provider) {
      draft.yearly(
        .party(party, .recovered), "\(draft.name(party)): overspend to be recovered", .pounds,
        "Its weight in pain, of what providers pay back in the year after.",
        about: Subject(party: party, recurrent: false),
        recovered * weights.find(party).orNothing)
    }
  }
}
