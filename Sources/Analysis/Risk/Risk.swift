public import Modelling
public import Probability

/// What may come of contracts whose inputs are uncertain: thousands of futures, the same for all of them.
///
/// In each trial every uncertain input takes a number from its distribution, and all scenarios are run with
/// it. What was agreed, such as budgets, plans and whatever the parties choose, stays as it was signed: what
/// turns out otherwise becomes gain or pain.
public struct Risk: Sendable {
  /// The scenarios.
  public let cases: [Case]
  /// How many futures were drawn, and which.
  public let plan: RiskPlan
  /// What was drawn.
  public let inputs: UncertainInputs
  /// For whom futures are looked at.
  public let subjects: [RiskSubject]
  /// The subject by which scenarios are chosen between: the measure that was asked for, else the system.
  public let criterion: Int
  /// What drives each result.
  public let drivers: [RiskDrivers]
  /// When somebody loses.
  public let losses: [RiskLoss]
  /// What knowing more is worth; nil where there is nothing to choose between.
  public let information: RiskInformation?
  private let setup: RiskSetup
  private let layout: RiskLayout
  private let tally: RiskTally

  /// Draws and runs all trials.
  ///
  /// - Throws: `RiskError` where there is nothing to draw, or the scenarios do not go together.
  public init(
    _ cases: [Case], _ plan: RiskPlan, by asked: RiskCriterion? = nil
  ) throws(RiskError) {
    let setup = try RiskSetup(cases, plan, by: asked)
    self.init(setup, setup.tally(0..<plan.trials))
  }

  init(_ setup: RiskSetup, _ tally: RiskTally) {
    self.setup = setup
    self.tally = tally
    layout = RiskLayout(setup)
    cases = setup.cases
    plan = setup.plan
    inputs = setup.inputs
    subjects = setup.subjects
    criterion = setup.criterion
    (losses, information) = Risk.found(setup)
    drivers = setup.drivers()
  }

  /// What single futures say: when somebody loses, and what knowing more is worth.
  static func found(
    _ setup: RiskSetup
  ) -> (losses: [RiskLoss], information: RiskInformation?) {
    guard let sample = RiskSample(setup) else { return ([], nil) }
    return (
      sample.losses(setup.subjects),
      sample.information(setup.criterion, setup.subjects[setup.criterion].sign)
    )
  }
}

extension Risk {
  /// What a number comes to over all trials.
  public struct Spread: Hashable, Sendable {
    /// The tenth percentile: the 80 % prediction interval starts here.
    public let p10: Double
    /// The median.
    public let p50: Double
    /// The ninetieth percentile: the 80 % prediction interval ends here.
    public let p90: Double
    /// The mean.
    public let mean: Double

    /// Puts a spread together.
    public init(p10: Double, p50: Double, p90: Double, mean: Double) {
      (self.p10, self.p50, self.p90, self.mean) = (p10, p50, p90, mean)
    }

    fileprivate init?(_ bins: FixedBins) {
      guard let p10 = bins.quantile(0.1), let p50 = bins.quantile(0.5),
        let p90 = bins.quantile(0.9), let mean = bins.mean
      else { return nil }
      self.init(p10: p10, p50: p50, p90: p90, mean: mean)
    }
  }

  /// How many pairs of trials the drivers come from.
  public static var pairs: Int { RiskSetup.pairs }
  /// How many trials are looked at one by one.
  public var lookedInto: Int { min(plan.trials, RiskSample.most) }

  /// How many trials hold: in them all checks hold that hold as stated, under every scenario.
  public var trials: Int { Int(tally.counts[RiskLayout.sound]) }
  /// How many trials do not hold, and count nowhere.
  public var broken: Int { Int(tally.counts[RiskLayout.broken]) }

  /// How often something was counted, as a share of the trials that hold.
  private func share(_ place: Int) -> Double {
    Double(tally.counts[place]) / Double(max(1, trials))
  }

  /// What a subject is worth under a case; nil where no trial holds.
  public func worth(_ source: Int, _ subject: Int) -> Spread? {
    Spread(tally.bins[layout.worth(source, subject)])
  }

  /// The bins of what a subject is worth under a case, for curves.
  public func bins(_ source: Int, _ subject: Int) -> FixedBins {
    tally.bins[layout.worth(source, subject)]
  }

  /// The lines of a case of which each year is told.
  public func yearly(_ source: Int) -> [Line] { setup.measured[source].yearly }

  /// A line of a case in a column after the base year.
  public func year(_ source: Int, _ line: Int, column: Int) -> Spread? {
    Spread(tally.bins[layout.year(source, line, column - 1)])
  }

  /// How far a case is ahead of the first for a subject.
  public func lead(_ source: Int, _ subject: Int) -> Spread? {
    source == 0 ? nil : Spread(tally.bins[layout.lead(source, subject)])
  }

  /// How likely a subject is better off than as usual under a case; for a measure, above 0.
  public func better(_ source: Int, _ subject: Int) -> Double {
    share(layout.better(source, subject))
  }

  /// How likely a subject is worse off than as usual under a case; for a measure, below 0.
  public func worse(_ source: Int, _ subject: Int) -> Double {
    share(layout.worse(source, subject))
  }

  /// How likely a case is better for a subject than every other.
  public func best(_ source: Int, _ subject: Int) -> Double {
    share(layout.best(source, subject))
  }

  /// How likely no case is better for a subject than every other.
  public func alike(_ subject: Int) -> Double { share(layout.alike(subject)) }

  /// What may happen under a case.
  public func events(_ source: Int) -> [RiskEvent] { setup.measured[source].events }

  /// How likely something happens under a case in any year.
  public func chance(_ source: Int, _ event: Int) -> Double { share(layout.event(source, event)) }

  /// How likely something happens under a case in a column after the base year.
  public func chance(_ source: Int, _ event: Int, column: Int) -> Double {
    share(layout.eventInYear(source, event, column - 1))
  }

  /// How likely a number that was drawn for an input was cut to what the input may be.
  public func cut(_ source: Int, _ input: Int) -> Double {
    let numbers = inputs.all[input].drawn[source].count
    return Double(tally.counts[layout.cut(source, input)])
      / Double(max(1, (trials + broken) * numbers))
  }

  /// At which likelihood of renewal two contracts are worth the same.
  public struct Tie: Sendable {
    /// The place of the case that is held against the first.
    public let source: Int
    /// Whose worth it is.
    public let name: String
    /// In which share of futures there is such a likelihood.
    public let some: Double
    /// In which share there is none: one contract is worth more at any.
    public let none: Double
    /// In which share both are worth the same at any.
    public let any: Double
    /// Where it lies, if there is one; nil where there never is.
    public let spread: Spread?
  }

  /// The ties of all cases with the first.
  public var ties: [Tie] {
    (setup.ties?.all ?? []).enumerated().map { place, tie in
      let (none, any) = (share(layout.noTie(place)), share(layout.anyTie(place)))
      return Tie(
        source: tie.source, name: tie.name, some: max(0, 1 - none - any), none: none, any: any,
        spread: Spread(tally.bins[layout.tie(place)]))
    }
  }
}
