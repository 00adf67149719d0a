public import AllianceModel
import Evaluation
import GlidepathKit
import Modelling

/// The cheapest soft landing of a party: the package that costs the commissioners least and keeps the party's
/// margin above a floor in every year of the term, its underlying margin above it from the year after, and
/// leaves no other provider worse off than business as usual.
///
/// Support and gainshare are not underlying, so that only pace moves the margin after the term. A larger
/// share of the stranded cost raises the margin of the term, so that for each pace, length and weight the
/// least share is found by false position; weights are tried in tenths, then around the best in hundredths.
public struct LandingSearch: Sendable {
  /// What can be chosen.
  public let terms: LandingTerms
  /// The floor of the margins, as a share of income.
  public let floor: Double
  /// The net present value that each other provider must reach, £ by id.
  public let floors: [String: Double]
  /// The commissioners, whose net present values are added up.
  let commissioners: [Alliance.Party]
  /// The other providers.
  let others: [Alliance.Party]
  private let variants: Variants
  private let measures: [Batch.Measure]

  /// Where a package, or the scenario as drafted, leaves everybody.
  public struct Position: Sendable {
    /// The net present value of all commissioners, £.
    public let commissioners: Double
    /// The net present value of each party, £, in the order of the scenario.
    public let values: [Double]
    /// The lowest margin in the years of the term.
    public let margin: Double
    /// The lowest underlying margin from the year after the term on.
    public let underlying: Double
    /// The other providers that fall below their floor.
    public let below: [Alliance.Party]
    /// Whether it could be stated: it breaks no check that holds as drafted.
    public let isSound: Bool

    /// The lower of both margins.
    public var lowest: Double { min(margin, underlying) }

    /// Whether it keeps every floor.
    public func keeps(_ floor: Double) -> Bool {
      isSound && margin >= floor && underlying >= floor && below.isEmpty
    }
  }

  /// What a package comes to.
  public struct Outcome: Sendable {
    /// What is chosen.
    public let package: LandingTerms.Package
    /// Where that leaves everybody.
    public let position: Position
  }

  /// By how many years shifts are made slower or faster.
  static let paces = -2...4
  /// How close a share of support is narrowed down, and by how many rounds at most.
  static let closeness = 1e-9
  static let mostRounds = 40

  /// Prepares a search.
  ///
  /// - Parameters:
  ///   - terms: what can be chosen.
  ///   - floor: the floor of the margins, as a share of income.
  ///   - floors: net present values that other providers must reach, £ by id; 0 for who is not named.
  public init(_ terms: LandingTerms, floor: Double, floors: [String: Double] = [:]) {
    let alliance = terms.study.alliance
    let others = alliance.parties.filter { !$0.isCommissioner && $0.id != terms.party.id }
    self.terms = terms
    self.floor = floor
    self.floors = Dictionary(
      others.map { ($0.id, floors[$0.id] ?? 0) }, uniquingKeysWith: { first, _ in first })
    self.others = others
    commissioners = alliance.parties.filter(\.isCommissioner)
    variants = Variants(terms.base)
    let last = alliance.model.years.horizon
    measures =
      (1...terms.term).map { .init(.party(terms.party.id, .margin), column: $0) }
      + (terms.term..<last).map {
        .init(.party(terms.party.id, .underlyingMargin), column: $0 + 1)
      } + alliance.parties.map { .init(.party($0.id, .npv)) }
  }

  /// What packages come to.
  public func outcomes(_ packages: [LandingTerms.Package]) -> [Outcome] {
    zip(packages, variants.rows(packages.map(terms.edits), measures)).map {
      Outcome(package: $0, position: position($1.values, isSound: $1.isSound))
    }
  }

  /// Where the scenario as drafted leaves everybody.
  public var drafted: Position {
    let results = terms.drafted.program.run()
    return position(measures.map { results[$0.line, $0.column] }, isSound: true)
  }

  private func position(_ row: [Double], isSound: Bool) -> Position {
    let parties = terms.study.alliance.parties
    let count = measures.count - parties.count
    let values = Array(row[count..<(count + parties.count)])
    let worth = Dictionary(
      zip(parties.map(\.id), values), uniquingKeysWith: { first, _ in first })
    return Position(
      commissioners: commissioners.reduce(0) { $0 + (worth[$1.id] ?? 0) }, values: values,
      margin: row[..<terms.term].min() ?? 0,
      underlying: row[terms.term..<count].min() ?? .infinity,
      below: others.filter { (worth[$0.id] ?? 0) < (floors[$0.id] ?? 0) - 0.005 },
      isSound: isSound)
  }
}
