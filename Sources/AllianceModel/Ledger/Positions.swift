import Modelling
import Scenarios

/// Clause 11: where each party stands, year by year, in both worlds.
struct Positions {
  /// Change of surplus by party: alliance less business as usual.
  private(set) var change: [String: Expression] = [:]
  /// Surplus by world and party.
  private(set) var surplus: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// Underlying margin by world and party.
  private(set) var underlyingMargin: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// What comes in from outside less what goes there, alliance less business as usual.
  let fromOutside: Expression
  /// Change of all parties' surplus together.
  let systemChange: Expression

  init(_ draft: inout Draft, _ term: Term, _ ledger: Ledger) {
    let parties = draft.parts.parties.map(\.id)
    var lines: [View: [String: Position]] = [.usual: [:], .alliance: [:]]
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Positions as usual" : "Positions in the alliance",
        "Takes flows and costs from above: positions are sums of them, never anything else.")
      for party in parties {
        let position = Position(party, view, &draft, ledger)
        lines[view]?[party] = position
        surplus[view]?[party] = position.surplus
        underlyingMargin[view]?[party] = position.margin
      }
    }
    draft.section("Change of positions", "Takes positions of both worlds from above.")
    var changes: [Expression] = []
    for party in parties {
      guard let usual = lines[.usual]?[party], let alliance = lines[.alliance]?[party] else {
        continue
      }
      let line = Positions.change(party, usual, alliance, &draft)
      change[party] = line
      changes.append(line)
      Positions.gainshare(party, ledger, &draft)
    }
    let outside = View.allCases.map { view in
      sum(of: ledger.paid("outside", view)) - sum(of: ledger.received("outside", view))
    }
    fromOutside = draft.yearly(
      .system(.fromOutside), "Money from outside, change", .pounds,
      "What outsiders pay less what they are paid, alliance less business as usual.",
      outside[1] - outside[0])
    systemChange = draft.yearly(
      .system(.change), "Change of all positions", .pounds,
      "The sum of all parties' changes of surplus.",
      base: .same, sum(of: changes))
  }

  /// What the deal on gain and pain brings a party in all; no line where it is no part of it.
  private static func gainshare(_ party: String, _ ledger: Ledger, _ draft: inout Draft) {
    let amount = ledger.change(party, flows: \.isOfGainshare)
    guard amount != 0 else { return }
    draft.yearly(
      gainshareLine(party), "\(draft.name(party)): gainshare", .pounds,
      "Its gain less pain, and all that is settled through them or paid back out of them.",
      about: Subject(party: party, recurrent: false), amount)
  }

  /// The line that holds what the deal on gain and pain brings a party in all.
  static func gainshareLine(_ party: String) -> LineID { LineID.party(party, .gainshare) }

  private static func change(
    _ party: String, _ usual: Position, _ alliance: Position, _ draft: inout Draft
  ) -> Expression {
    let name = draft.name(party)
    let about = Subject(party: party)
    let change = draft.yearly(
      .party(party, .change), "\(name): change of surplus", .pounds,
      "Surplus in the alliance less surplus as usual.", about: about, base: .same,
      alliance.surplus - usual.surplus)
    let underlying = draft.yearly(
      .party(party, .underlyingChange), "\(name): change of underlying surplus", .pounds,
      "Underlying surplus in the alliance less that as usual.", about: about, base: .same,
      alliance.underlying - usual.underlying)
    if let id = underlying.lineID {
      draft.constant(
        .party(party, .underlyingChangeAfterTerm),
        "\(name): change of underlying surplus in the year after the contract", .pounds,
        "What remains when support, gain and pain have ended.", about: about,
        id.product(with: .time(.yearAfter), .afterBase))
    }
    draft.yearly(
      .party(party, .cashChange), "\(name): change of cash", .pounds,
      "Cash in the alliance less cash as usual.", about: about, base: .same,
      alliance.cash - usual.cash)
    return change
  }
}
