import Modelling
import SourceText

/// Which account of a party that is client and team at once a key means.
///
/// Where a party may be named, `council` means its team: it delivers, holds, is weighted and lands. Keys
/// about who pays or gives mean the client. `council.client` and `council.team` are ordinary parties
/// from there on.
enum Account: String {
  /// Buys services and pays.
  case client
  /// Delivers services.
  case team

  /// What only the client has, beside its name and role; all else is the team's.
  private static let ofClient = ["funding"]

  /// Whether what stands under a party's id says that it has a team of its own.
  static func areApart(in node: Node) -> Bool {
    node["team"]?.scalar?.text == "yes" && node["role"]?.scalar?.text == "commissioner"
  }

  /// What the file says of the account.
  func part(of node: Node) -> Node {
    let entries = (node.mapping ?? []).filter { entry in
      if ["name", "role"].contains(entry.key) { return true }
      return Account.ofClient.contains(entry.key) == (self == .client)
    }
    return Node(.mapping(entries), at: node.position)
  }
}

extension Key where Value == [Named<Clause<PartyKeys>>] {
  /// The parties; one that is client and team at once makes two.
  static func parties(_ name: String, _ meaning: String) -> Key {
    Key(name, meaning, isRequired: false, schema: .map(.table(PartyKeys.self))) { node, reader in
      reader.entries(node, of: nil) { node, reader in reader.accounts(node) }.flatMap { entry in
        entry.value.map { account, keys in
          Named(
            id: account.map { "\(entry.id).\($0.rawValue)" } ?? entry.id,
            position: entry.position, value: keys)
        }
      }
    }
  }
}

extension Reader {
  /// The accounts of a party: one, or client and team.
  fileprivate mutating func accounts(_ node: Node) -> [(Account?, Clause<PartyKeys>)] {
    let keys = clause(node, PartyKeys.self)
    guard Account.areApart(in: node) else { return [(nil, keys)] }
    // What is stated was noted once; the accounts are read by a copy whose notes are dropped.
    var copy = self
    let (client, team) = (
      copy.clause(Account.client.part(of: node), PartyKeys.self),
      copy.clause(Account.team.part(of: node), PartyKeys.self)
    )
    return [
      (.client, client.with(\.name, "\(trail.label), client")),
      (.team, team.with(\.name, "\(trail.label), team").with(\.role, .provider)),
    ]
  }
}
