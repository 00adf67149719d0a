public import AllianceModel
public import Evaluation
public import GlidepathKit
import Modelling
public import SourceText

/// A scenario that was run: what a report is made from.
public struct Case: Sendable {
  /// The title of the scenario, its file name where it has none.
  public let title: String
  /// The base name of the scenario file, such as `five-years`.
  public let name: String
  /// The model and what it is about.
  public let alliance: Alliance
  /// The model made flat.
  public let program: Program
  /// What the program computed from the scenario's own inputs.
  public let results: Results
  /// What was agreed; nil where the scenario does not say what was delivered.
  public let plan: AgreedPlan?
  /// Warnings about the scenario as stated: what its text says, delivered figures far from the plan,
  /// and entries without effect.
  public let warnings: [Diagnostic]
  /// What was run, from the numbers that its file states; nil where that is not known, or where inputs
  /// were edited.
  public let study: Study?
  /// What outcomes are worth to each provider, where warnings were sought and outcomes move payments.
  public private(set) var stake: AtStake?

  /// Puts a case together; the program must come from the alliance's model.
  ///
  /// Every entry that could be idle is tried by a run without it; a command that tells no warnings
  /// does without.
  public init(
    name: String, alliance: Alliance, program: Program, results: Results,
    plan: AgreedPlan? = nil, study: Study? = nil, seekingWarnings: Bool = true
  ) {
    self.study = study
    self.name = name
    self.plan = plan
    title = alliance.facts.title.isEmpty ? name : alliance.facts.title
    self.alliance = alliance
    self.program = program
    self.results = results
    warnings =
      seekingWarnings
      ? alliance.remarks.filter { $0.severity == .warning }
        + DeliveredOutliers(alliance, plan).warnings
        + IdleEntries(alliance, program, results).warnings : []
    stake = seekingWarnings ? AtStake(self) : nil
  }

  /// Puts a run into a report, under its study's name.
  public init(_ run: Run, seekingWarnings: Bool = true) {
    self.init(
      name: run.study.name, alliance: run.study.alliance, program: run.study.program,
      results: run.results, plan: run.study.plan,
      study: run.edits.isEmpty ? run.study : nil, seekingWarnings: seekingWarnings)
  }

  /// The same case under another name, which is its title too where the scenario states none.
  public func named(_ name: String) -> Case {
    Case(self, name: name, title: alliance.facts.title.isEmpty ? name : alliance.facts.title)
  }

  private init(_ source: Case, name: String? = nil, title: String) {
    self.name = name ?? source.name
    alliance = source.alliance
    program = source.program
    results = source.results
    plan = source.plan
    warnings = source.warnings
    study = source.study
    stake = source.stake
    self.title = title
  }

  /// The same cases with titles that tell them apart.
  ///
  /// A scenario that overlays another often keeps its title; then the file name says more.
  public static func distinct(_ cases: [Case]) -> [Case] {
    let worded = titled(cases) { $0.nameInWords }
    return titled(worded) { "\($0.title) (\($0.name))" }
  }

  /// The cases, with other titles for those whose title another has.
  private static func titled(_ cases: [Case], _ title: (Case) -> String) -> [Case] {
    let counts = Dictionary(grouping: cases) { $0.title.lowercased() }
    return cases.map { source in
      let isAlone = counts[source.title.lowercased()]?.count == 1
      return isAlone ? source : Case(source, title: title(source))
    }
  }

  /// `seven-years` as `Seven years`.
  private var nameInWords: String { name.asHeading }
}

extension String {
  /// A key or a file name as a heading: `budget_items` gives `Budget items`.
  public var asHeading: String {
    let words = split { $0 == "_" || $0 == "-" }.joined(separator: " ")
    return words.capitalizedFirst
  }
}
