import AllianceModel
import Analysis
import Evaluation
import Foundation
import Scenarios
import SourceText

/// A scenario of the folder `scenarios/northshire`, read and run.
struct ShippedCase {
  let path: String
  let source: Case

  /// Reads and runs a scenario by its name.
  init(_ name: String) throws {
    path = ShippedCase.folder.appendingPathComponent(name + ".yaml").path
    let (alliance, program) = try ShippedCase.program(path)
    source = Case(
      name: name, alliance: alliance, program: program, results: program.run(),
      seekingWarnings: false)
  }

  /// From text to a program.
  static func program(_ path: String) throws -> (Alliance, Program) {
    let alliance = try Alliance(Scenario(ScenarioDocument(path: path)))
    return (alliance, try Program(alliance.model))
  }

  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("scenarios/northshire")
}
