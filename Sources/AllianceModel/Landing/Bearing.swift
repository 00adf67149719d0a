import Modelling
import Scenarios

/// Clause 7: who bears the stranded cost, year by year, for each party with a soft landing.
///
/// What there is to bear: stranded cost + exit, opening and reopening beyond those as usual. Who
/// bears it: the payer through the rule,
/// Σ [bau.variable − variable + bau.(semi-fixed + fixed) × (1 − activity ÷ bau.activity)
///   − (bau.payment − payment)];
/// what measures save; support; gainshare, with all that is settled through it; rent; and the party
/// with what is left: its change of surplus turned round, less its changes of everything else (tax,
/// book cost, charges, subscriptions, one-off cost). Where another party replaces it, what it no
/// longer delivers and is no longer paid counts as gone. What is left comes from positions, the
/// rest from costs and payments, so that the sum can fail.
///
/// Hand case: £100m of cost, 12 % of the activity leaves, and £8.4m, then £5.9m are stranded. Paid
/// by activity the payer bears 100 × 12 % − 12 = 0 and the hospital all; at a 20 % variable share
/// the payer bears 12 − 2.4 = £9.6m, and the hospital −£1.2m, then −£3.7m.
struct Bearing {
  let party: String
  let name: String
  let about: Subject
  /// Its services, each with its share of them in both worlds, where one may replace it.
  private let services: [(service: Named<Clause<ServiceKeys>>, share: BothViews<Expression>)]
  private let costs: ServiceCosts

  /// Writes a table for each party with a soft landing that delivers any service.
  static func write(
    into draft: inout Draft, demand: Demand, shifts: Shifts, costs: ServiceCosts,
    payments: Payments, stranding: Stranding, ledger: Ledger
  ) {
    draft.section(
      "Who bears the stranded cost",
      "Takes costs, payments, flows and changes of surplus from above: the rows add up to the first."
    )
    for landing in draft.parts.landing {
      let bearing = Bearing(landing.id, in: draft, costs: costs)
      guard !bearing.services.isEmpty else { continue }
      let total = bearing.writeTotal(into: &draft, stranding: stranding)
      let payer = bearing.writePayer(
        into: &draft, demand: demand, shifts: shifts, payments: payments)
      let rows = bearing.writeRows(into: &draft, payer: payer, ledger: ledger)
      bearing.writeCheck(into: &draft, total: total, rows: rows, ledger: ledger)
    }
  }

  private init(_ party: String, in draft: Draft, costs: ServiceCosts) {
    self.party = party
    self.costs = costs
    name = draft.name(party)
    about = Subject(party: party)
    services = draft.parts.services.compactMap { service in
      let share = BothViews(
        usual: draft.share(of: party, in: service, view: .usual),
        alliance: draft.share(of: party, in: service, view: .alliance))
      return share.usual == 0 && share.alliance == 0 ? nil : (service, share)
    }
  }

  /// What its part of its services comes to in a world.
  private func own(
    _ view: View, _ amount: (ServiceCosts.Lines) -> Expression
  ) -> [Expression] {
    services.map { amount(costs.lines[view][$0.service.id]) * $0.share[view] }
  }

  /// What measures save of the cost of its services.
  var saved: Expression { sum(of: own(.alliance, \.saved)) }

  /// What there is to bear.
  private func writeTotal(into draft: inout Draft, stranding: Stranding) -> Expression {
    draft.yearly(
      .borne(.total, of: party), "\(name): \(Bearer.total.words)", .pounds,
      "Stranded cost, and what closing and opening cost beyond that as usual.", about: about,
      sum(of: [stranding.byParty[party].orNothing] + own(.alliance, \.once))
        - sum(of: own(.usual, \.once)))
  }

  /// What the payers of its services bear: cost that left with the activity, less income that left.
  private func writePayer(
    into draft: inout Draft, demand: Demand, shifts: Shifts, payments: Payments
  ) -> Expression {
    sum(
      of: services.map { service, share in
        let (usual, now) = (costs.lines.usual[service.id], costs.lines.alliance[service.id])
        let stays = ratio(shifts.activity[service.id], to: demand.usual[service.id])
        let gone =
          usual.variable * share.usual - now.variable * share.alliance + usual.standing
          * (share.usual - stays * share.alliance)
        let income =
          payments[.usual, service.id] * share.usual
          - payments[.alliance, service.id] * share.alliance
        return draft.yearly(
          .borneByPayer(of: service.id, party),
          "\(name): \(service.title), borne by the payer",
          .pounds, "Cost as usual of the activity that left, less the payment that left with it.",
          about: Subject(party: party, service: service.id), gone - income)
      })
  }

  /// The rows add up to what there is to bear.
  private func writeCheck(
    into draft: inout Draft, total: Expression, rows: [Expression], ledger: Ledger
  ) {
    let margin = draft.margin(of: ledger.turnover)
    draft.check(
      .error(.borneWhole(party: party)), "\(name): the stranded cost is borne whole", .error,
      "Those who bear the stranded cost bear all of it, and no more.",
      remedy: "A payment or cost of the party is in its position but in no row of the table.",
      isBroken: absolute(total - sum(of: rows)).isAbove(margin))
  }
}

extension Draft {
  /// The share of a service that a party delivers in a world; 0 where it delivers none of it.
  fileprivate func share(
    of party: String, in service: Named<Clause<ServiceKeys>>, view: View
  ) -> Expression {
    (deliverers(of: service, view).first { $0.party == party }?.share).orNothing
  }
}
