import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Notation
import Reports
import Scenarios

/// `glidepath run`: computes scenarios, each into a report of its own.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Computes scenarios year by year and writes a report for each.",
    discussion:
      "Writes NAME.xlsx, NAME.csv, NAME-wide.csv, NAME-flows.csv and datapackage.json; NAME-delivery.csv where 'actuals' states what was delivered, NAME-stranded.csv where a party lands softly, NAME-at-stake.csv where outcomes move payments, NAME-because.csv where it is said why things should work, NAME-journal.csv where 'accounts' states a control account and cash; with --profile publish NAME-publish.xlsx. With --json standard output holds a list, a report for each scenario. Files of one name get folders of their own, named after the folders they are in."
  )

  @Argument(
    help: ArgumentHelp("Scenario files.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @OptionGroup var tables: TableOption

  @OptionGroup var audience: ProfileOption

  @Option(name: .shortAndLong, help: "The folder for one report; reports/NAME by default.")
  var output: String?

  @Flag(help: "Alerts and warnings fail the run too.")
  var strict = false

  @Flag(help: "Say nothing about what was written.")
  var quiet = false

  func validate() throws {
    try Reported.checkOnce(files)
    try OutputPath.checkIsFolder(output, of: "--output")
    if output != nil, files.count > 1 {
      throw ValidationError("--output takes one scenario; run several without it, or use 'compare'")
    }
  }

  func run() throws {
    try answer.guarding {
      let loaded = try Reported.distinct(files, root: extending.root)
      var reports: [JSON] = []
      for each in loaded {
        Messages.remarks(each)
        let report = Report([each.source])
        // The files are there before a word is printed: whoever reads the words may go away.
        let paths = try write(report, of: each)
        if !answer.json {
          try Messages.show(Messages.differences(each))
          try Messages.show(HeadlineText(report).text + "\n")
          try Messages.show(DeliveryText(report).text)
          try Messages.show(BusinessCaseText(report).text)
        }
        if !quiet {
          Output.tell(paths, next: "glidepath compare \(each.study.scenario.file) ANOTHER.yaml")
        }
        if answer.json {
          reports.append(
            ReportJSON(report).json(
              tool: Tool.title, profile: audience.profile.rawValue, files: paths))
        }
      }
      if answer.json { try answer.emit(.list(reports)) }
      try Messages.conclude(loaded, strict: strict)
    }
  }

  /// Writes the report of a scenario.
  private func write(_ report: Report, of reported: Reported) throws -> [String] {
    let name = reported.source.name
    return try withoutWordsOfLibrary {
      try Output.write(
        report, of: [reported], name: name, folder: output ?? "reports/\(name)",
        mark: tables.mark, profile: audience.profile)
    }
  }
}
