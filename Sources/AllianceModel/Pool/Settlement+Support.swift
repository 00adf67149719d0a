import Modelling
import Scenarios

// Clause 9: transition support, and what of it is paid back out of gain.
//
// repaid = MIN(prev(to pay back), MAX(0, gain − pain of earlier years)); to pay back: opening 0;
// = in_term × (prev + support − repaid). It is earned with the gain and paid when the gain is paid.
// Hand case: support of £30, then gain of £20 and of £25: £20 and £10 are paid back.
extension Settlement {
  /// Writes what is paid as support, by the payer named or all commissioners, and paid back.
  func writeSupport(into draft: inout Draft) {
    guard let support = landing.support[party],
      let keys = draft.parts.landing.first(where: { $0.id == party })?.value.support
    else { return }
    let repaid = recouped(into: &draft, keys: keys, support: support)
    let paid = paid(into: &draft, amount: repaid, words: "support paid back")
    guard let payer = keys.payer?.text else {
      contributions.writeFlows(
        into: &draft, kind: .support, provider: party, amount: support, fromCommissioners: true)
      contributions.writeFlows(
        into: &draft, kind: .recoup, provider: party, amount: repaid, paid: paid,
        fromCommissioners: false)
      return
    }
    draft.flow(.support, from: payer, to: party, support)
    draft.flow(.recoup, from: party, to: payer, repaid, cash: paid.map { $0.now + $0.late })
  }

  /// Support that is paid back out of later gain, as far as the term lasts.
  private func recouped(
    into draft: inout Draft, keys: Clause<SupportKeys>, support: Expression
  ) -> Expression {
    guard keys.recoup, let gain = sharing.gain.find(party) else { return 0 }
    let name = draft.name(party)
    let owedID = LineID.party(party, .supportToRecoup)
    let repaid = draft.yearly(
      .party(party, .supportRepaid), "\(name): support paid back", .pounds,
      "Its gain, up to the support not yet paid back.", about: about,
      minimum(.previous(owedID), positive(gain - sharing.repaid.find(party).orNothing)))
    draft.rolling(
      owedID, "\(name): support to pay back", .pounds, at: .endOfYear,
      "Support received and not yet paid back; what is left at the end of the term lapses.",
      about: about, opening: 0, then: { term.inTerm * ($0 + support - repaid) })
    return repaid
  }
}
