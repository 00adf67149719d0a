import Modelling
import Scenarios

/// Clause 12: the headline by head of the population that the contract is for.
///
/// per head = net present value, within the term, after it, and the lowest change of a year, each ÷
/// population, for the system and for each party.
///
/// Hand case: £15.7m for 330,000 people are £47.58 a head.
enum PerHead {
  /// Writes the headline per head; nothing where the scenario states no population.
  static func write(into draft: inout Draft) {
    guard let stated = draft.parts.contract.population else { return }
    draft.section(
      "Headline per head", "Takes present values from above and the population from Inputs.")
    let people = draft.constant(
      .contract(.population), "Population", .activity("people"),
      "How many people the contract is for.", stated.value)
    for party in draft.parts.parties {
      writeWorth(into: &draft, of: .party(party.id), named: draft.name(party.id), people: people)
      draft.constant(
        .party(party.id, .lowestChangePerHead),
        "\(draft.name(party.id)): lowest change of surplus per head",
        .poundsPer("head"), "The lowest change of surplus of all years, per head.",
        about: Subject(party: party.id), .line(.party(party.id, .lowestChange)) / people)
    }
    writeWorth(into: &draft, of: .system, named: "System", people: people)
  }

  /// What the contract is worth to one or to all, per head.
  private static func writeWorth(
    into draft: inout Draft, of whose: Appraised, named name: String, people: Expression
  ) {
    for (line, perHead, words) in AppraisedLine.perHead {
      draft.constant(
        .worth(of: whose, perHead), "\(name): \(words) per head", .presentPoundsPer("head"),
        "What the contract is worth over the number of people that it is for.",
        about: whose.subject, .line(.worth(of: whose, line)) / people)
    }
  }
}

extension AppraisedLine {
  /// The lines of the headline, those per head of the same, and the words for labels.
  fileprivate static let perHead: [(AppraisedLine, AppraisedLine, String)] = [
    (.npv, .npvPerHead, "net present value"),
    (.npvWithinTerm, .npvWithinTermPerHead, "net present value within the term"),
    (.npvAfterTerm, .npvAfterTermPerHead, "net present value after the term"),
  ]
}

extension Appraised {
  fileprivate var subject: Subject {
    switch self {
    case .system: Subject()
    case .party(let id): Subject(party: id)
    }
  }
}
