import Modelling
import SourceText

// Who can be excluded, when, and what the others need to say.
extension Rules {
  static func checkExclusion(
    _ event: Clause<EventKeys>, _ parts: Clause<RootKeys>, _ years: Years, _ reader: inout Reader
  ) {
    checkKeys(
      event, needed: ["party", "year", "response"] + needed(event, parts),
      others: others(event.response), &reader)
    checkParties(event, parts, &reader)
    if parts.spend != nil, let price = event.price {
      reader.report(
        "useless-key", price.position, "'price' has no effect where the spend is given",
        "take it out, and state what is spent with the new provider in 'spend'; "
          + removal("\(event.path).price"))
    }
    guard reader.isSound("contract"), let year = event.year else { return }
    let column = Int(year.input.values.first ?? 0)
    let last = lastYear(parts.contract, years)
    guard !(2...max(last, 2)).contains(column) else { return }
    reader.report(
      "exclusion-outside-term", year.position,
      column < 2
        ? "'\(event.path)' excludes a party before it has taken part for a year"
        : "'\(event.path)' excludes a party after the contract has ended with \(years.label(last))",
      "name a year from \(years.label(2)) to \(years.label(last))"
        + (column < 2 ? ", or leave the party out of the contract" : ""))
  }

  private static func needed(_ event: Clause<EventKeys>, _ parts: Clause<RootKeys>) -> [String] {
    switch event.response {
    case .continue: event.party.map { parts.shiftsReach($0.text) } == true ? ["lost"] : []
    case .replace: ["by"]
    case .terminate, nil: []
    }
  }

  private static func others(_ response: ExclusionResponse?) -> [String] {
    switch response {
    case .terminate: ["wind_up"]
    case .continue: ["lost"]
    case .replace: ["gap", "price", "mobilisation"]
    // That the response is missing is told; what belongs to one is not told on top.
    case nil: ["wind_up", "lost", "by", "gap", "price", "mobilisation"]
    }
  }

  /// The last year of the contract, its extension counted; of the appraisal where it is let again.
  private static func lastYear(_ contract: Clause<ContractKeys>, _ years: Years) -> Int {
    if contract.afterTerm == .relet { return years.horizon }
    let more = contract.extension?.years.input.values.first ?? 0
    return Int((contract.years.input.values.first ?? 0) + more)
  }

  private static func checkParties(
    _ event: Clause<EventKeys>, _ parts: Clause<RootKeys>, _ reader: inout Reader
  ) {
    guard reader.isSound("parties") else { return }
    let exclusions = parts.events.map(\.value).filter { $0.kind == .exclusion }
    let providers = parts.parties.filter { $0.value.role == .provider }.map(\.id)
    for word in [event.party, event.by].compactMap({ $0 }) where !providers.contains(word.text) {
      reader.report(
        "wrong-role", word.position, "'\(word.text)' is no provider",
        "name a party with role: provider")
    }
    if let party = event.party,
      let first = exclusions.first(where: { $0.party?.text == party.text }),
      first.path != event.path
    {
      reader.report(
        "excluded-twice", party.position,
        "'\(party.text)' is excluded already, by '\(first.path)'",
        "keep one exclusion of each party; scenarios with 'extends' can tell the others apart")
    }
    if let new = event.by, exclusions.contains(where: { $0.party?.text == new.text }) {
      reader.report(
        "excluded-successor", new.position, "'\(new.text)' takes over, but is excluded itself",
        "name a provider that stays; one that is new may deliver nothing until then")
    }
  }
}

extension Clause where Keys == RootKeys {
  /// Whether shifts go into services of a party, so that it matters what is lost of them.
  public func shiftsReach(_ party: String) -> Bool {
    let own = self.services.filter { $0.value.provider.text == party }.map(\.id)
    return self.shifts.contains { $0.value.to.contains { own.contains($0.service.text) } }
  }
}
