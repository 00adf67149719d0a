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
    for party in draft.parties(.provider) {
      func settle(_ kind: FlowKind, _ amount: Expression?, _ words: String, toParty: Bool) {
        guard let amount else { return }
        let paid = Settlements.paid(amount, party, words, &draft)
        contributions.writeFlows(
          into: &draft, kind: kind, provider: party, amount: amount, paid: paid,
          fromCommissioners: toParty)
      }
      settle(.gain, sharing.gain[party], "gain", toParty: true)
      settle(.pain, sharing.pain[party], "pain", toParty: false)
      settle(.carry, sharing.repaid[party], "pain of earlier years", toParty: false)
      let margin = Settlements.margin(party, &draft, term, landing)
      settle(.settlement, margin?.due, "margin made good", toParty: true)
      settle(.settlement, margin?.owed, "margin handed over", toParty: false)
      support(party, draft.name(party), &draft, term, landing, sharing, contributions)
    }
  }

  /// When an amount is paid: nil where at once, else the year after, or in part and the rest then.
  private static func paid(
    _ amount: Expression, _ party: String, _ words: String, _ draft: inout Draft
  ) -> Contributions.Paid? {
    guard let keys = draft.parts.gainshare, let id = amount.lineID else { return nil }
    let label = "\(draft.name(party)): \(words)"
    let about = Subject(party: party, recurrent: false)
    if let interim: Clause<InterimKeys> = keys.interim {
      let now = draft.yearly(
        id.interim, "\(label), paid in the year", .pounds,
        "The interim payment less what is kept back of it.", about: about,
        amount * interim.share.value * (1 - interim.retention.value))
      let late = draft.yearly(
        id.rest, "\(label), paid the year after", .pounds,
        "What was earned the year before and not paid then.", about: about,
        previous(amount) - previous(now))
      return Contributions.Paid(now: now, late: late)
    }
    guard keys.paid == .arrears else { return nil }
    let late = draft.yearly(
      id.late, "\(label) paid", .pounds, "What was earned the year before.", about: about,
      previous(amount))
    return Contributions.Paid(now: 0, late: late)
  }

  /// With `net: yes` each party's change of margin: what is made good beyond support, and what is
  /// handed over: MAX(0, gap − support) and MAX(0, −gap).
  private static func margin(
    _ party: String, _ draft: inout Draft, _ term: Term, _ landing: Landing
  ) -> (due: Expression, owed: Expression)? {
    guard draft.parts.gainshare?.net == true, let gap = landing.gaps[party] else { return nil }
    let subject = Subject(party: party, recurrent: false)
    let name = draft.name(party)
    let due = draft.yearly(
      .party(party, .settlementDue), "\(name): margin made good", .pounds,
      "What its services lose against business as usual beyond support while the contract runs.",
      about: subject,
      term.inTerm * draft.takesPart(party) * positive(gap - (landing.support[party] ?? 0)))
    let owed = draft.yearly(
      .party(party, .settlementOwed), "\(name): margin handed over", .pounds,
      "What its services win against business as usual while the contract runs.", about: subject,
      term.inTerm * draft.takesPart(party) * positive(-gap))
    return (due, owed)
  }

  private func support(
    _ party: String, _ name: String, _ draft: inout Draft, _ term: Term, _ landing: Landing,
    _ sharing: Sharing, _ contributions: Contributions
  ) {
    guard let support = landing.support[party],
      let keys = draft.parts.landing.first(where: { $0.id == party })?.value.support
    else { return }
    let repaid = recoup(party, name, keys, support, &draft, term, sharing)
    // It is earned with the gain and paid when the gain is paid.
    let paid = Settlements.paid(repaid, party, "support paid back", &draft)
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
  private func recoup(
    _ party: String, _ name: String, _ keys: Clause<SupportKeys>, _ support: Expression,
    _ draft: inout Draft, _ term: Term, _ sharing: Sharing
  ) -> Expression {
    guard keys.recoup, let gain = sharing.gain[party] else { return 0 }
    let owedID = LineID.party(party, .supportToRecoup)
    let subject = Subject(party: party, recurrent: false)
    let repaid = draft.yearly(
      .party(party, .supportRepaid), "\(name): support paid back", .pounds,
      "Its gain, up to the support not yet paid back.", about: subject,
      minimum(.previous(owedID), positive(gain - (sharing.repaid[party] ?? 0))))
    draft.rolling(
      owedID, "\(name): support to pay back", .pounds, at: .endOfYear,
      "Support received and not yet paid back; what is left at the end of the term lapses.",
      about: subject, opening: 0, then: { term.inTerm * ($0 + support - repaid) })
    return repaid
  }
}
