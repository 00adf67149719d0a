import Modelling
import SourceText

// Who is the prime contractor, and what it can subcontract.
extension Rules {
  static func checkPrime(_ parts: Clause<RootKeys>, _ reader: inout Reader) {
    guard let prime: Clause<PrimeKeys> = parts.prime else { return }
    let party = prime.party.text
    guard role(party, parts) == .provider else {
      return reader.report(
        "wrong-role", prime.party.position, "'\(party)' is the prime contractor but no provider",
        "name a party with role: provider")
    }
    let others = parts.services.filter { $0.value.inScope && $0.value.provider.text != party }
    if others.isEmpty {
      reader.report(
        "nothing-subcontracted", prime.party.position,
        "'\(party)' delivers every service in scope itself",
        "name another party, or leave 'prime' out")
    }
    for subcontract in prime.subcontracts {
      let usual = parts.payments.first { $0.id == subcontract.id }?.value.ruleOfPrice
      checkRule(
        subcontract.value, pricedAs: usual, of: subcontract.id,
        called: PrimeKeys.table.subcontracts.words, &reader)
      guard !others.contains(where: { $0.id == subcontract.id }) else { continue }
      reader.report(
        "useless-key", subcontract.position, "'\(subcontract.id)' is not subcontracted",
        "take it out: it is delivered by '\(party)', or not in scope")
    }
  }
}
