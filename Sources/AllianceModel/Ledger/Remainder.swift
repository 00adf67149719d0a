public import Modelling

/// What is left of a party's year, as people mean it: one rule for every sheet, table and chart.
///
/// A provider has a surplus. A commissioner is funded from elsewhere: what it has left is its funding
/// less what it spends. Where no funding is stated for it nothing but the spend is known, and then the
/// numbers are that spend, below 0.
public enum Remainder: Hashable, Sendable {
  /// A provider's surplus.
  case surplus
  /// A commissioner's funding less what it spends.
  case funding
  /// What a commissioner spends, below 0, because no funding is stated.
  case spend

  /// Of what something is left.
  public enum Kind: CaseIterable, Sendable {
    /// All that counts in the year.
    case whole
    /// What comes again every year.
    case underlying
    /// What is paid in the year.
    case cash
  }

  /// Follows from what a scenario states of a party.
  public init(isCommissioner: Bool, isFunded: Bool) {
    self = !isCommissioner ? .surplus : isFunded ? .funding : .spend
  }

  /// The line that holds it, in one of both worlds.
  public func line(_ kind: Kind, of party: String, _ view: View = .alliance) -> LineID {
    .party(party, key(kind), view)
  }

  private func key(_ kind: Kind) -> PartyLine {
    switch (kind, self) {
    case (.whole, .funding): .affordability
    case (.underlying, .funding): .underlyingAffordability
    case (.cash, .funding): .cashAffordability
    case (.whole, _): .surplus
    case (.underlying, _): .underlying
    case (.cash, _): .cash
    }
  }

  /// What it is called.
  public func words(_ kind: Kind) -> String {
    switch (kind, self) {
    case (.whole, .surplus): "Surplus"
    case (.underlying, .surplus): "Underlying surplus"
    case (.cash, .surplus): "Cash"
    case (.whole, .funding): "Funding less spend"
    case (.underlying, .funding): "Funding less recurrent spend"
    case (.cash, .funding): "Funding less cash paid"
    case (.whole, .spend): "Net spend (no funding stated)"
    case (.underlying, .spend): "Recurrent net spend (no funding stated)"
    case (.cash, .spend): "Net cash paid (no funding stated)"
    }
  }

  /// What the sum over several parties is called.
  public static func wordsOfSum(_ kind: Kind, of all: [Remainder]) -> String {
    let words = Remainder.surplus.words(kind)
    if all.contains(.funding) { return "\(words), stated funding included" }
    return all.contains(.spend) ? "\(words) (no funding stated)" : words
  }
}

extension Alliance {
  /// What is left of the year of a party of this alliance.
  public func remainder(of party: Party) -> Remainder {
    let funded = LineID.party(party.id, .affordability)
    return Remainder(
      isCommissioner: party.isCommissioner,
      isFunded: party.isCommissioner && model.lines.contains { $0.id == funded })
  }
}
