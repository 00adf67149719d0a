import Modelling
import Scenarios

/// Clause 9: what one provider bears of the pain, held by its cap.
///
/// asked = weight × pain of the pool; borne = MIN(asked, cap in pounds), excess = MAX(0, asked −
/// cap), headroom = MAX(0, cap − asked) where it has a weight at all. With `others` each bears
/// headroom × MIN(1, Σ excess ÷ Σ headroom) more.
///
/// Hand case: pain of £200 at weights of 60 % and 40 %, caps of £40 and £100: the first bears £40,
/// £80 are beyond; the second has room for £20 and takes all of it, £100.
struct CappedPain {
  /// The provider.
  let party: String
  /// Its weight in pain.
  private let weight: Expression
  /// What it bears of its own part.
  private let borne: Expression
  /// What is beyond its cap and its room for what is beyond those of others; nil but with `others`.
  private(set) var room: Room?
  /// Pain of earlier years that it pays out of its gain; nil but with `carry`.
  private(set) var repaid: Expression?

  /// What is beyond a cap, and the room under it.
  struct Room {
    /// What others bear for the provider.
    let excess: Expression
    /// What it could bear for others.
    let headroom: Expression
  }

  /// Writes what a provider is asked for, its cap, and what becomes of what is beyond it.
  static func write(
    into draft: inout Draft, party: String, weight: Expression, pool: Pool,
    keys: Clause<GainshareKeys>, landing: Landing, gain: Expression, term: Term
  ) -> Self {
    guard let cap = keys.partyCaps.first(where: { $0.id == party })?.value else {
      return CappedPain(party: party, weight: weight, borne: pool.pain * weight)
    }
    let name = draft.name(party)
    let about = Subject(party: party, recurrent: false)
    let asked = draft.yearly(
      .party(party, .painBeforeCap), "\(name): pain before its cap", .pounds,
      "Its weight in the providers' pain.", about: about, pool.pain * weight)
    let limit = draft.yearly(
      .party(party, .painCap), "\(name): cap on pain", .pounds,
      "The most it bears, in % of its service income as usual and that of parties whose place it takes.",
      about: about, cap.value * income(of: party, landing: landing, draft: draft))
    var pain = CappedPain(party: party, weight: weight, borne: minimum(asked, limit))
    switch keys.excess {
    case .commissioner: break
    case .others: pain.room = pain.room(into: &draft, asked: asked, limit: limit)
    case .carry:
      pain.repaid = pain.repaid(
        into: &draft, excess: positive(asked - limit), gain: gain, term: term)
    }
    return pain
  }

  /// Service income as usual of a party, and of those whose services it takes over.
  private static func income(
    of party: String, landing: Landing, draft: Draft
  ) -> Expression {
    sum(
      of: [landing.incomeAsUsual(of: party)]
        + draft.replaced(by: party).map {
          (1 - draft.takesPart($0)) * landing.incomeAsUsual(of: $0)
        })
  }

  /// What is beyond its cap, and the room under it for what is beyond those of others.
  private func room(into draft: inout Draft, asked: Expression, limit: Expression) -> Room {
    let about = Subject(party: party, recurrent: false)
    let excess = draft.yearly(
      .party(party, .painExcess), "\(draft.name(party)): pain beyond its cap", .pounds,
      "What others bear for it.", about: about, positive(asked - limit))
    let headroom = draft.yearly(
      .party(party, .painHeadroom), "\(draft.name(party)): room under its cap", .pounds,
      "What it could still bear, where it has a weight in pain at all.", about: about,
      weight.isAbove(0) * positive(limit - asked))
    return Room(excess: excess, headroom: headroom)
  }

  /// What is beyond its cap, and how it is paid out of later gain.
  private func repaid(
    into draft: inout Draft, excess beyond: Expression, gain: Expression, term: Term
  ) -> Expression {
    let name = draft.name(party)
    let about = Subject(party: party, recurrent: false)
    let owedID = LineID.party(party, .painOwed)
    let excess = draft.yearly(
      .party(party, .painExcess), "\(name): pain beyond its cap", .pounds,
      "What commissioners bear until its gain allows.", about: about, beyond)
    let paid = draft.yearly(
      .party(party, .painRepaid), "\(name): pain of earlier years", .pounds,
      "Its gain, up to the pain of earlier years that it still owes; all of it once it has left.",
      about: about, draft.paidBack(.previous(owedID), by: party, outOf: gain))
    draft.rolling(
      owedID, "\(name): pain still owed", .pounds, at: .endOfYear,
      "Pain beyond its cap and not yet paid; what is left at the end of the contract lapses.",
      about: about, opening: 0, then: { term.inTerm * ($0 + excess - paid) })
    return paid
  }

  /// Writes its pain: what it bears itself and for others, less its part of the relief.
  func writePain(
    into draft: inout Draft, passedOn: Expression, relief: Expression
  ) -> Expression {
    let whole = borne + room.map { $0.headroom * passedOn }.orNothing
    return draft.yearly(
      .party(party, .pain), "\(draft.name(party)): pain", .pounds,
      relief == 0
        ? "What it bears of the providers' pain after caps."
        : "What it bears of the providers' pain after caps, less its part of the adjustment.",
      about: Subject(party: party, recurrent: false),
      relief == 0 ? whole : positive(whole - weight * relief))
  }
}
