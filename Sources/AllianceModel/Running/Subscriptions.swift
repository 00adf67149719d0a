import Modelling
import Scenarios

/// Clause 10: how the members share what grants leave of the cost of running the alliance.
///
/// shared = in_term × (cost − Σ grants paid) + Σ clawed back. Shares are equal, by income (a
/// provider's from services as usual, a commissioner's spend on them) or by stated weights; equal
/// where those sum to 0. The host keeps its own share; every other member pays its subscription to
/// it. A team pays none: its client does; nor does a party that was excluded. What is spent before
/// the contract starts or after it ends stays with the host. A commissioner's share is outturn, its
/// own as host too, and budget item × agreed ÷ present running cost: of its share of what was expected
/// to be shared where something of the cost was delivered (`Secretariat+Expected`).
/// Hand case: cost £100,000, grant £40,000, three members: £20,000 each, two of them paid to the
/// host.
enum Subscriptions {
  /// Writes what is shared, and the share of each member.
  static func write(
    into draft: inout Draft, term: Term, secretariat: Secretariat, grants: Grants, landing: Landing
  ) {
    guard let keys = draft.parts.secretariat else { return }
    draft.section(
      "Subscriptions", "Takes the cost to the host and grants from above, weights from Inputs.")
    let shared = draft.yearly(
      .secretariat(.shared), "Shared by the members", .pounds,
      "Cost to the host less grants while the contract runs, and grants paid back.",
      sum(of: [term.inTerm * (secretariat.cost - sum(of: grants.paid))] + grants.clawedBack))
    for (member, share) in shares(into: &draft, keys: keys, landing: landing) {
      let line = draft.yearly(
        .party(member, .subscription), "\(draft.name(member)): subscription", .pounds,
        "Its share of what running the alliance costs after grants; the host keeps its own.",
        about: Subject(party: member, counterparty: secretariat.host, recurrent: true),
        shared * share)
      if member != secretariat.host {
        draft.flow(.subscription, from: member, to: secretariat.host, line)
      }
      handOver(into: &draft, line: line, of: member, secretariat: secretariat) { draft in
        secretariat.sharedAsExpected(into: &draft, term: term, grants: grants).map { $0 * share }
      }
    }
  }

  /// The share of each member that has a weight, in the order of the file.
  private static func shares(
    into draft: inout Draft, keys: Clause<SecretariatKeys>, landing: Landing
  ) -> [(member: String, share: Expression)] {
    let members = draft.parts.parties.map(\.id).filter { !draft.isTeam($0) }
    let weights = members.map { member in
      weight(of: member, keys: keys, draft: draft, landing: landing) * draft.takesPart(member)
    }
    let areAlike = weights.allSatisfy { $0 == 1 }
    let all =
      areAlike
      ? 0
      : draft.yearly(
        .secretariat(.weights), "Sum of what subscriptions follow",
        keys.split == .income ? .pounds : .factor,
        "What the members' shares are in proportion to.", sum(of: weights))
    let equal = 1 / draft.number(.parties(.members), "Number of members", members.count)
    return zip(members, weights).filter { $0.1 != 0 }.map { member, weight in
      (member, areAlike ? equal : ratio(weight, to: all, whenZero: equal))
    }
  }

  /// What a member's share is in proportion to.
  private static func weight(
    of member: String, keys: Clause<SecretariatKeys>, draft: Draft, landing: Landing
  ) -> Expression {
    switch keys.split {
    case .equal: return 1
    case .weights: return (keys.weights.first { $0.id == member }?.value).orNothing
    case .income:
      return draft.parties(.commissioner).contains(member)
        ? draft.spendAsUsual(of: member) : landing.incomeAsUsual(of: member)
    }
  }

  /// A commissioner's share is part of the outturn, and of the budget as agreed.
  private static func handOver(
    into draft: inout Draft, line: Expression, of member: String, secretariat: Secretariat,
    expected: @escaping @Sendable (inout Draft) -> Expression?
  ) {
    guard draft.parties(.commissioner).contains(member) else { return }
    draft.outturn(
      OutturnItem(
        kind: .subscriptions, name: .subscription(party: member),
        title: "subscription of \(draft.name(member))", amount: line,
        agreed: .init(
          words: "the running cost agreed at signing",
          share: { draft in secretariat.agreedShare(into: &draft) }, expected: expected)))
  }
}
