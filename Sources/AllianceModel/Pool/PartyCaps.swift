import Modelling
import Scenarios

/// Clause 9: the most pain that a party bears, and who bears what is beyond it.
///
/// cap in pounds = cap × service income as usual of the party, and × (1 − takes_part) of whom it
/// replaces. The commissioners bear it (`commissioner`); or other providers as far as their own
/// caps leave room (`others`); or the party itself out of later gain, and the commissioners
/// meanwhile (`carry`): owed: opening 0; = in_term × (prev + excess − repaid),
/// repaid = MIN(prev(owed), gain). What is agreed to come off pain does so last, by weight:
/// pain = MAX(0, what is borne − weight × relief).
///
/// What is owed counts against reserves; it is paid when gain is paid, before support is recouped.
///
/// Hand case of a relief: pain of 200, weight 60 %, cap 40, relief 30: 40 − 18 = 22; the 80 beyond
/// the cap are not relieved.
/// Hand case of `carry`: pain 5,000 at a cap of 2,000, then gain of 2,500 and of 4,000: 3,000 are
/// owed, 2,500 and then 500 are paid back.
struct PartyCaps {
  /// Pain by provider, after its cap.
  let pain: ByID<Expression>
  /// Pain of earlier years that a provider pays out of its gain, for a provider that may owe any.
  let repaid: ByID<Expression>

  /// Writes what each provider bears itself, what others bear for it, and the pain of each.
  static func write(
    into draft: inout Draft, term: Term, keys: Clause<GainshareKeys>, pool: Pool,
    weights: ByID<Expression>, gain: ByID<Expression>, landing: Landing
  ) -> Self {
    let shares = draft.parties(.provider).map { party in
      CappedPain.write(
        into: &draft, party: party, weight: weights.find(party).orNothing, pool: pool, keys: keys,
        landing: landing, gain: gain[party], term: term)
    }
    let passed = passedOn(into: &draft, shares: shares)
    var (pain, repaid) = (ByID<Expression>(), ByID<Expression>())
    for share in shares {
      pain[share.party] = share.writePain(into: &draft, passedOn: passed, relief: pool.relief)
      if let paid = share.repaid { repaid[share.party] = paid }
    }
    draft.yearly(
      .pool(.pain), "Pain of all providers", .pounds,
      "What the providers bear together after their caps.",
      sum(of: shares.map { pain[$0.party] }))
    return PartyCaps(pain: pain, repaid: repaid)
  }

  /// The share of all headroom that is filled with what is beyond others' caps.
  private static func passedOn(into draft: inout Draft, shares: [CappedPain]) -> Expression {
    let rooms = shares.compactMap(\.room)
    guard !rooms.isEmpty else { return 0 }
    let all = draft.yearly(
      .pool(.painHeadroom), "Room under all caps", .pounds,
      "What providers could still bear together.", sum(of: rooms.map(\.headroom)))
    return draft.yearly(
      .pool(.painPassedOn), "Share of the room that is filled", .share,
      "What is beyond caps over the room under the others' caps, at most 1.",
      when(
        all.equals(0), 0,
        else: minimum(1, .binary(.divide, sum(of: rooms.map(\.excess)), all))))
  }
}
