import Modelling
import Scenarios

/// Clause 9: what the pool, support and their repayment make of payments between the parties.
///
/// Each provider, in turn: gain to it; pain, and pain of earlier years, from it; with `net` what
/// its margin changed by, made good beyond support: due = in_term × takes_part × MAX(0, gap −
/// support), owed = in_term × takes_part × MAX(0, −gap); support to it, and support paid back out
/// of later gain. Paid in the year; in arrears, prev(amount); or in part, now = amount × share ×
/// (1 − retention) and in the year after prev(amount) − prev(now).
///
/// When it is paid moves no surplus: the ledger earns all of it in the year.
///
/// Hand case: £10,000 at 80 % less 10 %: 10,000 × 0.8 × 0.9 = £7,200, then £2,800. A gap of £50
/// with £30 of support: £20 are made good.
enum Settlements {
  /// Writes what is paid, and when.
  static func write(
    into draft: inout Draft, term: Term, landing: Landing, sharing: Sharing,
    contributions: Contributions
  ) {
    draft.section(
      "Settlements", "Takes gain, pain and support from above: what is paid, and when.")
    for party in draft.parties(.provider) {
      let settlement = Settlement(
        party: party, term: term, landing: landing, sharing: sharing, contributions: contributions)
      settlement.writePool(into: &draft)
      settlement.writeMargin(into: &draft)
      settlement.writeSupport(into: &draft)
    }
  }
}

/// All that is settled with one provider.
struct Settlement {
  let party: String
  let term: Term
  let landing: Landing
  let sharing: Sharing
  let contributions: Contributions

  /// What the settlement's own lines are about.
  var about: Subject { Subject(party: party, recurrent: false) }

  /// Writes the payments of gain, pain and pain of earlier years.
  func writePool(into draft: inout Draft) {
    settle(
      into: &draft, kind: .gain, amount: sharing.gain.find(party), words: "gain", toParty: true)
    settle(
      into: &draft, kind: .pain, amount: sharing.pain.find(party), words: "pain", toParty: false)
    settle(
      into: &draft, kind: .carry, amount: sharing.repaid.find(party),
      words: "pain of earlier years",
      toParty: false)
  }

  /// With `net: yes` writes what is made good of a changed margin, and what is handed over of it.
  func writeMargin(into draft: inout Draft) {
    guard draft.parts.gainshare?.net == true, let gap = landing.gaps[party] else { return }
    let name = draft.name(party)
    let counts = term.inTerm * draft.takesPart(party)
    let due = draft.yearly(
      .party(party, .settlementDue), "\(name): margin made good", .pounds,
      "What its services lose against business as usual beyond support while the contract runs.",
      about: about, counts * positive(gap - landing.support[party].orNothing))
    let owed = draft.yearly(
      .party(party, .settlementOwed), "\(name): margin handed over", .pounds,
      "What its services win against business as usual while the contract runs.", about: about,
      counts * positive(-gap))
    settle(into: &draft, kind: .settlement, amount: due, words: "margin made good", toParty: true)
    settle(
      into: &draft, kind: .settlement, amount: owed, words: "margin handed over", toParty: false)
  }

  /// Writes one kind of payment between the provider and the commissioners, if there is any.
  private func settle(
    into draft: inout Draft, kind: FlowKind, amount: Expression?, words: String, toParty: Bool
  ) {
    guard let amount else { return }
    let paid = paid(into: &draft, amount: amount, words: words)
    contributions.writeFlows(
      into: &draft, kind: kind, provider: party, amount: amount, paid: paid,
      fromCommissioners: toParty)
  }

  /// When an amount is paid: nil where at once, else the year after, or in part and the rest then.
  func paid(
    into draft: inout Draft, amount: Expression, words: String
  ) -> Contributions.Paid? {
    guard let keys = draft.parts.gainshare, let id = amount.lineID else { return nil }
    let label = "\(draft.name(party)): \(words)"
    if let interim: Clause<InterimKeys> = keys.interim {
      return paid(into: &draft, amount: amount, id: id, label: label, interim: interim)
    }
    guard keys.paid == .arrears else { return nil }
    let late = draft.yearly(
      id.late, "\(label) paid", .pounds, "What was earned the year before.", about: about,
      previous(amount))
    return Contributions.Paid(now: 0, late: late)
  }

  /// A payment in the year, of which something is kept back, and the rest the year after.
  private func paid(
    into draft: inout Draft, amount: Expression, id: LineID, label: String,
    interim: Clause<InterimKeys>
  ) -> Contributions.Paid {
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
}
