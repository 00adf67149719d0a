import Analysis
import ArgumentParser
import Modelling
import Reporting
import Scenarios

/// `glidepath compare`: several scenarios side by side in one report.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares scenarios side by side in one report.",
    discussion: """
      The first scenario is what the others are held against. All must have the same first year and \
      the same years of appraisal, so that contracts of different length stand on one horizon.
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, two or more.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @Option(name: .shortAndLong, help: "The folder for the report; reports/NAME by default.")
  var output: String?

  @Option(help: "The name of the report; the scenarios' names joined by default.")
  var name: String?

  @Flag(help: "Alerts fail the run too.")
  var strict = false

  @Flag(help: "Say nothing about what was written.")
  var quiet = false

  func validate() throws {
    if files.count < 2 { throw ValidationError("compare takes two scenario files or more") }
    if let name, name.isEmpty || name.hasPrefix(".") || name.contains("/") {
      throw ValidationError("--name takes a file name without folders; use -o for the folder")
    }
  }

  func run() throws {
    try Messages.guarding {
      let loaded = try Loaded.all(files)
      try checkCalendars(loaded)
      for each in loaded { print(Messages.differences(each), terminator: "") }
      for each in loaded { Messages.remarks(each) }
      print(headlineTable(cases: loaded.map(\.reported)))
      let name = name ?? loaded.map(\.reported.name).joined(separator: "-")
      let paths = try Output.write(loaded, name: name, folder: output ?? "reports/\(name)")
      if !quiet {
        Output.tell(paths, next: "open \(name).xlsx and change a cell of the deal on Inputs")
      }
      try Messages.conclude(loaded, strict: strict)
    }
  }

  private func checkCalendars(_ loaded: [Loaded]) throws {
    guard let first = loaded.first else { return }
    for each in loaded where each.scenario.years != first.scenario.years {
      Messages.say(
        "error: '\(each.scenario.file)' runs \(Self.span(each.scenario.years)), "
          + "'\(first.scenario.file)' \(Self.span(first.scenario.years)): give both the same "
          + "'contract.start' and 'appraisal.years'")
      throw ExitCode(65)
    }
  }

  private static func span(_ years: Years) -> String {
    "from \(years.label(1)) to \(years.label(years.horizon))"
  }
}
