import Modelling
import Scenarios

/// Clause 14: what a party can bear.
///
/// Alerts where the underlying margin < `margin_floor`; capital of the year > `capital_limit`; pain
/// to date = prev + pain + pain of earlier years > `reserves`; funding + surplus < 0; or where the
/// margin as usual of the last year differs from that of the first by more than
/// `appraisal.margin_drift`: a margin that drifts says that growth, prices and efficiency do not
/// fit together.
///
/// Hand case: funding of £100 and a surplus of −£104: £4 are missing. Reserves of £50, pain of £30
/// and £25: £30, then £55, an alert in the second year.
struct PartyAlerts {
  /// The id in the scenario file.
  let id: String
  /// What the scenario file says of the party.
  let keys: Clause<PartyKeys>

  /// Writes what should hold of the party, as far as it states a limit.
  func write(into draft: inout Draft, ledger: Ledger, sharing: Sharing, positions: Positions) {
    writeMargin(into: &draft, margin: positions.underlyingMargin.alliance.find(id))
    writeCapital(into: &draft, spent: ledger.capital(of: id, in: .alliance))
    writeReserves(into: &draft, repaid: sharing.repaid.find(id).orNothing)
    writeAffordability(into: &draft)
    if positions.underlyingMargin.usual.find(id) != nil { writeDrift(into: &draft) }
  }

  /// A margin below its floor.
  private func writeMargin(into draft: inout Draft, margin: Expression?) {
    guard let floor = keys.marginFloor, let margin else { return }
    draft.check(
      .alert(.margin(party: id)), "\(draft.name(id)): underlying margin below its floor", .alert,
      "The underlying margin is lower than the party can bear.",
      remedy: "Slow the pace, take out more, or support the party longer.",
      isBroken: margin.isBelow(floor.value))
  }

  /// Capital above its limit; nothing where the party spends none.
  private func writeCapital(into draft: inout Draft, spent: Expression) {
    guard let limit = keys.capitalLimit, spent != 0 else { return }
    draft.check(
      .alert(.capital(party: id)), "\(draft.name(id)): capital above its limit", .alert,
      "The party spends more capital than it may.",
      remedy: "Spread the capital over more years.",
      isBroken: spent.isAbove(limit.value))
  }

  /// Pain to date above reserves.
  private func writeReserves(into draft: inout Draft, repaid: Expression) {
    guard let reserves = keys.reserves, keys.role == .provider, draft.parts.gainshare != nil else {
      return
    }
    let pain = Expression.line(.party(id, .pain)) + repaid
    let toDate = draft.rolling(
      .party(id, .painToDate), "\(draft.name(id)): pain to date", .pounds, at: .endOfYear,
      "Pain of all years so far.",
      about: Subject(party: id, recurrent: false), opening: 0, then: { $0 + pain })
    draft.check(
      .alert(.reserves(party: id)), "\(draft.name(id)): pain above its reserves", .alert,
      "The pain borne so far is more than the party's reserves.",
      remedy: "Agree a cap on the party's pain, or a smaller weight.",
      isBroken: toDate.isAbove(reserves.value))
  }

  /// What a commissioner has left of its funding, in both worlds; and funding that does not last.
  private func writeAffordability(into draft: inout Draft) {
    guard let funding = keys.funding else { return }
    for view in View.allCases {
      for kind in Remainder.Kind.allCases {
        let words = Remainder.funding.words(kind)
        draft.yearly(
          Remainder.funding.line(kind, of: id, view),
          "\(draft.name(id)): \(words.prefix(1).lowercased() + words.dropFirst())\(view.suffix)",
          .pounds, PartyAlerts.sentence(kind),
          about: Subject(isBusinessAsUsual: view.isUsual, party: id), base: .same,
          funding.value + .line(Remainder.surplus.line(kind, of: id, view)))
      }
    }
    let left = Expression.line(Remainder.funding.line(.whole, of: id))
    draft.check(
      .alert(.affordability(party: id)), "\(draft.name(id)): cannot afford the contract", .alert,
      "What the commissioner has to pay is more than its funding.",
      remedy: "Lower the commissioner's payments, or raise its funding.",
      isBroken: left.isBelow(0))
  }

  private static func sentence(_ kind: Remainder.Kind) -> String {
    switch kind {
    case .whole: "Funding and what it is paid, less what it pays and its costs."
    case .underlying: "Funding and recurrent income, less recurrent payments and costs."
    case .cash: "Funding and what is paid to it, less what it pays, when it is paid."
    }
  }

  /// A margin as usual that moves more than is plausible.
  private func writeDrift(into draft: inout Draft) {
    guard keys.role == .provider, !draft.parts.services.isEmpty else { return }
    let margin = LineID.party(id, .underlyingMargin, .usual)
    let moved = draft.constant(
      .party(id, .marginDrift, .usual), "\(draft.name(id)): change of margin as usual",
      .percentagePoints,
      "Underlying margin as usual in the last year less that in the first.",
      about: Subject(isBusinessAsUsual: true, party: id),
      margin.product(with: .time(.lastYear), .afterBase)
        - margin.product(with: .time(.firstYear), .afterBase))
    draft.check(
      .alert(.drift(party: id)), "\(draft.name(id)): margin as usual drifts", .alert,
      "The margin as usual moves by more than is plausible without the alliance.",
      remedy: "Growth, price indices and efficiency do not fit together: see services and indices.",
      isBroken: Expression.line(.time(.lastYear))
        * absolute(moved).isAbove(draft.parts.appraisal.marginDrift.value))
  }
}
