import Modelling
import Scenarios

/// Clause 11: where each party stands, year by year, in both worlds.
///
/// change of a party = its surplus in the alliance − its surplus as usual, and so for underlying
/// surplus and cash; gainshare = what flows of the deal on gain and pain change for it; money from
/// outside = what outsiders pay − what they are paid, alliance − as usual; change of all = Σ
/// change.
///
/// Hand case: the board pays £90 in place of £100, the hospital's cost falls from £95 to £80:
/// changes of +10 and of (90 − 80) − (100 − 95) = +5; together 15, the cost saved.
struct Positions {
  /// Change of surplus by party: alliance less business as usual.
  let change: [String: Expression]
  /// Surplus by world and party.
  let surplus: BothViews<ByID<Expression>>
  /// Underlying margin by world and provider.
  let underlyingMargin: BothViews<ByID<Expression>>
  /// What comes in from outside less what goes there, alliance less business as usual.
  let fromOutside: Expression
  /// Change of all parties' surplus together.
  let systemChange: Expression

  /// Writes the position of each party in both worlds, and what changes between them.
  static func write(into draft: inout Draft, ledger: Ledger) -> Self {
    let parties = draft.parts.parties.map(\.id)
    let usual = positions(into: &draft, of: parties, in: .usual, ledger: ledger)
    let alliance = positions(into: &draft, of: parties, in: .alliance, ledger: ledger)
    draft.section("Change of positions", "Takes positions of both worlds from above.")
    let changes = parties.map { party in
      let change = change(into: &draft, of: party, usual: usual[party], alliance: alliance[party])
      writeGainshare(into: &draft, of: party, ledger: ledger)
      return change
    }
    let fromOutside = fromOutside(into: &draft, ledger: ledger)
    let systemChange = draft.yearly(
      .system(.change), "Change of all positions", .pounds,
      "The sum of all parties' changes of surplus.",
      base: .same, sum(of: changes))
    return Positions(
      change: Dictionary(uniqueKeysWithValues: zip(parties, changes)),
      surplus: BothViews(usual: usual.map(\.surplus), alliance: alliance.map(\.surplus)),
      underlyingMargin: BothViews(
        usual: margins(of: parties, in: usual), alliance: margins(of: parties, in: alliance)),
      fromOutside: fromOutside, systemChange: systemChange)
  }

  /// Where each party stands in a world.
  private static func positions(
    into draft: inout Draft, of parties: [String], in view: View, ledger: Ledger
  ) -> ByID<Position> {
    draft.section(
      view.isUsual ? "Positions as usual" : "Positions in the alliance",
      "Takes flows and costs from above: positions are sums of them, never anything else.")
    var positions = ByID<Position>()
    for party in parties {
      positions[party] = Position.write(into: &draft, of: party, in: view, ledger: ledger)
    }
    return positions
  }

  /// Underlying margins of the parties that have one.
  private static func margins(
    of parties: [String], in positions: ByID<Position>
  ) -> ByID<Expression> {
    var margins = ByID<Expression>()
    for party in parties {
      if let margin = positions[party].margin { margins[party] = margin }
    }
    return margins
  }

  /// What the alliance changes of money from outside.
  private static func fromOutside(into draft: inout Draft, ledger: Ledger) -> Expression {
    func net(_ view: View) -> Expression {
      sum(of: ledger.paid(by: Outsider.id, in: view))
        - sum(of: ledger.received(by: Outsider.id, in: view))
    }
    return draft.yearly(
      .system(.fromOutside), "Money from outside, change", .pounds,
      "What outsiders pay less what they are paid, alliance less business as usual.",
      net(.alliance) - net(.usual))
  }

  /// What the deal on gain and pain brings a party in all; no line where it is no part of it.
  private static func writeGainshare(into draft: inout Draft, of party: String, ledger: Ledger) {
    let amount = ledger.change(party, flows: \.isOfGainshare)
    guard amount != 0 else { return }
    draft.yearly(
      gainshareLine(party), "\(draft.name(party)): gainshare", .pounds,
      "Its gain less pain, and all that is settled through them or paid back out of them.",
      about: Subject(party: party, recurrent: false), amount)
  }

  /// The line that holds what the deal on gain and pain brings a party in all.
  static func gainshareLine(_ party: String) -> LineID { LineID.party(party, .gainshare) }

  /// What changes for a party: surplus, underlying surplus and cash; gives the first.
  private static func change(
    into draft: inout Draft, of party: String, usual: Position, alliance: Position
  ) -> Expression {
    let name = draft.name(party)
    let about = Subject(party: party)
    let change = draft.yearly(
      .party(party, .change), "\(name): change of surplus", .pounds,
      "Surplus in the alliance less surplus as usual.", about: about, base: .same,
      alliance.surplus - usual.surplus)
    draft.yearly(
      .party(party, .underlyingChange), "\(name): change of underlying surplus", .pounds,
      "Underlying surplus in the alliance less that as usual.", about: about, base: .same,
      alliance.underlying - usual.underlying)
    draft.constant(
      .party(party, .underlyingChangeAfterTerm),
      "\(name): change of underlying surplus in the year after the contract", .pounds,
      "What remains when support, gain and pain have ended.", about: about,
      LineID.party(party, .underlyingChange).product(with: .time(.yearAfter), .afterBase))
    draft.yearly(
      .party(party, .cashChange), "\(name): change of cash", .pounds,
      "Cash in the alliance less cash as usual.", about: about, base: .same,
      alliance.cash - usual.cash)
    return change
  }
}
