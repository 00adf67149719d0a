public import AllianceModel
import Evaluation
import GlidepathKit
import Modelling

/// How far packages go at the most, to say what stands against a floor; nil where none could be stated.
public struct LandingReach: Sendable {
  /// The highest lowest margin in the term.
  public let margin: Double?
  /// The highest lowest underlying margin after it.
  public let underlying: Double?
  /// The lowest that either falls to without support.
  public let lowest: Double?
  /// The highest that both reach together.
  public let together: Double?
  /// The most that providers share in a year of the term, £.
  public let gain: Double
  /// The other providers below their floors wherever the party keeps its own.
  public let below: [Alliance.Party]

  /// Tries all packages without support, and with all of it for the whole term.
  public init(_ search: LandingSearch) {
    let frame = search.frame
    let full = frame.filter { $0.years == search.terms.term }.map {
      var package = $0
      package.share = 1
      return package
    }
    let none = search.outcomes(frame.filter { $0.years == 0 }).map(\.position)
      .filter(\.isSound)
    let all = none + search.outcomes(full).map(\.position).filter(\.isSound)
    lowest = none.map(\.lowest).min()
    margin = all.map(\.margin).max()
    together = all.map(\.lowest).max()
    underlying = all.map(\.underlying).max()
    let keeping = search.leastShares(frame).map(\.position).filter {
      $0.isSound && $0.margin >= search.floor && $0.underlying >= search.floor
    }
    let names = keeping.map { Set($0.below.map(\.id)) }
    let always = names.dropFirst().reduce(names.first ?? []) { $0.intersection($1) }
    below = search.terms.study.alliance.parties.filter { always.contains($0.id) }
    let results = search.terms.drafted.program.run()
    let shared = search.terms.study.alliance.parties.filter { !$0.isCommissioner }
      .map { LineID.party($0.id, .gain) }.filter(results.has)
    gain =
      (1...search.terms.term).map { column in
        shared.reduce(0) { $0 + results[$1, column] }
      }.max() ?? 0
  }
}
