public import AllianceModel
public import Evaluation

/// A scenario that was run: what a report is made from.
public struct Case: Sendable {
  /// The base name of the scenario file, such as `five-years`.
  public let name: String
  /// The model and what it is about.
  public let alliance: Alliance
  /// The model made flat.
  public let program: Program
  /// What the program computed from the scenario's own inputs.
  public let results: Results

  /// Puts a case together; the program must come from the alliance's model.
  public init(name: String, alliance: Alliance, program: Program, results: Results) {
    self.name = name
    self.alliance = alliance
    self.program = program
    self.results = results
  }

  /// The title of the scenario, its file name where it has none.
  public var title: String { alliance.facts.title.isEmpty ? name : alliance.facts.title }
}
