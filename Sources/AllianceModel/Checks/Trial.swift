public import Modelling
import Scenarios
public import SourceText

/// An entry of the scenario file whose effect can be tried: the model is run without it.
public struct Trial: Sendable {
  /// The entry as the file spells it: `investments.hub`.
  public let path: String
  /// Where it is stated.
  public let position: SourcePosition
  /// How to tell whether it has an effect.
  public let test: Test
  /// Why it may have none, and what to do.
  public let remedy: String
  /// Lines without which it cannot have an effect, and what to do where they are 0 in every year.
  public var needs: Need?

  /// What an entry needs before it can have an effect.
  public struct Need: Sendable {
    /// The lines, one of which must be other than 0 in some year.
    public let lines: [LineID]
    /// What to do where none is.
    public let remedy: String
  }

  /// How to tell whether an entry has an effect.
  public enum Test: Sendable {
    /// It has none where no position moves under any of these changes of inputs.
    case changes([[Change]])
    /// It has none where these lines are 0 in every year.
    case lines([LineID])
  }

  /// One input set to a value, in one column or, for a single value, in all.
  public struct Change: Hashable, Sendable {
    /// The input.
    public let input: InputID
    /// The column of a series; nil where one cell holds for all years.
    public let column: Int?
    /// The value it is set to.
    public let value: Double
  }
}

extension Trial {
  /// Every entry that is tried, in the order of the file's sections.
  ///
  /// Tried are shifts, measures, investments, estates, support, metrics, grants and events that
  /// happen, each with what it moves set to 0 (a metric at its first and at its last threshold); the
  /// values of series after the contract, set to that of its last year; and parties. What waits for a
  /// gain or an overspend that does not come, such as bands, caps and weights, is no idle entry.
  static func all(_ scenario: Scenario) -> [Trial] {
    let parts = scenario.parts
    let ending = "it may ask for more years than the contract has, or fall outside it"
    var trials: [Trial] = []
    for entry in parts.shifts {
      trials += trial(
        "shifts", entry, [entry.value.share, entry.value.volume],
        "look at its ramp, 'needs' and 'with': \(ending)")
    }
    for entry in parts.measures {
      trials += trial(
        "measures", entry, [entry.value.share, entry.value.amount, entry.value.oneOffCost],
        "look at its ramp, 'needs' and 'with': \(ending)")
    }
    for entry in parts.investments {
      trials += trial(
        "investments", entry, [entry.value.capital, entry.value.runningCost],
        "look at its capital and 'needs': \(ending)")
    }
    for entry in parts.estates {
      trials += trial(
        "estates", entry, [entry.value.rent, entry.value.fitOut, entry.value.saves],
        "look at 'from': \(ending)")
    }
    for entry in parts.landing {
      guard let support: Clause<SupportKeys> = entry.value.support else { continue }
      trials += trial(
        "landing.\(entry.id).support", support.position, [support.sharePath, support.floor],
        "it pays where the services of the party lose, and no more: look at its path, its floor and the gap, or keep it as a safety net"
      )
    }
    for entry in parts.outcomes.metrics { trials += metric(entry) }
    for entry in parts.secretariat?.grants ?? [] {
      trials += trial(
        "secretariat.grants", entry, [entry.value.amount],
        "look at its years and at the score it depends on")
    }
    for entry in parts.events {
      trials += trial(
        "events", entry, [entry.value.happens],
        "look at its years: nothing reads what it changes in any of them")
    }
    return trials + afterTerm(scenario) + parts.parties.map(party)
  }

  private static func trial<Keys: KeyTable>(
    _ section: String, _ entry: Named<Clause<Keys>>, _ quantities: [Quantity?], _ remedy: String
  ) -> [Trial] { trial("\(section).\(entry.id)", entry.position, quantities, remedy) }

  /// A trial of an entry without what it moves; none where that is 0 by choice.
  private static func trial(
    _ path: String, _ position: SourcePosition, _ quantities: [Quantity?], _ remedy: String
  ) -> [Trial] {
    let moving = quantities.compactMap(\.self).filter { $0.input.values.contains { $0 != 0 } }
    guard !moving.isEmpty else { return [] }
    return [
      Trial(
        path: path, position: position,
        test: .changes([moving.flatMap { setting($0.input, to: 0) }]),
        remedy: "\(remedy); or take it out")
    ]
  }

  /// Nothing depends on a metric whose first and last thresholds move nothing.
  private static func metric(_ entry: Named<Clause<MetricKeys>>) -> [Trial] {
    let ends = [entry.value.thresholds.first, entry.value.thresholds.last]
      .compactMap { $0?.input.values.first }
    guard !entry.value.cost, ends.count == 2 else { return [] }
    return [
      Trial(
        path: "outcomes.metrics.\(entry.id)", position: entry.position,
        test: .changes(ends.map { setting(entry.value.forecast.input, to: $0) }),
        remedy:
          "no payment changes between its first and its last threshold as all else is: look at 'factor', gates, fund and weights; or keep it, if it is to move no money",
        needs: Need(
          lines: [.pool(.gain), .pool(.pain), .fund(.money)],
          remedy:
            "no gain and no pain is shared in any year, so that outcomes have nothing to move: compare budget and outturn"
        ))
    ]
  }

  private static func setting(_ input: Input, to value: Double) -> [Change] {
    guard !input.shape.isEditedOnce else {
      return [Change(input: input.id, column: nil, value: value)]
    }
    return input.values.indices.map { Change(input: input.id, column: $0, value: value) }
  }

  /// Values of series for years after the contract, where they differ from that of its last year.
  private static func afterTerm(_ scenario: Scenario) -> [Trial] {
    let contract = scenario.parts.contract
    let more = contract.extension.map { ($0.years.input.values.first ?? 0) } ?? 0
    let last = Int((contract.years.input.values.first ?? 0) + more)
    guard contract.afterTerm != .relet else { return [] }
    let heldBack = heldBack(scenario.parts)
    return scenario.quantities.compactMap { quantity in
      let input = quantity.input
      guard quantity.isStated, input.shape == .series, input.values.indices.contains(last),
        input.id.section != "appraisal", !heldBack.contains(input.id)
      else { return nil }
      let level = input.values[last]
      let later = input.values.indices.filter { $0 > last && input.values[$0] != level }
      guard let first = later.first else { return nil }
      return Trial(
        path: "\(input.id) from \(scenario.years.label(first)) on", position: quantity.position,
        test: .changes([later.map { Change(input: input.id, column: $0, value: level) }]),
        remedy:
          "the contract ends with \(scenario.years.label(last)), and nothing reads it after that: take these values out, unless a longer contract extends this file"
      )
    }
  }

  /// Series that `needs` holds back while too little of the contract is left: that is what they are for.
  private static func heldBack(_ parts: Clause<RootKeys>) -> Set<InputID> {
    func stated(_ ramp: Ramp?, _ needs: Quantity?) -> [InputID] {
      guard needs != nil, case .given(let series) = ramp else { return [] }
      return [series.input.id]
    }
    let takeouts = parts.services.compactMap { service in
      service.value.fixed.flatMap { $0.needs == nil ? nil : $0.takeout.input.id }
    }
    return Set(
      takeouts + parts.shifts.flatMap { stated($0.value.ramp, $0.value.needs) }
        + parts.measures.flatMap { stated($0.value.ramp, $0.value.needs) })
  }

  /// A party that no payment and no cost touches.
  private static func party(_ party: Named<Clause<PartyKeys>>) -> Trial {
    Trial(
      path: "parties.\(party.id)", position: party.position,
      test: .lines(
        View.allCases.flatMap { view in
          [PartyLine.surplus, .cash, .income].map { .party(party.id, $0, view) }
        }),
      remedy:
        "nothing is paid to it, by it or for it: give it a service, a share or a payment, or take it out"
    )
  }
}
