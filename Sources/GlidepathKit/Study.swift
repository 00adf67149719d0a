public import AllianceModel
public import Evaluation
import Foundation
import Modelling
public import Scenarios
public import SourceText

/// A scenario that was read, written out as a model and made ready to be computed.
///
/// ```swift
/// let study = try Study(path: "scenarios/northshire/five-years.yaml")
/// let run = try study.run()
/// print(try run.value(of: .party("hospital", .npv)))
/// ```
public struct Study: Sendable {
  /// The scenario as its file states it.
  public let scenario: Scenario
  /// The tree that the scenario was read from.
  let document: ScenarioDocument
  /// The model, and what the contract is made of.
  public let alliance: Alliance
  /// The model made flat.
  public let program: Program
  /// What was agreed, computed; nil where the scenario does not say what was delivered.
  public let plan: AgreedPlan?
  /// The name of the scenario and of its reports: `five-years`.
  public let name: String

  /// Reads a scenario file and all that it extends.
  ///
  /// - Parameters:
  ///   - path: the scenario file.
  ///   - root: the folder that holds all files that may be extended; the file's own by default.
  /// - Throws: every mistake of the files at once, each with its place.
  public init(path: String, root: String? = nil) throws(StudyError) {
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument(path: path, root: root)
    } catch {
      let names = Set(error.all.map(\.position.file)).sorted()
      throw StudyError(diagnostics: error.all, sources: names.compactMap(Study.readAgain))
    }
    try self.init(document)
  }

  /// Reads a scenario from a text that extends nothing; `file` names it in messages and reports.
  ///
  /// - Parameters:
  ///   - text: the scenario.
  ///   - file: what the text is called.
  ///   - beside: the texts of files that it names under `actuals`, by the names that it uses.
  /// - Throws: every mistake of the text at once, each with its place.
  public init(
    text: String, file: String = "scenario.yaml", beside: [SourceFile] = []
  ) throws(StudyError) {
    let source = SourceFile(name: file, text: text)
    let document: ScenarioDocument
    do {
      document = try ScenarioDocument(source, beside: beside)
    } catch {
      throw StudyError(diagnostics: error.all, sources: [source] + beside)
    }
    try self.init(document)
  }

  /// A file that was read before, for excerpts; nil where it could not be read, and for a pipe, which
  /// gives its text once.
  private static func readAgain(_ path: String) -> SourceFile? {
    let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
    let kind = try? FileManager.default.attributesOfItem(atPath: real)[.type] as? FileAttributeType
    return kind == .typeRegular ? try? SourceFile.read(path: path) : nil
  }

  /// The files that the scenario was read from, for excerpts.
  public var sources: [SourceFile] { document.allSources }

  init(_ document: ScenarioDocument) throws(StudyError) {
    self.document = document
    do {
      scenario = try Scenario(document)
      alliance = try Alliance(scenario)
    } catch {
      throw StudyError(diagnostics: error.all, sources: document.allSources)
    }
    program = try alliance.program(document.allSources)
    let statement = Study.statement(of: scenario.parts.actuals)
    plan = try alliance.plan.map { agreed throws(StudyError) in
      try AgreedPlan(agreed, sources: document.allSources, as: statement)
    }
    name = Study.name(of: document.file)
  }

  /// How the plan is stated under `actuals`.
  private static func statement(of actuals: Clause<ActualsKeys>?) -> AgreedPlan.Statement {
    guard let plan = actuals?.plan else { return .none }
    return plan.hash == nil ? .file : .frozen
  }

  /// The name of a scenario: its file's without its ending, never hidden, never a folder, and no word
  /// that a table of results takes for a missing value.
  public static func name(of path: String) -> String {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    if MissingValue.reason(against: name) != nil { return "scenario-\(name)" }
    return name.hasPrefix(".") ? "scenario\(name)" : name
  }
}

extension Study {
  /// Reads several scenarios; the mistakes of all files are told together.
  ///
  /// - Throws: every mistake of every file, each once.
  public static func all(_ paths: [String], root: String? = nil) throws(StudyError) -> [Study] {
    try StudyError.gathering(paths) { path throws(StudyError) in
      try Study(path: path, root: root)
    }
  }
}

extension Alliance {
  /// The model made flat.
  func program(_ sources: [SourceFile]) throws(StudyError) -> Program {
    do {
      return try Program(model)
    } catch {
      throw StudyError(diagnostics: [error.placed(in: self)], sources: sources)
    }
  }
}

extension ModelError {
  /// A mistake that only the whole model shows, told at the scenario's own line that makes it.
  fileprivate func placed(in alliance: Alliance) -> Diagnostic {
    Diagnostic(
      code: "model",
      position: lines.compactMap { alliance.places[$0] }.first ?? .whole(alliance.facts.file),
      message: description,
      remedy: "change the scenario's own lines so that each needs only what is there before it")
  }
}
