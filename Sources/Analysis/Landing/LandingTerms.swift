import AllianceModel
public import Evaluation
public import GlidepathKit
import Modelling
import Scenarios
import SourceText

/// What can be chosen of a party's soft landing: the pace of the shifts away from it, a share of its stranded
/// cost by year, and its weight in gain.
///
/// The choices are inputs of a scenario that states them all; where the one asked about does not, it is laid
/// over: support by a path of stranded cost, and a weight in gain while the party lands.
public struct LandingTerms: Sendable {
  /// The scenario as it was asked about.
  public let drafted: Study
  /// The same with every choice stated.
  public let study: Study
  /// What the scenario with every choice stated comes to.
  let base: Case
  /// The party.
  public let party: Alliance.Party
  /// The years to full size of the shifts away from the party, as drafted.
  public let ramps: [(input: InputID, years: Double)]
  /// The shifts away from the party whose pace stays as drafted, because it is a list of years or they are
  /// there at once.
  public let unmoved: [String]
  /// How many years the contract runs.
  public let term: Int
  /// Whether gain is shared, so that there is a weight.
  public let hasWeight: Bool

  /// A package: what is chosen.
  public struct Package: Hashable, Sendable {
    /// How many years longer each shift away from the party takes than drafted; below 0 it is faster.
    public var pace: Int
    /// In how many years support falls from its first share to nothing; 0 for none.
    public var years: Int
    /// The share of the stranded cost that is made good in the first year, from 0 to 1.
    public var share: Double
    /// The weight in gain in all years, from 0 to 1; nil where no gain is shared.
    public var weight: Double?

    /// Chooses a package.
    public init(pace: Int, years: Int, share: Double, weight: Double?) {
      self.pace = pace
      self.years = years
      self.share = share
      self.weight = weight
    }

    /// The share of the stranded cost in a year of the contract: it falls in equal steps.
    public func share(inYear year: Int) -> Double {
      years == 0 ? 0 : share * max(0, 1 - Double(year - 1) / Double(years))
    }
  }

  /// The input that states the share of the stranded cost by year.
  private let path: InputID
  /// The input that states the weight in gain by year; nil where no gain is shared.
  private let weight: InputID?

  /// Prepares the choices of a party.
  ///
  /// - Throws: what the scenario states against it: no service of the party's that could lose activity, or
  ///   support that goes by a floor.
  public init(_ drafted: Study, party: Alliance.Party) throws(StudyError) {
    self.drafted = drafted
    self.party = party
    let parts = drafted.scenario.parts
    try LandingTerms.checkYears(drafted)
    try LandingTerms.checkServices(of: party, drafted)
    try LandingTerms.checkRule(of: party, drafted)
    hasWeight = parts.gainshare != nil
    study = try drafted.overlaid(
      by: SourceFile(
        name: "landing.yaml", text: LandingTerms.text(party.id, hasWeight: hasWeight)))
    base = Case(try study.run(), seekingWarnings: false)
    let landing = study.scenario.parts.landing.first { $0.id == party.id }?.value
    guard let path = landing?.support?.sharePath?.input.id else {
      preconditionFailure("a path of stranded cost that was stated is not there")
    }
    self.path = path
    weight = landing?.weight?.input.id
    let own = Set(drafted.alliance.services.filter { $0.provider == party.id }.map(\.id))
    let away = parts.shifts.filter { own.contains($0.value.from.text) }
    ramps = away.compactMap { shift in
      switch shift.value.ramp {
      case .linear(_, let years), .sCurve(_, let years):
        (years.input.id, years.input.values.first ?? 1)
      case .given, nil: nil
      }
    }
    unmoved = away.compactMap { shift in
      switch shift.value.ramp {
      case .linear, .sCurve: nil
      case .given, nil: shift.value.name.isEmpty ? shift.id : shift.value.name
      }
    }
    term = drafted.program.run().values(of: .time(.inTerm)).count { $0 == 1 }
  }

  /// Refuses a scenario of which years are over: they cannot be agreed anew.
  private static func checkYears(_ study: Study) throws(StudyError) {
    guard study.plan != nil else { return }
    throw StudyError(
      diagnostics: [
        Diagnostic(
          code: "landing-of-years-over", position: .whole(study.scenario.file),
          message: "years of this contract are over, and a landing is sought for all of its years",
          remedy: "seek it in the scenario that it extends, before anything was delivered")
      ], sources: study.sources)
  }

  /// Refuses a party that delivers no service: there is nothing to land from.
  private static func checkServices(
    of party: Alliance.Party, _ study: Study
  ) throws(StudyError) {
    guard !study.alliance.services.contains(where: { $0.provider == party.id }) else { return }
    throw StudyError(
      diagnostics: [
        Diagnostic(
          code: "landing-without-services", position: .whole(study.scenario.file),
          message: "'\(party.id)' delivers no service here whose activity it could lose",
          remedy: "name a party that 'services' lets deliver one, as its 'provider'")
      ], sources: study.sources)
  }

  /// Refuses support that goes by a floor of income or margin: it has no share to choose.
  private static func checkRule(of party: Alliance.Party, _ study: Study) throws(StudyError) {
    let landing = study.scenario.parts.landing.first { $0.id == party.id }?.value
    guard let support: Clause<SupportKeys> = landing?.support, support.rule != .stranded else {
      return
    }
    throw StudyError(
      diagnostics: [
        Diagnostic(
          code: "landing-by-floor", position: support.place(of: \.rule),
          message:
            "support of '\(party.id)' goes by \(support.rule.rawValue), and a landing is sought by the share of stranded cost that is made good",
          remedy: "let it go by 'rule: stranded' with a 'path', or take the support out")
      ], sources: study.sources)
  }

  /// The text that states support and weight of a party over a scenario.
  private static func text(_ party: String, hasWeight: Bool) -> String {
    """
    landing:
      \(party):
        support: {path: 0%}
    \(hasWeight ? "    weight: 0%\n" : "")
    """
  }

  /// The edits that state a package.
  public func edits(_ package: Package) -> [Edit] {
    let columns = 1..<study.alliance.model.years.count
    return ramps.map { Edit($0.input, to: max(1, $0.years + Double(package.pace))) }
      + columns.map { Edit(path, column: $0, to: package.share(inYear: $0)) }
      + weights(package.weight, columns)
  }

  private func weights(_ own: Double?, _ columns: Range<Int>) -> [Edit] {
    guard let weight, let own else { return [] }
    return columns.map { Edit(weight, column: $0, to: own) }
  }
}
