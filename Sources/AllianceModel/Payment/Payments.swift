import Modelling
import Scenarios

/// Clause 5: what is paid for a service, as usual and in the alliance.
struct Payments {
  private var lines: [View: [String: Expression]] = [.usual: [:], .alliance: [:]]
  /// What the rule as usual would pay for what was agreed, by service: the budget's part.
  private(set) var agreed: [String: Expression] = [:]
  /// What is paid in the alliance for services that a prime contractor subcontracts, by whoever pays.
  private var commissioned: [String: Expression] = [:]
  /// The prime contractor, nil where the contract has none.
  private(set) var prime: Prime?

  init(
    _ draft: inout Draft, _ term: Term, _ prices: Prices, _ demand: Demand, _ shifts: Shifts,
    _ costs: ServiceCosts
  ) {
    prime = Prime(draft, term, prices)
    for view in View.allCases {
      draft.section(
        view.isUsual ? "Payment for services as usual" : "Payment for services in the alliance",
        "Takes rules and prices from Inputs, activity and cost from above.")
      for service in draft.parts.services {
        guard let payment = draft.parts.payments.first(where: { $0.id == service.id })?.value else {
          continue
        }
        let paying = Paying(
          service: service, view: view, payment: payment, term: term, prices: prices,
          demand: demand,
          shifts: shifts, costs: costs)
        let line = paying.declare(&draft)
        let payer = draft.payer(of: service.value)
        if view.isUsual { agreed[service.id] = paying.budgeted(&draft) }
        if !view.isUsual, prime?.subcontracts(service) == true {
          commissioned[service.id] = line
          lines[view]?[service.id] = prime?.passOn(paying, line, from: payer, &draft)
        } else {
          lines[view]?[service.id] = line
          for (party, share) in draft.deliverers(of: service, view) {
            draft.flow(.payment, from: payer, to: party, in: view, line * share)
          }
        }
      }
    }
  }

  /// What the provider of a service is paid for it in a world.
  subscript(view: View, service: String) -> Expression { lines[view]?[service] ?? 0 }

  /// What is paid for a service in the alliance by whoever commissions it.
  func commissioned(_ service: String) -> Expression {
    commissioned[service] ?? self[.alliance, service]
  }
}

extension Draft {
  /// Who pays for a service: the party it names, for a team's its client, else the first commissioner.
  func payer(of service: Clause<ServiceKeys>) -> String {
    if service.payer == nil, let client = client(of: service.provider.text) { return client }
    return payer(of: service.payer)
  }

  /// The party that a key names as payer, else the first commissioner.
  func payer(of word: Word?) -> String {
    word?.text ?? parts.parties.first { $0.value.role == .commissioner }?.id ?? "outside"
  }
}

extension Draft {
  /// Whether commissioners pay: where a key names one, or nobody.
  func isCommissioner(_ payer: Word?) -> Bool {
    guard let payer else { return true }
    return parties(.commissioner).contains(payer.text)
  }
}
