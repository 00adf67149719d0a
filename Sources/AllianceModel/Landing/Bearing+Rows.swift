import Modelling
import Scenarios

// Who bears the stranded cost of a party, a row each.
extension Bearing {
  /// Writes a row for each that bears some of it; the party itself has what is left.
  func writeRows(into draft: inout Draft, payer: Expression, ledger: Ledger) -> [Expression] {
    let borne = [
      writeRow(
        into: &draft, bearer: .payerRule,
        sentence:
          "What the payer goes on paying for cost that stays; negative where it pays less than leaves.",
        amount: payer),
      writeRow(
        into: &draft, bearer: .measures,
        sentence: "What measures take off the cost of its services.", amount: saved),
      writeRow(
        into: &draft, bearer: .support,
        sentence: "Transition support that it gets, less what it pays.",
        amount: ledger.change(party, flows: { $0 == .support })),
      writeRow(
        into: &draft, bearer: .gainshare,
        sentence:
          "Its gain less pain, and all that is settled through them or paid back out of them.",
        amount: ledger.change(party, flows: \.isOfGainshare) == 0
          ? 0 : .line(Positions.gainshareLine(party))),
      writeRow(
        into: &draft, bearer: .rent, sentence: "Rent that it gets, less what it pays.",
        amount: ledger.change(party, flows: { $0 == .rent })),
    ]
    let other = writeOther(into: &draft, ledger: ledger)
    let left = writeRow(
      into: &draft, bearer: .left,
      sentence:
        "Its change of surplus with the sign reversed, without what is neither service nor landing.",
      amount: other - .line(.party(party, .change)))
    return borne + [left]
  }

  /// A row of one that bears something; 0 for one that bears nothing in any year.
  private func writeRow(
    into draft: inout Draft, bearer: Bearer, sentence: String, amount: Expression
  ) -> Expression {
    guard amount != 0 else { return 0 }
    return draft.yearly(
      .borne(bearer, of: party), "\(name): \(bearer.words)", .pounds, sentence, about: about,
      amount)
  }

  /// What changes the party's surplus and stands in no row: every other kind of payment and cost.
  private func writeOther(into draft: inout Draft, ledger: Ledger) -> Expression {
    let flows = ledger.change(
      party,
      flows: { !$0.isForServices && !$0.isOfGainshare && ![.support, .rent].contains($0) })
    let costs = ledger.change(
      party, costs: { ![.service, .exit, .opening, .reopening].contains($0) })
    let rest = flows + costs + passedOn(in: draft, ledger: ledger)
    guard rest != 0 else { return 0 }
    return draft.yearly(
      .party(party, .otherChange), "\(name): change of all else", .pounds,
      "What tax, investments, one-off cost and the like change against business as usual.",
      about: about, rest)
  }

  /// What a prime contractor is paid for the services of others less what it pays for them.
  private func passedOn(in draft: Draft, ledger: Ledger) -> Expression {
    guard let prime: Clause<PrimeKeys> = draft.parts.prime, prime.party.text == party else {
      return 0
    }
    let own =
      Expression.line(.party(party, .serviceIncome))
      - .line(.party(party, .serviceIncome, .usual))
    return ledger.change(party, flows: \.isForServices) - own
  }
}
