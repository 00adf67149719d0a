public import Analysis
public import Modelling
public import SourceText

/// What is open after a negotiation, point by point: the list for the wash-up day.
public struct WashUp: Sendable {
  /// The points, the most pressing kind first, each kind in the order of the contract.
  public let points: [Point]
  /// Alerts that are up and were accepted with a reason, which closes them.
  public let accepted: [Accepted]
  /// The inputs without source or owner one by one, and what is not said of each.
  public let inputs: [QualityFindings.Finding]
  /// The columns.
  public let years: Years

  /// What kind of thing is open.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// What must hold and does not.
    case brokenCheck = "broken-check"
    /// A value that was expected to come out and does not.
    case unmetExpectation = "unmet-expectation"
    /// A party whose underlying margin falls below its floor.
    case belowFloor = "below-floor"
    /// A party that is worse off than as usual.
    case worseOff = "worse-off"
    /// Any other alert that nobody accepted with a reason.
    case alert
    /// A metric that pays a provider less where it is better.
    case perverseStep = "perverse-step"
    /// More metrics than move anybody.
    case tooManyMetrics = "too-many-metrics"
    /// Numbers without source or owner.
    case noSource = "no-source"
    /// Something that is stated and probably meant otherwise.
    case warning
    /// Something that people noted.
    case noted
  }

  /// Whom or what a point is about.
  public enum Subject: Hashable, Sendable {
    /// The contract as a whole.
    case contract
    /// A party, by its id and its name.
    case party(id: String, name: String)
    /// A metric and the provider whom it pays, by name.
    case metric(String, provider: String)
    /// A section of the scenario file.
    case section(String)
  }

  /// Where to look.
  public enum Place: Hashable, Sendable {
    /// Inputs, by their paths in the scenario file.
    case inputs([String])
    /// A line, and the column to look at where it has values by year.
    case line(LineID, column: Int?)
    /// A place in a file.
    case file(SourcePosition)
    /// Nowhere in the scenario.
    case nowhere

    /// The inputs, by their paths in the scenario file; none of another place.
    public var inputs: [String] {
      if case .inputs(let paths) = self { return paths }
      return []
    }
  }

  /// Something that is open.
  public struct Point: Hashable, Sendable {
    /// What kind of thing it is.
    public let kind: Kind
    /// Whom or what it is about.
    public let subject: Subject
    /// What is open.
    public let words: String
    /// What to do.
    public let remedy: String
    /// Where to look.
    public let place: Place
  }

  /// An alert that is accepted.
  public struct Accepted: Sendable {
    /// The alert.
    public let finding: Findings.Finding
    /// Why it is accepted.
    public let why: String
  }

  /// Looks through a case, whose warnings were sought.
  ///
  /// - Parameters:
  ///   - source: the case.
  ///   - accepted: alerts that are accepted, and why; one without a reason stays open.
  ///   - noted: what people noted as open, in their words.
  public init(_ source: Case, accepted: [AcceptedAlert] = [], noted: [String] = []) {
    let findings = Findings(source)
    years = findings.years
    let found = OpenPoints(source, findings, accepted)
    points =
      found.broken + found.unmet + found.belowFloor + found.worseOff + found.alerts
      + found.perverseSteps + found.metrics + found.unsourced + found.warnings
      + noted.map {
        Point(
          kind: .noted, subject: .contract, words: $0, remedy: "Settle it, or say who will.",
          place: .nowhere)
      }
    let unsourced = Set(found.unsourced.flatMap(\.place.inputs))
    inputs = QualityFindings(source).all.filter {
      $0.question == .provenance && unsourced.contains($0.path)
    }
    self.accepted = findings.checks(.alert).compactMap { finding in
      accepted.last { $0.line == finding.line && $0.hasReason }
        .map { Accepted(finding: finding, why: $0.why) }
    }
  }

  /// The points of a kind.
  public func points(_ kind: Kind) -> [Point] { points.filter { $0.kind == kind } }

  /// The first of some names, and how many more there are.
  static func few(_ names: [String], _ count: Int, separator: String = ", ") -> String {
    let more = names.count - count
    let told = names.prefix(count).joined(separator: separator)
    return more > 0 ? "\(told)\(separator)and \(more) more" : told
  }
}

extension WashUp.Subject {
  /// The subject in words.
  public var words: String {
    switch self {
    case .contract: "The contract"
    case .party(_, let name): name
    case .metric(let metric, let provider): "\(metric), \(provider)"
    case .section(let section): section.asHeading
    }
  }
}

extension WashUp.Kind {
  /// The heading of points of the kind.
  public var heading: String {
    switch self {
    case .brokenCheck: "Checks that must hold and do not"
    case .unmetExpectation: "Values that were expected and do not come out"
    case .belowFloor: "Parties whose margin falls below their floor"
    case .worseOff: "Parties worse off than as usual"
    case .alert: "Alerts that nobody accepted with a reason"
    case .perverseStep: "Better performance that pays less"
    case .tooManyMetrics: "More is measured than moves anybody"
    case .noSource: "Numbers without source or owner"
    case .warning: "Statements that probably mean something else"
    case .noted: "Points that people noted"
    }
  }
}
