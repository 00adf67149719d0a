import Modelling
import Scenarios

/// Clause 10: how the members share what grants leave of the cost of running the alliance.
///
/// shared = in_term × (cost − Σ grants paid) + Σ clawed back. Shares are equal, by income (a provider's from services as
/// usual, a commissioner's spend on them) or by stated weights; equal where those sum to 0. The host keeps its own share;
/// every other member pays its subscription to it. A team pays none: its client does; nor does a party
/// that was excluded. What is spent before the contract starts or after it ends stays with the host.
/// Hand case: cost £100,000, grant £40,000, three members: £20,000 each, two of them paid to the host.
enum Subscriptions {
  static func declare(
    _ draft: inout Draft, _ term: Term, _ secretariat: Secretariat, _ grants: Grants,
    _ landing: Landing
  ) {
    guard let keys = draft.parts.secretariat else { return }
    draft.section(
      "Subscriptions", "Takes the cost to the host and grants from above, weights from Inputs.")
    let shared = draft.yearly(
      .secretariat(.shared), "Shared by the members", .pounds,
      "Cost to the host less grants while the contract runs, and grants paid back.",
      sum(of: [term.inTerm * (secretariat.cost - sum(of: grants.paid))] + grants.clawedBack))
    let members = draft.parts.parties.map(\.id).filter { !draft.isTeam($0) }
    let weights = members.map { member in
      Subscriptions.weight(member, keys, draft, landing) * draft.takesPart(member)
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
    for (member, weight) in zip(members, weights) where weight != 0 {
      let name = draft.name(member)
      let line = draft.yearly(
        .party(member, .subscription), "\(name): subscription", .pounds,
        "Its share of what running the alliance costs after grants; the host keeps its own.",
        about: Subject(party: member, counterparty: secretariat.host, recurrent: true),
        shared * (areAlike ? equal : ratio(weight, to: all, whenZero: equal)))
      if member != secretariat.host {
        draft.flow(.subscription, from: member, to: secretariat.host, line)
      }
      handOver(line, member, name, secretariat, &draft)
    }
  }

  /// What a member's share is in proportion to.
  private static func weight(
    _ member: String, _ keys: Clause<SecretariatKeys>, _ draft: Draft, _ landing: Landing
  ) -> Expression {
    switch keys.split {
    case .equal: return 1
    case .weights: return keys.weights.first { $0.id == member }?.value.value ?? 0
    case .income:
      return draft.parties(.commissioner).contains(member)
        ? draft.spendAsUsual(of: member) : landing.income[.usual]?[member] ?? 0
    }
  }

  /// A commissioner's share is part of the outturn, and of the budget as agreed.
  private static func handOver(
    _ line: Expression, _ member: String, _ name: String, _ secretariat: Secretariat,
    _ draft: inout Draft
  ) {
    guard draft.parties(.commissioner).contains(member) else { return }
    draft.outturn(
      OutturnItem(
        kind: .subscriptions, name: .subscription(party: member), title: "subscription of \(name)",
        amount: line,
        agreed: .init(words: "the running cost agreed at signing") { draft in
          secretariat.agreedShare(&draft)
        }))
  }
}
