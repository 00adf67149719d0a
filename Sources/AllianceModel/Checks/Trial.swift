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
  /// happen, each with what it moves set to 0 (a metric at its first and at its last threshold);
  /// the values of series after the contract, set to that of its last year; and parties. What waits
  /// for a gain or an overspend that does not come, such as bands, caps and weights, is no idle
  /// entry.
  static func all(in scenario: Scenario) -> [Trial] {
    let parts = scenario.parts
    return ofPlans(in: parts) + ofSupport(in: parts) + parts.outcomes.metrics.flatMap(ofMetric)
      + ofGrants(in: parts) + ofEvents(in: parts) + ofLaterYears(in: scenario)
      + parts.parties.map(ofParty)
  }

  /// Shifts, measures, investments and space.
  private static func ofPlans(in parts: Clause<RootKeys>) -> [Trial] {
    let ending = "it may ask for more years than the contract has, or fall outside it"
    let ramp = "look at its ramp, 'needs' and 'with': \(ending)"
    return parts.shifts.flatMap {
      trial(of: $0, without: [$0.value.share, $0.value.volume], remedy: ramp)
    }
      + parts.measures.flatMap {
        trial(
          of: $0, without: [$0.value.share, $0.value.amount, $0.value.oneOffCost],
          remedy: ramp)
      }
      + parts.investments.flatMap {
        trial(
          of: $0, without: [$0.value.capital, $0.value.runningCost],
          remedy: "look at its capital and 'needs': \(ending)")
      }
      + parts.estates.flatMap {
        trial(
          of: $0, without: [$0.value.rent, $0.value.fitOut, $0.value.saves],
          remedy: "look at 'from': \(ending)")
      }
  }

  /// Transition support, without its path and floor.
  private static func ofSupport(in parts: Clause<RootKeys>) -> [Trial] {
    parts.landing.flatMap { entry -> [Trial] in
      guard let support: Clause<SupportKeys> = entry.value.support else { return [] }
      return trial(
        path: support.path, at: support.position,
        without: [support.sharePath, support.floor],
        remedy:
          "it pays where the services of the party lose, and no more: look at its path, its floor and the gap, or keep it as a safety net"
      )
    }
  }

  /// Grants, without their amount.
  private static func ofGrants(in parts: Clause<RootKeys>) -> [Trial] {
    guard let secretariat = parts.secretariat else { return [] }
    return secretariat.grants.flatMap {
      trial(
        of: $0, without: [$0.value.amount],
        remedy: "look at its years and at the score it depends on")
    }
  }

  /// Events, as if they did not happen.
  private static func ofEvents(in parts: Clause<RootKeys>) -> [Trial] {
    parts.events.flatMap {
      trial(
        of: $0, without: [$0.value.happens],
        remedy: "look at its years: nothing reads what it changes in any of them")
    }
  }

  /// A trial of an entry under its id.
  private static func trial<Keys: KeyTable>(
    of entry: Named<Clause<Keys>>, without quantities: [Quantity?], remedy: String
  ) -> [Trial] {
    trial(
      path: entry.value.path, at: entry.position, without: quantities, remedy: remedy)
  }

  /// A trial of an entry without what it moves; none where that is 0 by choice.
  private static func trial(
    path: String, at position: SourcePosition, without quantities: [Quantity?], remedy: String
  ) -> [Trial] {
    let moving = quantities.compactMap(\.self).filter { $0.input.values.contains { $0 != 0 } }
    guard !moving.isEmpty else { return [] }
    return [
      Trial(
        path: path, position: position,
        test: .changes([moving.flatMap { setting(input: $0.input, to: 0) }]),
        remedy: "\(remedy); or take it out")
    ]
  }

  /// Nothing depends on a metric whose first and last thresholds move nothing.
  private static func ofMetric(entry: Named<Clause<MetricKeys>>) -> [Trial] {
    let ends = [entry.value.thresholds.first, entry.value.thresholds.last]
      .compactMap { $0?.input.values.first }
    guard !entry.value.cost, ends.count == 2 else { return [] }
    return [
      Trial(
        path: entry.value.path, position: entry.position,
        test: .changes(ends.map { setting(input: entry.value.forecast.input, to: $0) }),
        remedy:
          "no payment changes between its first and its last threshold as all else is: look at 'factor', gates, fund and weights; or keep it, if it is to move no money",
        needs: Need(
          lines: [.pool(.gain), .pool(.pain), .fund(.money)],
          remedy:
            "no gain and no pain is shared in any year, so that outcomes have nothing to move: compare budget and outturn"
        ))
    ]
  }

  /// The changes that set an input to a value in all years.
  private static func setting(input: Input, to value: Double) -> [Change] {
    guard !input.shape.isEditedOnce else {
      return [Change(input: input.id, column: nil, value: value)]
    }
    return input.values.indices.map { Change(input: input.id, column: $0, value: value) }
  }

  /// A party that no payment and no cost touches.
  private static func ofParty(party: Named<Clause<PartyKeys>>) -> Trial {
    Trial(
      path: party.value.path, position: party.position,
      test: .lines(
        View.allCases.flatMap { view in
          [PartyLine.surplus, .cash, .income].map { .party(party.id, $0, view) }
        }),
      remedy:
        "nothing is paid to it, by it or for it: give it a service, a share or a payment, or take it out"
    )
  }
}
