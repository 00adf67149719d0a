import Scenarios

// The parties of the scenario.
extension Draft {
  /// The parties of a role, in the order of the file.
  func parties(_ role: PartyRole) -> [String] {
    parts.parties.filter { $0.value.role == role }.map(\.id)
  }
}
