import AllianceModel
import Analysis
import ArgumentParser
import Evaluation
import Foundation
import Modelling
import Reporting
import Scenarios
import SourceText

/// A scenario that was read, written out as a model and computed.
struct Loaded {
  let scenario: Scenario
  let sources: [SourceFile]
  let reported: Case
}

/// What is wrong with scenario files, with their texts for excerpts.
struct LoadingFailure: Error {
  let diagnostics: [Diagnostic]
  let sources: [SourceFile]

  /// 66 where a file is missing, else 65.
  var exitCode: Int32 {
    diagnostics.contains { $0.code == "file-missing" } ? 66 : 65
  }
}

extension Loaded {
  /// Reads and computes one scenario.
  init(path: String, root: String? = nil, seekingWarnings: Bool = true) throws(LoadingFailure) {
    let document = try Loaded.document(path, root)
    sources = document.sources
    (scenario, reported) = try Loaded.compute(document, seekingWarnings)
  }

  /// Reads and computes a text that stands by itself.
  init(_ source: SourceFile) throws(LoadingFailure) {
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument(source)
    } catch {
      throw LoadingFailure(diagnostics: error.all, sources: [source])
    }
    sources = [source]
    (scenario, reported) = try Loaded.compute(document, true)
  }

  /// Reads and computes several scenarios; all mistakes of all files are told together.
  static func all(_ paths: [String], root: String? = nil) throws(LoadingFailure) -> [Loaded] {
    var loaded: [Loaded] = []
    var diagnostics: [Diagnostic] = []
    var sources: [SourceFile] = []
    for path in paths {
      do {
        loaded.append(try Loaded(path: path, root: root))
      } catch {
        diagnostics += error.diagnostics.filter { !diagnostics.contains($0) }
        sources += error.sources.filter { !sources.contains($0) }
      }
    }
    guard diagnostics.isEmpty else {
      throw LoadingFailure(diagnostics: diagnostics, sources: sources)
    }
    return loaded
  }

  /// Reads and computes several scenarios under names that tell them apart.
  static func distinct(_ paths: [String], root: String? = nil) throws(LoadingFailure) -> [Loaded] {
    zip(try all(paths, root: root), DistinctNames.of(paths)).map { Loaded($0, name: $1) }
  }

  /// Refuses a file that is given twice.
  static func checkOnce(_ paths: [String]) throws {
    guard let same = DistinctNames.sameFile(paths) else { return }
    throw ValidationError(
      same.first == same.second
        ? "'\(same.first)' is given twice; give each file once"
        : "'\(same.first)' and '\(same.second)' are one file; give each file once")
  }

  /// The same scenario under another name.
  private init(_ loaded: Loaded, name: String) {
    scenario = loaded.scenario
    sources = loaded.sources
    reported = loaded.reported.named(name)
  }

  private static func document(_ path: String, _ root: String?) throws(LoadingFailure)
    -> ScenarioDocument
  {
    do {
      return try ScenarioDocument(path: path, root: root)
    } catch {
      let names = Set(error.all.map(\.position.file)).sorted()
      throw LoadingFailure(
        diagnostics: error.all, sources: names.compactMap { try? SourceFile.read(path: $0) })
    }
  }

  private static func compute(
    _ document: ScenarioDocument, _ seekingWarnings: Bool
  ) throws(LoadingFailure) -> (Scenario, Case) {
    let scenario: Scenario
    let alliance: Alliance
    do {
      scenario = try Scenario(document)
      alliance = try Alliance(scenario)
    } catch {
      throw LoadingFailure(diagnostics: error.all, sources: document.sources)
    }
    let program: Program
    do {
      program = try Program(alliance.model)
    } catch {
      throw LoadingFailure(
        diagnostics: [place(error, alliance, document)], sources: document.sources)
    }
    let results = program.run()
    if let (line, column) = results.notNumbers(in: alliance.model).first {
      let diagnostic = Diagnostic(
        code: "not-a-result", position: alliance.places[line] ?? document.root.position,
        message:
          "'\(line)' has no value in \(scenario.years.label(column)): a division by 0 or a sum too large",
        remedy: "guard it with IF, or look for an input that makes no sense")
      throw LoadingFailure(diagnostics: [diagnostic], sources: document.sources)
    }
    let mistakes = alliance.mistakes(in: results)
    guard mistakes.isEmpty else {
      throw LoadingFailure(diagnostics: mistakes, sources: document.sources)
    }
    let name = reportName(document.file)
    return (
      scenario,
      Case(
        name: name, alliance: alliance, program: program, results: results,
        seekingWarnings: seekingWarnings)
    )
  }

  /// The name of a report: the file's name without its ending, never hidden, never a folder, and
  /// no word that a table of results takes for a missing value.
  static func reportName(_ path: String) -> String {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    if MissingValue.reason(against: name) != nil { return "scenario-\(name)" }
    return name.hasPrefix(".") ? "scenario\(name)" : name
  }

  /// A mistake that only the whole model shows is told at the scenario's own line that makes it.
  private static func place(
    _ error: ModelError, _ alliance: Alliance, _ document: ScenarioDocument
  ) -> Diagnostic {
    let involved: [LineID]
    switch error {
    case .circle(let path): involved = path
    case .namedTwice(let id): involved = [id]
    case .unknownLine(_, let reader), .unknownInput(_, let reader),
      .yearlyInConstant(_, let reader), .constantOverYears(_, let reader),
      .beforeBaseYear(_, let reader):
      involved = [reader]
    }
    let position = involved.compactMap { alliance.places[$0] }.first ?? document.root.position
    return Diagnostic(
      code: "model", position: position, message: error.description,
      remedy: "change the scenario's own lines so that each needs only what is there before it")
  }
}
