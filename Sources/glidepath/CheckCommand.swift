import AllianceModel
import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
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

  @Flag(help: "Alerts and warnings fail the check too.")
  var strict = false

  func run() throws {
    try Messages.guarding {
      let loaded = try Reported.all(files, root: extending.root)
      for each in loaded { try Messages.show(Messages.differences(each)) }
      for each in loaded { Messages.remarks(each, notes: true) }
      for each in loaded { try Output.check(each) }
      try Messages.conclude(loaded, strict: strict)
      for each in loaded {
        let model = each.source.alliance.model
        let count = Findings(each.source).checks(.alert).count
        let alerts = count == 0 ? "" : ", \(count) alert\(count == 1 ? "" : "s")"
        try Messages.show(
          "\(each.study.scenario.file): ok, \(model.inputs.count) inputs, \(model.lines.count) lines\(alerts)\n"
        )
      }
    }
  }
}
