import Modelling
import Scenarios

/// Clause 11: income and cost outside the contract, the same with and without the alliance.
///
/// income = other income × index, paid from outside; cost = other cost × index, in both worlds.
///
/// Hand case: £100 of other income that rises 10 % a year: £110 in the first year, as usual and in
/// the alliance; no change of surplus.
enum OutsideBusiness {
  /// Writes what each party earns and spends outside the contract.
  static func write(into draft: inout Draft, prices: Prices) {
    draft.section(
      "Outside the contract", "Takes other income and cost from Inputs; the same in both worlds.")
    for party in draft.parts.parties {
      let level = prices.index(party.value.otherIndex)
      if let income = party.value.otherIncome {
        writeIncome(into: &draft, of: party.id, amount: income.value * level)
      }
      if let cost = party.value.otherCost {
        writeCost(into: &draft, of: party.id, amount: cost.value * level)
      }
    }
  }

  /// Income from outside, the same in both worlds.
  private static func writeIncome(into draft: inout Draft, of party: String, amount: Expression) {
    let line = draft.yearly(
      .party(party, .otherIncome), "\(draft.name(party)): income outside the contract", .pounds,
      "Income from outside the contract at the year's prices.",
      about: Subject(party: party).observable,
      amount)
    for view in View.allCases {
      draft.flow(.otherIncome, from: Outsider.id, to: party, in: view, line)
    }
  }

  /// Cost of all else the party does, the same in both worlds.
  private static func writeCost(into draft: inout Draft, of party: String, amount: Expression) {
    let line = draft.yearly(
      .party(party, .otherCost), "\(draft.name(party)): cost outside the contract", .pounds,
      "Cost of all else the party does at the year's prices.",
      about: Subject(party: party).observable,
      amount)
    for view in View.allCases { draft.cost(.other, of: party, view, line) }
  }
}
