import Modelling
import Scenarios

/// Clause 7: who bears the stranded cost, year by year, for each party with a soft landing.
///
/// What there is to bear: stranded cost + exit, opening and reopening beyond those as usual. Who bears it:
/// the payer through the rule, Σ [bau.variable − variable + bau.(semi-fixed + fixed) × (1 − activity ÷
/// bau.activity) − (bau.payment − payment)]; what measures save; support; gainshare, with all that
/// is settled through it; rent; and the party with what is left: its change of surplus turned round,
/// less its changes of everything else (tax, book cost, charges, subscriptions, one-off cost).
/// Where another party replaces it, what it no longer delivers and is no longer paid counts as gone.
/// What is left comes from positions, the rest from costs and payments, so that the sum can fail.
///
/// Hand case (model text, §4): stranded £8.4m, then £5.9m. Paid by activity the payer bears
/// 100 × 12 % − 12 = 0 and the hospital all; at a 20 % variable share the payer bears 12 − 2.4 = £9.6m,
/// and the hospital −£1.2m, then −£3.7m.
struct Bearing {
  private let party: String
  private let name: String
  private let about: Subject
  /// Its services, each with its share of them as usual and in the alliance, where one may replace it.
  private let services:
    [(service: Named<Clause<ServiceKeys>>, usual: Expression, alliance: Expression)]

  static func declare(
    _ draft: inout Draft, _ demand: Demand, _ shifts: Shifts, _ costs: ServiceCosts,
    _ payments: Payments, _ stranding: Stranding, _ ledger: Ledger, _ positions: Positions
  ) {
    draft.section(
      "Who bears the stranded cost",
      "Takes costs, payments, flows and changes of surplus from above: the rows add up to the first."
    )
    for landing in draft.parts.landing {
      let bearing = Bearing(landing.id, draft)
      guard !bearing.services.isEmpty, let change = positions.change[landing.id] else { continue }
      let total = bearing.total(costs, stranding, &draft)
      let payer = bearing.payer(demand, shifts, costs, payments, &draft)
      bearing.parts(total, payer, bearing.saved(costs), ledger, change, &draft)
    }
  }

  private init(_ party: String, _ draft: Draft) {
    self.party = party
    name = draft.name(party)
    about = Subject(party: party)
    services = draft.parts.services.compactMap { service in
      func share(_ view: View) -> Expression {
        draft.deliverers(of: service, view).first { $0.party == party }?.share ?? 0
      }
      let (usual, alliance) = (share(.usual), share(.alliance))
      return usual == 0 && alliance == 0 ? nil : (service, usual, alliance)
    }
  }

  /// What there is to bear.
  private func total(
    _ costs: ServiceCosts, _ stranding: Stranding, _ draft: inout Draft
  ) -> Expression {
    let once = services.compactMap { own in
      costs[.alliance, own.service.id].map { $0.once * own.alliance }
    }
    let usual = services.compactMap { own in
      costs[.usual, own.service.id].map { $0.once * own.usual }
    }
    return draft.yearly(
      .borne(.total, of: party), "\(name): \(Bearer.total.words)", .pounds,
      "Stranded cost, and what closing and opening cost beyond that as usual.", about: about,
      sum(of: [stranding.byParty[party] ?? 0] + once) - sum(of: usual))
  }

  /// What measures save of the cost of its services.
  private func saved(_ costs: ServiceCosts) -> Expression {
    sum(
      of: services.compactMap { own in
        costs[.alliance, own.service.id].map { $0.saved * own.alliance }
      })
  }

  /// What the payers of its services bear: cost that left with the activity, less income that left.
  private func payer(
    _ demand: Demand, _ shifts: Shifts, _ costs: ServiceCosts, _ payments: Payments,
    _ draft: inout Draft
  ) -> Expression {
    var lines: [Expression] = []
    for (service, before, now) in services {
      guard let usual = costs[.usual, service.id], let alliance = costs[.alliance, service.id],
        let activity = demand.usual[service.id], let left = shifts.activity[service.id]
      else { continue }
      let standing = sum(of: [usual.semiFixed, usual.fixed])
      let gone =
        usual.variable * before - alliance.variable * now + standing
        * (before - ratio(left, to: activity) * now)
      let income = payments[.usual, service.id] * before - payments[.alliance, service.id] * now
      lines.append(
        draft.yearly(
          .borneByPayer(of: service.id, party),
          "\(name): \(service.title), borne by the payer",
          .pounds, "Cost as usual of the activity that left, less the payment that left with it.",
          about: Subject(party: party, service: service.id), gone - income))
    }
    return sum(of: lines)
  }

  private func parts(
    _ total: Expression, _ payer: Expression, _ saved: Expression, _ ledger: Ledger,
    _ change: Expression, _ draft: inout Draft
  ) {
    var rows: [Expression] = []
    func row(_ bearer: Bearer, _ sentence: String, _ amount: Expression) {
      guard amount != 0 else { return }
      rows.append(
        draft.yearly(
          .borne(bearer, of: party), "\(name): \(bearer.words)", .pounds, sentence, about: about,
          amount))
    }
    row(
      .payerRule,
      "What the payer goes on paying for cost that stays; negative where it pays less than leaves.",
      payer)
    row(.measures, "What measures take off the cost of its services.", saved)
    row(
      .support, "Transition support that it gets, less what it pays.",
      ledger.change(party, flows: { $0 == .support }))
    row(
      .gainshare,
      "Its gain less pain, and all that is settled through them or paid back out of them.",
      ledger.change(party, flows: \.isOfGainshare) == 0
        ? 0 : .line(Positions.gainshareLine(party)))
    row(
      .rent, "Rent that it gets, less what it pays.",
      ledger.change(party, flows: { $0 == .rent }))
    let rest = other(ledger, &draft)
    row(
      .left,
      "Its change of surplus with the sign reversed, without what is neither service nor landing.",
      rest - change)
    let margin = draft.margin(of: ledger.turnover)
    draft.check(
      .error(.borneWhole(party: party)), "\(name): the stranded cost is borne whole", .error,
      "Those who bear the stranded cost bear all of it, and no more.",
      remedy: "A payment or cost of the party is in its position but in no row of the table.",
      isBroken: absolute(total - sum(of: rows)).isAbove(margin))
  }

  /// What changes the party's surplus and stands in no row: every other kind of payment and cost.
  private func other(_ ledger: Ledger, _ draft: inout Draft) -> Expression {
    let flows = ledger.change(
      party,
      flows: { !$0.isForServices && !$0.isOfGainshare && ![.support, .rent].contains($0) })
    let costs = ledger.change(
      party, costs: { ![.service, .exit, .opening, .reopening].contains($0) })
    let rest = flows + costs + passedOn(ledger, draft)
    guard rest != 0 else { return 0 }
    return draft.yearly(
      .party(party, .otherChange), "\(name): change of all else", .pounds,
      "What tax, investments, one-off cost and the like change against business as usual.",
      about: about, rest)
  }

  /// What a prime contractor is paid for the services of others less what it pays for them.
  private func passedOn(_ ledger: Ledger, _ draft: Draft) -> Expression {
    guard let prime: Clause<PrimeKeys> = draft.parts.prime, prime.party.text == party else {
      return 0
    }
    let own =
      Expression.line(.party(party, .serviceIncome))
      - .line(.party(party, .serviceIncome, .usual))
    return ledger.change(party, flows: \.isForServices) - own
  }
}
