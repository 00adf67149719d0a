import Modelling
import Scenarios

/// Clause 5: a prime contractor, whom commissioners pay for all and who pays the others.
///
/// While services work as agreed, the payer of a service that another party delivers pays the prime
/// contractor by the alliance's rule, and the prime contractor pays who delivers it by its
/// subcontract (the same rule where none is stated). What lies between the two is the risk it
/// bears. For that, commissioners pay it
/// premium = active × [(margin + risk premium) × Σ subcontracts + fee × index],
/// which belongs to the outturn and never to the agreed budget; managing costs it
/// active × cost × index, a resource of the system. A provider's service income, gap and margin are
/// what it receives from the prime contractor.
/// Outside the contract who delivers a service is paid for it as usual, by the payer.
///
/// Hand case: a block of £1,000 to the prime contractor, activity of 90 at £10 to the
/// subcontractor, margin 5 %, risk premium 3 %, fee £50, cost £40: premium 8 % × 900 + 50 = £122;
/// the prime contractor keeps 1,000 − 900 + 122 − 40 = £182, the subcontractor has £900,
/// commissioners pay £1,122.
struct Prime {
  let keys: Clause<PrimeKeys>
  let term: Term
  let prices: Prices
  /// What subcontractors are paid while services work as agreed.
  private(set) var subcontracts: [Expression] = []

  /// The prime contractor, nil where the contract has none.
  init?(in draft: Draft, term: Term, prices: Prices) {
    guard let keys: Clause<PrimeKeys> = draft.parts.prime else { return nil }
    self.keys = keys
    self.term = term
    self.prices = prices
  }

  var party: String { keys.party.text }

  /// Whether the prime contractor stands between who pays for a service and who delivers it.
  func subcontracts(_ service: Named<Clause<ServiceKeys>>) -> Bool {
    service.value.inScope && service.value.provider.text != party
  }

  /// Writes who pays whom for a service, and gives what its provider receives.
  mutating func writePassedOn(
    into draft: inout Draft, paying: Paying, paid: Expression, payer: String
  ) -> Expression {
    let provider = paying.service.value.provider.text
    let subcontract = writeSubcontract(into: &draft, paying: paying)
    // 1 where nothing ends the contract and nobody is excluded: then services work as agreed for ever.
    let holds = paying.holds(draft.staysAgreed(provider))
    draft.flow(.payment, from: payer, to: party, paid * holds)
    for (deliverer, share) in draft.deliverers(of: paying.service, .alliance) {
      // What the prime contractor takes over from another it pays to nobody.
      if deliverer != party {
        let passedOn = subcontract ?? paid
        draft.flow(.subcontract, from: party, to: deliverer, passedOn * holds * share)
        subcontracts.append(passedOn * draft.staysAgreed(provider) * share)
      }
      draft.flow(.payment, from: payer, to: deliverer, paid * (1 - holds) * share)
    }
    guard let subcontract else { return paid }
    return writeReceived(
      into: &draft, paying: paying, paid: paid, subcontract: subcontract, holds: holds)
  }

  /// What a service's subcontract pays; nil where none is stated and all is passed on as paid.
  private func writeSubcontract(into draft: inout Draft, paying: Paying) -> Expression? {
    guard let own = keys.subcontracts.first(where: { $0.id == paying.service.id })?.value else {
      return nil
    }
    let usual = draft.sought.payments[paying.service.id]?.ruleOfPrice
    return paying.writeSubcontract(into: &draft, rule: own.priced(as: usual))
      * draft.priceLevel(paying.service.value.provider.text)
  }

  /// What those that deliver a service get for it.
  private func writeReceived(
    into draft: inout Draft, paying: Paying, paid: Expression, subcontract: Expression,
    holds: Expression
  ) -> Expression {
    let deliverers = draft.deliverers(of: paying.service, .alliance)
    guard holds != 1 || deliverers.count > 1 else { return subcontract }
    let agreed = sum(of: deliverers.map { ($0.party == party ? paid : subcontract) * $0.share })
    return draft.yearly(
      .service(paying.service.id, .received), paying.label("what its provider is paid"), .pounds,
      "By the subcontract while services work as agreed, else by the payer.", about: paying.about,
      when(holds, agreed, else: paid))
  }
}
