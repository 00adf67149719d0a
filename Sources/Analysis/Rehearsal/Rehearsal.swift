public import AllianceModel
import Evaluation
public import GlidepathKit
import Modelling
public import Scenarios

/// What it costs when a provider is excluded for wilful default: every provider, in every year of the
/// contract but the first, and each of the three things that the others can do about it.
///
/// Each is the scenario with one more exclusion laid over it, against the scenario as it stands. Terms that
/// no scenario states are assumed (`RehearsalTerms`).
public struct Rehearsal: Sendable {
  /// One exclusion, and what it does.
  public struct Exclusion: Sendable {
    /// Who leaves.
    public let party: Alliance.Party
    /// The column of the first year without it.
    public let year: Int
    /// What the others do.
    public let response: ExclusionResponse
    /// Who takes over, by name; nil where nobody does.
    public let successor: String?
    /// What each measure changes by; nil where it breaks a check that holds otherwise.
    public let changes: [Double]?
    /// What the net present values of the parties that stay change by together, £.
    public let staying: Double
  }

  /// An exclusion that the scenario leaves no room for.
  public struct Refusal: Hashable, Sendable {
    /// Who would leave.
    public let party: Alliance.Party
    /// What the others would do.
    public let response: ExclusionResponse
    /// Why not.
    public let reason: String
  }

  /// What the others can do, in the order in which they are rehearsed.
  public static let responses: [ExclusionResponse] = [.continue, .replace, .terminate]
  /// What is looked at.
  public let measures: [MeasuredLine]
  /// What the measures are without a further exclusion.
  public let now: [Double]
  /// What was assumed.
  public let terms: RehearsalTerms
  /// The years in which a party could leave, by column; empty where the contract has none.
  public let years: [Int]
  /// The exclusions, response by response, in the order of parties and years.
  public let exclusions: [Exclusion]
  /// What could not be rehearsed.
  public let refusals: [Refusal]
  /// Parties that the scenario itself excludes, by name.
  public let excludedAlready: [String]

  /// Rehearses every exclusion of a study; `source` is its run.
  public init(
    _ study: Study, _ source: Case, measuring measures: [MeasuredLine],
    _ terms: RehearsalTerms = RehearsalTerms()
  ) {
    self.measures = measures
    self.terms = terms
    let worths = source.alliance.parties.map { Batch.Measure(.party($0.id, .npv)) }
    let years = Rehearsal.years(of: source)
    self.years = years
    let errors = Batch.Measure(.checks(.errors))
    let isSound = source.results[errors.line] == 0
    let asked = measures.map(\.measure) + worths + [errors]
    let now = asked.map { source.results[$0.line, $0.column] }
    self.now = Array(now.prefix(measures.count))
    var exclusions: [Exclusion] = []
    var refusals: [Refusal] = []
    for response in Rehearsal.responses where !years.isEmpty {
      for party in source.alliance.parties where !party.isCommissioner {
        var rows: [[Double]] = []
        do {
          let variant = try ExclusionVariant.making(party, response, over: study) { variant in
            rows = variant.run(years, terms, measuring: asked) ?? []
            return rows.first.map { Rehearsal.isSame($0, now) } ?? false
          }
          exclusions += zip(years, rows.dropFirst()).map { year, row in
            Exclusion(
              party: party, year: year, response: response, successor: variant.successor,
              changes: isSound && row.last != 0
                || !row.allSatisfy(\.isFinite)
                ? nil : measures.indices.map { Rehearsal.change(from: now[$0], to: row[$0]) },
              staying: source.alliance.parties.enumerated().reduce(0) { sum, each in
                let place = measures.count + each.offset
                return each.element == party ? sum : sum + row[place] - now[place]
              })
          }
        } catch {
          refusals.append(Refusal(party: party, response: response, reason: error.words))
        }
      }
    }
    self.exclusions = exclusions
    self.refusals = refusals
    let gone = Set(
      study.scenario.parts.events.map(\.value).filter { $0.kind == .exclusion }
        .compactMap { $0.party?.text })
    excludedAlready = source.alliance.parties.filter { gone.contains($0.id) }.map(\.name)
  }

  /// Years of the contract after its first, of which nothing was delivered yet.
  private static func years(of source: Case) -> [Int] {
    let inTerm = source.results.values(of: .time(.inTerm))
    let isOver =
      source.results.has(.time(.delivered))
      ? source.results.values(of: .time(.delivered)) : inTerm.map { _ in 0 }
    return inTerm.indices.filter { $0 > 1 && inTerm[$0] == 1 && isOver[$0] == 0 }
  }

  /// What a measure changes by; what only rounding makes differ is nothing.
  private static func change(from now: Double, to value: Double) -> Double {
    abs(value - now) <= 1e-6 + 1e-12 * abs(now) ? 0 : value - now
  }

  /// Whether measures are those of the scenario as it stands, but for rounding.
  private static func isSame(_ row: [Double], _ now: [Double]) -> Bool {
    zip(row, now).allSatisfy { abs($0 - $1) <= 1e-6 + 1e-9 * abs($1) }
  }
}

extension Rehearsal {
  /// For each party the year in which its exclusion costs those who stay most, although they do what is best
  /// for them of some responses: the one whom they can least lose first.
  public func worst(of responses: [ExclusionResponse] = Rehearsal.responses) -> [Exclusion] {
    let sound = exclusions.filter { $0.changes != nil && responses.contains($0.response) }
    let worst = Dictionary(grouping: sound, by: \.party).values.compactMap { own in
      Dictionary(grouping: own, by: \.year).values.compactMap(Rehearsal.best)
        .min { $0.staying != $1.staying ? $0.staying < $1.staying : $0.year < $1.year }
    }
    return worst.sorted {
      $0.staying != $1.staying ? $0.staying < $1.staying : $0.party.id < $1.party.id
    }
  }

  /// What is best for those who stay; of equals the one rehearsed first.
  private static func best(_ exclusions: [Exclusion]) -> Exclusion? {
    guard let most = exclusions.map(\.staying).max() else { return nil }
    return exclusions.first { $0.staying == most }
  }
}
