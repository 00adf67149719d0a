import Modelling
import Scenarios

/// Clause 5: what is paid for a service, as usual and in the alliance.
///
/// In both worlds the payer pays whoever delivers the service by its rule (`Paying`); where a prime
/// contractor subcontracts it, the payer pays the prime contractor and that pays who delivers
/// (`Prime`). A party is paid until it is replaced, its successor from then on.
///
/// Hand case: a block of £1,000; its provider is replaced in year 3: it is paid £1,000, £1,000, 0,
/// its successor 0, 0, £1,000.
struct Payments {
  private var lines = BothViews(usual: ByID<Expression>(), alliance: ByID<Expression>())
  /// What the rule as usual would pay for what was agreed, by service: the budget's part.
  private(set) var agreed: [String: Expression] = [:]
  /// What is paid in the alliance for services that a prime contractor subcontracts.
  private var commissioned = ByID<Expression>()
  /// The prime contractor, nil where the contract has none.
  private(set) var prime: Prime?

  /// Writes what is paid for every service in both worlds, and by whom to whom.
  static func write(
    into draft: inout Draft, term: Term, prices: Prices, demand: Demand, shifts: Shifts,
    costs: ServiceCosts
  ) -> Payments {
    var payments = Payments(prime: Prime(in: draft, term: term, prices: prices))
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Payment for services as usual" : "Payment for services in the alliance",
        "Takes rules and prices from Inputs, activity and cost from above.")
      for service in draft.parts.services {
        payments.write(
          into: &draft,
          paying: Paying(
            service: service, view: view, payment: draft.payment(for: service.id), term: term,
            prices: prices, demand: demand, shifts: shifts, costs: costs))
      }
    }
    return payments
  }

  /// Writes what is paid for one service in one world, and by whom to whom.
  private mutating func write(into draft: inout Draft, paying: Paying) {
    let service = paying.service
    let line = paying.write(into: &draft)
    let payer = draft.payer(of: service.value)
    if paying.view.isUsual { agreed[service.id] = paying.writeBudgeted(into: &draft) }
    if !paying.view.isUsual, var contractor = prime, contractor.subcontracts(service) {
      commissioned[service.id] = line
      lines.alliance[service.id] = contractor.writePassedOn(
        into: &draft, paying: paying, paid: line, payer: payer)
      prime = contractor
      return
    }
    lines[paying.view][service.id] = line
    for (party, share) in draft.deliverers(of: service, paying.view) {
      draft.flow(.payment, from: payer, to: party, in: paying.view, line * share)
    }
  }

  /// What the provider of a service is paid for it in a world.
  subscript(view: View, service: String) -> Expression { lines[view][service] }

  /// What is paid for a service in the alliance by whoever commissions it.
  func commissioned(_ service: String) -> Expression {
    commissioned.find(service) ?? self[.alliance, service]
  }
}
