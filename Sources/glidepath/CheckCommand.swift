import AllianceModel
import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
import Notation
import Reports
import Scenarios

/// `glidepath check`: every mistake of scenario files, with place and remedy.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Lists every mistake in scenario files.",
    discussion:
      "Reads, computes and checks scenarios, builds their reports in memory, and writes nothing.")

  @Argument(
    help: ArgumentHelp("Scenario files.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @Flag(help: "Alerts and warnings fail the check too.")
  var strict = false

  @Flag(
    name: .customLong("qa"),
    help: "List what a quality assurer would ask about, such as what has no chain of reasons.")
  var asks = false

  func run() throws {
    try answer.guarding {
      let loaded = try Reported.all(files, root: extending.root)
      if !answer.json { for each in loaded { try Messages.show(Messages.differences(each)) } }
      for each in loaded { Messages.remarks(each, notes: true) }
      for each in loaded { try Output.check(each) }
      if answer.json { try answer.emit(["files": .list(loaded.map(json))]) }
      if !answer.json {
        for each in loaded {
          try Messages.show(Verdict(each, strict: strict).text)
          if asks { try Messages.show(QualityText(QualityFindings(each.source)).text) }
        }
      }
      try Messages.conclude(loaded, strict: strict)
    }
  }

  /// What a file holds and what was found in it.
  private func json(_ reported: Reported) -> JSON {
    let model = reported.source.alliance.model
    let document: JSON = [
      "file": .text(reported.study.scenario.file), "inputs": .number(Double(model.inputs.count)),
      "lines": .number(Double(model.lines.count)),
      "ok": .bool(!Verdict(reported, strict: strict).hasFailed),
      "findings": Findings(reported.source).json,
      "differences": .texts(reported.study.scenario.differences.map(\.description)),
      "notes": .list(
        reported.source.alliance.remarks.filter { $0.severity == .note }.map(\.json)),
    ]
    return asks
      ? document.adding("questions", QualityFindings(reported.source).json) : document
  }
}
