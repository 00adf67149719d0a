import Modelling
import Scenarios

/// Clause 9: the most pain that a party bears, and who bears what is beyond it.
///
/// cap in pounds = cap × service income as usual of the party, and × (1 − takes_part) of whom it replaces.
/// The commissioners bear it (`commissioner`); or other providers as far as their own caps leave room
/// (`others`); or the party itself out of later gain, and the commissioners meanwhile (`carry`):
/// owed: opening 0; = in_term × (prev + excess − repaid), repaid = MIN(prev(owed), gain).
/// What is agreed to come off pain does so last, by weight: pain = MAX(0, what is borne − weight × relief).
/// Pain of 200, weight 60 %, cap 40, relief 30: 40 − 18 = 22; the 80 beyond the cap are not relieved.
/// Hand case of `carry`: pain 5,000 at a cap of 2,000, then gain of 2,500 and of 4,000: 3,000 are
/// owed, 2,500 and then 500 are paid back.
struct PartyCaps {
  /// Pain by provider, after its cap.
  private(set) var pain: [String: Expression] = [:]
  /// Pain of earlier years that a provider pays out of its gain.
  private(set) var repaid: [String: Expression] = [:]

  private let keys: Clause<GainshareKeys>
  private let providers: [String]
  private var borne: [String: Expression] = [:]
  private var excess: [Expression] = []
  private var headroom: [String: Expression] = [:]

  init(
    _ draft: inout Draft, _ term: Term, _ keys: Clause<GainshareKeys>, _ pool: Pool,
    _ weights: [String: Expression], _ gain: [String: Expression], _ landing: Landing
  ) {
    self.keys = keys
    providers = draft.parties(.provider)
    for party in providers {
      let weight = weights[party] ?? 0
      guard let cap = keys.partyCaps.first(where: { $0.id == party })?.value else {
        borne[party] = pool.pain * weight
        continue
      }
      let name = draft.name(party)
      let about = Subject(party: party, recurrent: false)
      let asked = draft.yearly(
        .party(party, .painBeforeCap), "\(name): pain before its cap", .pounds,
        "Its weight in the providers' pain.", about: about, pool.pain * weight)
      let limit = draft.yearly(
        .party(party, .painCap), "\(name): cap on pain", .pounds,
        "The most it bears, in % of its service income as usual and that of parties whose place it takes.",
        about: about, cap.value * incomeAsUsual(of: party, landing, draft))
      borne[party] = minimum(asked, limit)
      switch keys.excess {
      case .commissioner: break
      case .others: declareRoom(party, asked, limit, weight, &draft)
      case .carry: declareOwed(party, asked, limit, gain[party] ?? 0, term, &draft)
      }
    }
    let passed = passedOn(&draft)
    for party in providers {
      let whole = (borne[party] ?? 0) + (headroom[party].map { $0 * passed } ?? 0)
      pain[party] = draft.yearly(
        .party(party, .pain), "\(draft.name(party)): pain", .pounds,
        pool.relief == 0
          ? "What it bears of the providers' pain after caps."
          : "What it bears of the providers' pain after caps, less its part of the adjustment.",
        about: Subject(party: party, recurrent: false),
        pool.relief == 0 ? whole : positive(whole - (weights[party] ?? 0) * pool.relief))
    }
    draft.yearly(
      .pool(.pain), "Pain of all providers", .pounds,
      "What the providers bear together after their caps.",
      sum(of: providers.compactMap { pain[$0] }))
  }

  /// Service income as usual of a party, and of those whose services it takes over.
  private func incomeAsUsual(of party: String, _ landing: Landing, _ draft: Draft) -> Expression {
    let usual = landing.income[.usual] ?? [:]
    return sum(
      of: [usual[party] ?? 0]
        + draft.replaced(by: party).map { (1 - draft.takesPart($0)) * (usual[$0] ?? 0) })
  }

  /// What is beyond a party's cap, and the room under it for what is beyond those of others.
  private mutating func declareRoom(
    _ party: String, _ asked: Expression, _ limit: Expression, _ weight: Expression,
    _ draft: inout Draft
  ) {
    let about = Subject(party: party, recurrent: false)
    excess.append(
      draft.yearly(
        .party(party, .painExcess), "\(draft.name(party)): pain beyond its cap", .pounds,
        "What others bear for it.", about: about, positive(asked - limit)))
    headroom[party] = draft.yearly(
      .party(party, .painHeadroom), "\(draft.name(party)): room under its cap", .pounds,
      "What it could still bear, where it has a weight in pain at all.", about: about,
      weight.isAbove(0) * positive(limit - asked))
  }

  /// What is beyond a party's cap, and how it is paid out of later gain.
  private mutating func declareOwed(
    _ party: String, _ asked: Expression, _ limit: Expression, _ gain: Expression, _ term: Term,
    _ draft: inout Draft
  ) {
    let name = draft.name(party)
    let about = Subject(party: party, recurrent: false)
    let owedID = LineID.party(party, .painOwed)
    let excess = draft.yearly(
      .party(party, .painExcess), "\(name): pain beyond its cap", .pounds,
      "What commissioners bear until its gain allows.", about: about, positive(asked - limit))
    let paid = draft.yearly(
      .party(party, .painRepaid), "\(name): pain of earlier years", .pounds,
      "Its gain, up to the pain of earlier years that it still owes; all of it once it has left.",
      about: about, draft.paidBack(.previous(owedID), by: party, outOf: gain))
    draft.rolling(
      owedID, "\(name): pain still owed", .pounds, at: .endOfYear,
      "Pain beyond its cap and not yet paid; what is left at the end of the contract lapses.",
      about: about, opening: 0, then: { term.inTerm * ($0 + excess - paid) })
    repaid[party] = paid
  }

  /// The share of all headroom that is filled with what is beyond others' caps.
  private func passedOn(_ draft: inout Draft) -> Expression {
    guard !excess.isEmpty else { return 0 }
    let all = draft.yearly(
      .pool(.painHeadroom), "Room under all caps", .pounds,
      "What providers could still bear together.",
      sum(of: providers.compactMap { headroom[$0] }))
    return draft.yearly(
      .pool(.painPassedOn), "Share of the room that is filled", .share,
      "What is beyond caps over the room under the others' caps, at most 1.",
      when(all.equals(0), 0, else: minimum(1, .binary(.divide, sum(of: excess), all))))
  }
}
