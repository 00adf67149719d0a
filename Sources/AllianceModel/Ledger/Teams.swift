import Modelling
import Scenarios

/// Clause 11: a party that is client and team has two accounts; beside them stands their sum.
///
/// surplus, change of surplus and net present value of the party = that of the client + that of the
/// team. A commissioner with `team: yes` is two parties, `P.client` and `P.team`, from the moment
/// it is read: funding is the client's, all else the team's; a payment between them is in neither
/// sum twice.
///
/// Hand case: the client pays its team £100 for a service of £95: −100 and +5, together −95.
enum Teams {
  /// Writes the sums of both accounts of each party that has a team.
  static func write(into draft: inout Draft, positions: Positions) {
    draft.section("Client and team together", "Takes positions of both accounts from above.")
    for client in draft.parts.parties.map(\.id) {
      guard let (party, team) = draft.accounts(of: client) else { continue }
      writeSums(
        into: &draft, of: party, named: "\(draft.name(client)) and team", accounts: [client, team],
        positions: positions)
    }
  }

  /// The sums of two accounts, under the name of both.
  private static func writeSums(
    into draft: inout Draft, of party: String, named name: String, accounts: [String],
    positions: Positions
  ) {
    for view in View.allCases {
      draft.yearly(
        .party(party, .surplus, view), "\(name): surplus\(view.suffix)", .pounds,
        "Surplus of both accounts.",
        about: Subject(isBusinessAsUsual: view.isUsual, party: party), base: .same,
        sum(of: accounts.map { positions.surplus[view][$0] }))
    }
    let about = Subject(party: party)
    draft.yearly(
      .party(party, .change), "\(name): change of surplus", .pounds,
      "Change of both accounts.", about: about, base: .same,
      sum(of: accounts.map { .line(.party($0, .change)) }))
    draft.constant(
      .party(party, .npv), "\(name): net present value", .presentPounds,
      "Net present value of both accounts.", about: about,
      sum(of: accounts.map { .line(.party($0, .npv)) }))
  }
}

extension Draft {
  /// Whether a party is the team of a client.
  func isTeam(_ party: String) -> Bool { party.hasSuffix(".team") }

  /// The client that a team belongs to; nil for other parties.
  func client(of team: String) -> String? {
    isTeam(team) ? "\(team.dropLast(".team".count)).client" : nil
  }

  /// The party and the team that a client's account belongs to; nil where it has no team.
  func accounts(of client: String) -> (party: String, team: String)? {
    guard client.hasSuffix(".client") else { return nil }
    let party = String(client.dropLast(".client".count))
    return (party, "\(party).team")
  }
}
