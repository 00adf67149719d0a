import AllianceModel
import Analysis
import Evaluation
import Modelling

/// The headline by head of the population that a contract is for.
public struct PerHead: Sendable {
  /// How many people the contract is for.
  public let population: Figure
  /// A row for each party, the system last.
  public let rows: [Row]

  /// What the contract is worth to one, per head.
  public struct Row: Hashable, Sendable {
    /// The name as people know it.
    public let name: String
    /// Net present value, within the term, after the term; pounds at today's value.
    public let worth: [Figure]
    /// The lowest change of surplus in a year of the term; nil for the system.
    public let lowestChange: Figure?
  }

  /// The headline of a case per head; nil where it states no population.
  init?(_ source: Case) {
    guard
      let population = Figure(
        ifThere: .contract(.population), .activity("people"), of: source)
    else { return nil }
    self.population = population
    let parties = source.alliance.parties.map { party in
      Row(
        name: party.name, worth: PerHead.worth(of: .party(party.id), source),
        lowestChange: Figure(
          ifThere: .party(party.id, .lowestChangePerHead), .poundsPer("head"), of: source))
    }
    rows =
      parties + [
        Row(name: "System", worth: PerHead.worth(of: .system, source), lowestChange: nil)
      ]
  }

  private static func worth(of whose: Appraised, _ source: Case) -> [Figure] {
    [AppraisedLine.npvPerHead, .npvWithinTermPerHead, .npvAfterTermPerHead].map {
      Figure(.worth(of: whose, $0), .presentPoundsPer("head"), of: source)
    }
  }
}
