import Modelling
import Scenarios

/// Clause 11: a party that is client and team has two accounts; beside them stands their sum.
enum Teams {
  static func declare(_ draft: inout Draft, _ positions: Positions) {
    draft.section("Client and team together", "Takes positions of both accounts from above.")
    for client in draft.parts.parties.map(\.id) {
      guard let (party, team) = draft.accounts(client) else { continue }
      let name = "\(draft.name(client)) and team"
      for view in View.allCases {
        let about = Subject(isBusinessAsUsual: view.isUsual, party: party)
        draft.yearly(
          .party(party, .surplus, view), "\(name): surplus\(view.suffix)", .pounds,
          "Surplus of both accounts.", about: about, base: .same,
          sum(of: [client, team].compactMap { positions.surplus[view]?[$0] }))
      }
      draft.yearly(
        .party(party, .change), "\(name): change of surplus", .pounds,
        "Change of both accounts.", about: Subject(party: party), base: .same,
        sum(of: [client, team].compactMap { positions.change[$0] }))
      draft.constant(
        .party(party, .npv), "\(name): net present value", .presentPounds,
        "Net present value of both accounts.", about: Subject(party: party),
        .line(.party(client, .npv)) + .line(.party(team, .npv)))
    }
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
  func accounts(_ client: String) -> (party: String, team: String)? {
    guard client.hasSuffix(".client") else { return nil }
    let party = String(client.dropLast(".client".count))
    return (party, "\(party).team")
  }
}
