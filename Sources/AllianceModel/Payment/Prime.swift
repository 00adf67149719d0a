import Modelling
import Scenarios

/// Clause 5: a prime contractor, whom commissioners pay for all and who pays the others.
///
/// While services work as agreed, the payer of a service that another party delivers pays the prime
/// contractor by the alliance's rule, and the prime contractor pays who delivers it by its
/// subcontract (the same rule where none is stated). What lies between the two is the risk it bears.
/// For that, commissioners pay it
/// premium = active × [(margin + risk premium) × Σ subcontracts + fee × index],
/// which belongs to the outturn; managing costs it active × cost × index, a resource of the system.
/// Outside the contract who delivers a service is paid for it as usual, by the payer.
///
/// Hand case: a block of £1,000 to the prime contractor, activity of 90 at £10 to the subcontractor, margin 5 %,
/// risk premium 3 %, fee £50, cost £40: premium 8 % × 900 + 50 = £122; the prime contractor keeps
/// 1,000 − 900 + 122 − 40 = £182, the subcontractor has £900, commissioners pay £1,122.
struct Prime {
  private let keys: Clause<PrimeKeys>
  private let term: Term
  private let prices: Prices
  /// What subcontractors are paid while services work as agreed.
  private var subcontracts: [Expression] = []

  /// The prime contractor, nil where the contract has none.
  init?(_ draft: Draft, _ term: Term, _ prices: Prices) {
    guard let keys: Clause<PrimeKeys> = draft.parts.prime else { return nil }
    self.keys = keys
    self.term = term
    self.prices = prices
  }

  /// Whether the prime contractor stands between who pays for a service and who delivers it.
  func subcontracts(_ service: Named<Clause<ServiceKeys>>) -> Bool {
    service.value.inScope && service.value.provider.text != keys.party.text
  }

  /// Declares who pays whom for a service, and gives what its provider receives.
  mutating func passOn(
    _ paying: Paying, _ paid: Expression, from payer: String, _ draft: inout Draft
  ) -> Expression {
    let service = paying.service
    let prime = keys.party.text
    let own = keys.subcontracts.first { $0.id == service.id }?.value
    let provider = service.value.provider.text
    let subcontract =
      own.map { paying.subcontract($0, &draft) * draft.priceLevel(provider) } ?? paid
    // 1 where nothing ends the contract and nobody is excluded: then services work as agreed for ever.
    let stays = draft.staysAgreed(provider)
    let holds = paying.holds(stays)
    draft.flow(.payment, from: payer, to: prime, paid * holds)
    let deliverers = draft.deliverers(of: service, .alliance)
    for (party, share) in deliverers {
      // What the prime contractor takes over from another it pays to nobody.
      if party != prime {
        draft.flow(.subcontract, from: prime, to: party, subcontract * holds * share)
        subcontracts.append(subcontract * stays * share)
      }
      draft.flow(.payment, from: payer, to: party, paid * (1 - holds) * share)
    }
    let agreed = sum(of: deliverers.map { ($0.party == prime ? paid : subcontract) * $0.share })
    guard holds != 1 || deliverers.count > 1, own != nil else { return subcontract }
    return draft.yearly(
      .service(service.id, .received), paying.label("what its provider is paid"), .pounds,
      "By the subcontract while services work as agreed, else by the payer.", about: paying.about,
      when(holds, agreed, else: paid))
  }

  /// Declares what the prime contractor is paid besides, and what managing costs it.
  func declare(_ draft: inout Draft, _ contributions: Contributions) {
    draft.section(
      "Prime contractor", "Takes subcontracts from above, margin, premium and fee from Inputs.")
    let (party, level) = (keys.party.text, prices.index(keys.index))
    let about = Subject(party: party)
    let paid = draft.yearly(
      .prime(.subcontracts), "Paid to subcontractors", .pounds,
      "What the prime contractor pays for services while they work as agreed.", about: about,
      term.active * sum(of: subcontracts))
    let share = sum(of: [keys.margin, keys.riskPremium].compactMap { $0?.value })
    let fee = (keys.managementFee?.value ?? 0) * level * term.active
    if share + fee != 0 {
      let premium = draft.yearly(
        .prime(.premium), "Margin, risk premium and fee of the prime contractor", .pounds,
        "Margin and risk premium on what subcontractors are paid, and the fee for managing them.",
        about: about, paid * share + fee)
      contributions.split(.premium, party, premium, fromCommissioners: true, &draft)
      draft.outturn(
        OutturnItem(
          kind: .premium, name: .premium, title: "premium of the prime contractor",
          amount: premium))
    }
    guard let cost = keys.managementCost else { return }
    let managed = draft.yearly(
      .prime(.managementCost), "Cost of managing subcontracts", .pounds,
      "What contracts, data and payment cost the prime contractor a year.", about: about,
      cost.value * level * term.active)
    draft.cost(.management, of: party, .alliance, managed)
    draft.use(.alliance, managed)
  }
}
