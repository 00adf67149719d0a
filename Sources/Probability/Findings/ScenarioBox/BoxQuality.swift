/// How well a box of inputs tells the trials with the event from the others, as counts.
public struct BoxQuality: Sendable, Equatable {
  /// How many trials lie inside the box.
  public let trials: Int
  /// In how many of the trials inside the event happens.
  public let events: Int
  /// How many trials there are, inside and outside.
  public let allTrials: Int
  /// In how many of all trials the event happens.
  public let allEvents: Int

  /// The share of all events that lie inside.
  public var coverage: Double { share(events, of: allEvents) }
  /// The share of the trials inside that are events.
  public var density: Double { share(events, of: trials) }
  /// The share of all trials that lie inside.
  public var mass: Double { share(trials, of: allTrials) }
  /// The share of all trials that are events: the density of no box at all.
  public var baseRate: Double { share(allEvents, of: allTrials) }

  /// The harmonic mean of coverage and density.
  ///
  /// With `H` events inside, `T` trials inside and `E` events in all it is `2H / (T + E)`, so
  /// that trials are worth taking in where more than half of it of them are events.
  public var harmonicMean: Double { share(2 * events, of: trials + allEvents) }

  /// The quality of the box of all these trials.
  init(all events: [Bool]) {
    allTrials = events.count
    allEvents = events.count { $0 }
    trials = allTrials
    self.events = allEvents
  }

  private init(_ trials: Int, _ events: Int, of all: BoxQuality) {
    self.trials = trials
    self.events = events
    allTrials = all.allTrials
    allEvents = all.allEvents
  }

  /// The same with other trials inside.
  func inside(trials: Int, events: Int) -> BoxQuality {
    BoxQuality(trials, events, of: self)
  }

  private func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
