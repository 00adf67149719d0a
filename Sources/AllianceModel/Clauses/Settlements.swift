import Modelling
import Scenarios

/// Clause 9: what the pool, support and their repayment make of payments between the parties.
struct Settlements {
  init(
    _ draft: inout Draft, _ term: Term, _ landing: Landing, _ sharing: Sharing,
    _ contributions: Contributions
  ) {
    draft.section(
      "Settlements", "Takes gain, pain and support from above: what is paid, and when.")
    let isLate = draft.parts.gainshare?.paid == .arrears
    for party in draft.parties(.provider) {
      let subject = Subject(party: party, recurrent: false)
      let name = draft.name(party)
      for (amount, kind) in [(sharing.gain[party], FlowKind.gain), (sharing.pain[party], .pain)] {
        guard let amount else { continue }
        let cash =
          isLate
          ? draft.yearly(
            "party.\(party).\(kind.rawValue)_paid", "\(name): \(kind.rawValue) paid", .pounds,
            "What was earned the year before.", about: subject, previous(amount))
          : amount
        contributions.split(
          kind, party, amount, cash: cash, fromCommissioners: kind == .gain, &draft)
      }
      settle(party, name, &draft, term, landing, contributions)
      support(party, name, &draft, term, landing, sharing, contributions)
    }
  }

  /// With `net: yes` each party's change of margin is made good, or handed over.
  private func settle(
    _ party: String, _ name: String, _ draft: inout Draft, _ term: Term, _ landing: Landing,
    _ contributions: Contributions
  ) {
    guard draft.parts.gainshare?.net == true, let gap = landing.gaps[party] else { return }
    let subject = Subject(party: party, recurrent: false)
    let due = draft.yearly(
      "party.\(party).settlement_due", "\(name): margin made good", .pounds,
      "What its services lose against business as usual while the contract runs.", about: subject,
      term.inTerm * positive(gap))
    let owed = draft.yearly(
      "party.\(party).settlement_owed", "\(name): margin handed over", .pounds,
      "What its services win against business as usual while the contract runs.", about: subject,
      term.inTerm * positive(-gap))
    contributions.split(.settlement, party, due, cash: due, fromCommissioners: true, &draft)
    contributions.split(.settlement, party, owed, cash: owed, fromCommissioners: false, &draft)
  }

  private func support(
    _ party: String, _ name: String, _ draft: inout Draft, _ term: Term, _ landing: Landing,
    _ sharing: Sharing, _ contributions: Contributions
  ) {
    guard let support = landing.support[party],
      let keys = draft.parts.landing.first(where: { $0.id == party })?.value.support
    else { return }
    let repaid = recoup(party, name, keys, support, &draft, term, sharing)
    guard let payer = keys.payer?.text else {
      contributions.split(.support, party, support, cash: support, fromCommissioners: true, &draft)
      contributions.split(.recoup, party, repaid, cash: repaid, fromCommissioners: false, &draft)
      return
    }
    draft.flow(.support, from: payer, to: party, support)
    draft.flow(.recoup, from: party, to: payer, repaid)
  }

  /// Support that is paid back out of later gain, as far as the term lasts.
  private func recoup(
    _ party: String, _ name: String, _ keys: Clause<SupportKeys>, _ support: Expression,
    _ draft: inout Draft, _ term: Term, _ sharing: Sharing
  ) -> Expression {
    guard keys.recoup, let gain = sharing.gain[party] else { return 0 }
    let owedID = LineID("party.\(party).support_to_recoup")
    let subject = Subject(party: party, recurrent: false)
    let repaid = draft.yearly(
      "party.\(party).support_repaid", "\(name): support paid back", .pounds,
      "Its gain, up to the support not yet paid back.", about: subject,
      minimum(.previous(owedID), gain))
    _ = draft.rolling(
      owedID, "\(name): support to pay back", .pounds, at: .endOfYear,
      "Support received and not yet paid back; what is left at the end of the term lapses.",
      about: subject, opening: 0, then: { term.inTerm * ($0 + support - repaid) })
    return repaid
  }
}
