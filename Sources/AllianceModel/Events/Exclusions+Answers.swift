import Modelling
import Scenarios

// What other clauses ask: 1, and so nothing in any formula, where nobody is excluded.
extension Draft {
  /// The exclusion of a party that the others do without; nil where it stays with the contract.
  private func exclusion(of party: String) -> Exclusion? {
    exclusions.first { $0.party == party && !$0.endsContract }
  }

  /// 1 while a party takes part in the sharing.
  func takesPart(_ party: String) -> Expression {
    guard let exclusion = exclusion(of: party) else { return 1 }
    return .line(exclusion.takesPart)
  }

  /// What a party pays back of pain that it owes: as far as its gain goes, all when it is excluded.
  func paidBack(_ owed: Expression, by party: String, outOf gain: Expression) -> Expression {
    guard let exclusion = exclusions.first(where: { $0.party == party }) else {
      return minimum(owed, gain)
    }
    let isBefore = Expression.line(.time(.year)).isBelow(.line(exclusion.firstYear))
    return when(isBefore, minimum(owed, gain), else: owed)
  }

  /// 1 while a party's services are paid for as agreed: until it leaves and nobody takes them over.
  func staysAgreed(_ party: String) -> Expression {
    exclusion(of: party)?.keys.response == .continue ? takesPart(party) : 1
  }

  /// What the price of a party's services is multiplied by.
  func priceLevel(_ party: String) -> Expression {
    guard let exclusion = exclusion(of: party), exclusion.keys.price != nil else { return 1 }
    return .line(exclusion.priceLevel)
  }

  /// What goes on of a shift into some services.
  func capacity(into services: [String]) -> Expression {
    let providers = parts.services.filter { services.contains($0.id) }.map(\.value.provider.text)
    return exclusions.filter { $0.losesShifts && providers.contains($0.party) }
      .reduce(1) { $0 * .line($1.capacity) }
  }

  /// The parties whose place a party takes.
  func replaced(by party: String) -> [String] {
    exclusions.filter { $0.keys.by?.text == party }.map(\.party)
  }

  /// Who takes the place of a party that is excluded; nil where nobody does.
  func successor(of party: String) -> String? { exclusion(of: party)?.keys.by?.text }

  /// Who delivers a service in a world, each with the share of the year that is its own.
  func deliverers(of service: Named<Clause<ServiceKeys>>, _ view: View) -> [(
    party: String, share: Expression
  )] {
    let party = service.value.provider.text
    guard !view.isUsual, let new = successor(of: party) else { return [(party, 1)] }
    return [(party, takesPart(party)), (new, 1 - takesPart(party))]
  }
}
