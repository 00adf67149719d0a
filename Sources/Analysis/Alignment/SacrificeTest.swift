public import AllianceModel
import Evaluation
import Modelling

/// Whether a provider gains by sacrificing one thing for another: over every ordered pair of metrics, cost
/// among them.
///
/// The first is one threshold better in every year of the contract: at the next threshold beyond its
/// forecast. The second falls below `expected`: to the threshold before the one of that name (of the middle
/// one where none has it), in the years in which it is forecast to be better. Cost is better by 1 %: what
/// the services of the provider cost in those years, or all that is spent where the file says so; and worse
/// by as much. A gain is a rise of the provider's net present value.
public struct SacrificeTest: Sendable {
  /// One pair, and what it does to one provider.
  public struct Pair: Sendable {
    /// What is one threshold better.
    public let better: Gauge
    /// What is worse for it.
    public let worse: Gauge
    /// The provider.
    public let party: Alliance.Party
    /// What its net present value changes by, £.
    public let change: Double
    /// What it would change by if only the first were better, £.
    public let betterAlone: Double

    /// Whether the provider gains from the sacrifice.
    public var isGain: Bool { change >= 0.5 }
  }

  /// What cannot get better, or cannot fall, so that no pair holds it there.
  public struct Stuck: Hashable, Sendable {
    /// What it is.
    public let gauge: Gauge
    /// Whether it cannot get better; else it cannot fall.
    public let isBest: Bool
  }

  /// How much better or worse cost is.
  public static let costStep = 0.01
  /// Every pair and provider, the largest gain first.
  public let pairs: [Pair]
  /// What could not be tried.
  public let stuck: [Stuck]

  /// Tries every pair; nil where nothing is forecast.
  public init?(_ source: Case) {
    guard let trial = SacrificeTrial(source) else { return nil }
    let providers = source.alliance.parties.filter {
      !$0.isCommissioner && source.results.has(.party($0.id, .npv))
    }
    let gauges = trial.metrics.map(Gauge.metric) + [.cost]
    var variants: [[Edit]] = [[]]
    var drafts: [(better: Gauge, worse: Gauge, party: Alliance.Party, variant: Int)] = []
    var seen: Set<Stuck> = []
    for better in gauges {
      for worse in gauges where worse != better {
        for party in providers {
          let (rise, fall) = (trial.better(better, party), trial.worse(worse, party))
          if rise.isEmpty, better != .cost { seen.insert(Stuck(gauge: better, isBest: true)) }
          if fall.isEmpty, worse != .cost { seen.insert(Stuck(gauge: worse, isBest: false)) }
          guard !rise.isEmpty, !fall.isEmpty else { continue }
          drafts.append((better, worse, party, variants.count))
          variants += [rise + fall, rise]
        }
      }
    }
    let rows = Batch(trial.program).run(
      variants, measuring: providers.map { Batch.Measure(.party($0.id, .npv)) })
    let pairs = drafts.compactMap { draft -> Pair? in
      guard let own = providers.firstIndex(of: draft.party) else { return nil }
      return Pair(
        better: draft.better, worse: draft.worse, party: draft.party,
        change: rows[draft.variant][own] - rows[0][own],
        betterAlone: rows[draft.variant + 1][own] - rows[0][own])
    }
    self.pairs = pairs.enumerated().sorted { first, second in
      first.element.change != second.element.change
        ? first.element.change > second.element.change : first.offset < second.offset
    }.map(\.element)
    stuck = gauges.flatMap { gauge in
      [true, false].map { Stuck(gauge: gauge, isBest: $0) }.filter(seen.contains)
    }
  }
}
