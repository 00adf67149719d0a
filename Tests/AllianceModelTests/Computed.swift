import AllianceModel
import Evaluation
import Foundation
import Modelling
import Scenarios
import SourceText
import Testing

/// A scenario that was read, written out as a model and computed.
struct Computed {
  let scenario: Scenario
  let alliance: Alliance
  let program: Program
  let results: Results

  /// Computes a scenario text.
  init(_ text: String) throws {
    try self.init(ScenarioDocument(SourceFile(name: "example.yaml", text: text)))
  }

  /// Computes a scenario text with what was delivered and, where it names one, `plan.yaml`.
  init(_ text: String, delivered: String, plan: String = "") throws {
    try self.init(
      ScenarioDocument(
        SourceFile(name: "example.yaml", text: text),
        beside: [
          SourceFile(name: "delivered.csv", text: delivered),
          SourceFile(name: "plan.yaml", text: plan),
        ]))
  }

  /// Computes a scenario that the project ships, by its path below `scenarios/`.
  init(shipped path: String) throws {
    try self.init(ScenarioDocument(path: Computed.folder.appendingPathComponent(path).path))
  }

  /// Computes the clauses of a contract between a board, a hospital and a community trust.
  init(
    years: Int = 5, horizon: Int = 8, after: String = "continues", clauses: String,
    delivered: String = ""
  ) throws {
    try self.init(
      """
      scenario: {title: Worked example}
      contract: {start: 2026/27, years: \(years), after_term: \(after)}
      appraisal: {years: \(horizon)}
      parties:
        board: {role: commissioner}
        hospital: {role: provider}
        community: {role: provider}

      """ + clauses, delivered: delivered)
  }

  /// The same model with some inputs changed, as in the workbook: what was agreed stays agreed.
  func edited(_ edits: [Edit]) -> Computed {
    var inputs = InputValues(alliance.model)
    for edit in edits { inputs.apply(edit) }
    return Computed(scenario, alliance, program, program.run(inputs))
  }

  private init(
    _ scenario: Scenario, _ alliance: Alliance, _ program: Program, _ results: Results
  ) {
    self.scenario = scenario
    self.alliance = alliance
    self.program = program
    self.results = results
  }

  private init(_ document: ScenarioDocument) throws {
    scenario = try Scenario(document)
    alliance = try Alliance(scenario)
    program = try Program(alliance.model)
    results = program.run()
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("scenarios")

  /// The paths of all scenarios that the project ships.
  static let shipped: [String] =
    (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? [])
    .filter { $0.hasSuffix(".yaml") && !$0.hasSuffix("criteria.yaml") }.sorted()

  /// The model's lines.
  var lines: [Line] { alliance.model.lines }

  /// A line's values from year 1 on, a constant's as one; nothing where there is no such line.
  func row(_ line: String) -> [Double] {
    guard results.has(LineID(line)) else { return [] }
    let values = results.values(of: LineID(line))
    return values.count == 1 ? values : Array(values.dropFirst())
  }

  /// A line's value in the base year.
  func base(_ line: String) -> Double { results[LineID(line), 0] }

  /// Holds the first years of a line, or a constant, against what was worked out by hand.
  func expect(
    _ line: String, _ expected: [Double], within tolerance: Double = 0.005,
    at location: Testing.SourceLocation = #_sourceLocation
  ) {
    let row = row(line)
    let agrees =
      row.count >= expected.count && zip(row, expected).allSatisfy { abs($0 - $1) <= tolerance }
    #expect(
      agrees, "\(line) is \(row.prefix(expected.count)), worked out by hand \(expected)",
      sourceLocation: location)
  }

  /// The error flags that are up, as `line @ column`.
  var errors: [String] { raised(.error) }

  /// The alert flags that are up, as `line @ column`.
  var alerts: [String] { raised(.alert) }

  private func raised(_ severity: Check.Severity) -> [String] {
    alliance.model.checks.filter { $0.severity == severity }.flatMap { check in
      (0..<results.columns).filter { results[check.line, $0] != 0 }.map { "\(check.line) @ \($0)" }
    }
  }
}

/// The codes of what is wrong with a scenario text; empty where nothing is.
func complaints(_ text: String) throws -> [String] {
  do {
    _ = try Computed(text)
    return []
  } catch let diagnostics as Diagnostics {
    return diagnostics.all.map(\.code)
  }
}
