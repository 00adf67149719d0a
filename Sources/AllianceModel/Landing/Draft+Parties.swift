import Scenarios

// The parties of the scenario.
extension Draft {
  /// The name of a party as people know it.
  func name(_ party: String) -> String {
    if party == "outside" { return "Outside" }
    guard let named = parts.parties.first(where: { $0.id == party }) else { return party }
    return Titles.title(named.value.name, named.id)
  }

  /// The parties of a role, in the order of the file.
  func parties(_ role: PartyRole) -> [String] {
    parts.parties.filter { $0.value.role == role }.map(\.id)
  }
}
