import Analysis
import ArgumentParser
import Layouts
import Modelling
import Reports
import Scenarios

/// `glidepath compare`: several scenarios side by side in one report.
struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Compares scenarios side by side in one report.",
    discussion: """
      The first scenario, or the one that --baseline names, is what the others are held against. All must have the same first year, the \
      same years of appraisal and the same discount rate, so that contracts of different length can \
      be held against each other. Files of one name are told apart by their folders. It says why they differ: \
      what each kind of change (length, pace, prices …) moves alone, and what they move only together.
      """)

  @Argument(
    help: ArgumentHelp("Scenario files, two or more.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var files: [String]

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @OptionGroup var tables: TableOption

  @OptionGroup var audience: ProfileOption

  @Option(help: "Which of the files the others are held against; the first by default.")
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "A line and its year, such as party.hospital.surplus@2029/30, whose difference is put down to causes; net present values by default; it is printed and stands in NAME-causes.csv, the sheet holds net present values. May be repeated.",
      valueName: "line[@year]"))
  var measure: [String] = []

  @Option(name: .shortAndLong, help: "The folder for the report; reports/NAME by default.")
  var output: String?

  @Option(help: "The name of the report; the scenarios' names joined by default.")
  var name: String?

  @Flag(help: "Alerts and warnings fail the run too.")
  var strict = false

  @Flag(help: "Say nothing about what was written.")
  var quiet = false

  func validate() throws {
    if files.count < 2 { throw ValidationError("compare takes two scenario files or more") }
    try Reported.checkOnce(files)
    try OutputPath.checkIsFolder(output, of: "--output")
    if let baseline, !files.contains(baseline) {
      throw ValidationError("--baseline takes one of the files, as it is named there")
    }
    try OutputPath.checkIsName(name)
  }

  /// The files, the one that others are held against first.
  private var ordered: [String] {
    guard let baseline else { return files }
    return [baseline] + files.filter { $0 != baseline }
  }

  func run() throws {
    try answer.guarding {
      let loaded = try Reported.distinct(ordered, root: extending.root)
      let warnings = try Comparability(loaded: loaded).checked()
      for each in loaded { Messages.remarks(each) }
      let asked = try measure.map { try AskedLine($0, in: loaded.map(\.source)).measure }
      let report = Report(loaded.map(\.source), measuring: asked)
      let name = name ?? loaded.map(\.source.name).joined(separator: "-")
      let paths = try withoutWordsOfLibrary {
        try Output.write(
          report, of: loaded, name: name, folder: output ?? "reports/\(name)", mark: tables.mark,
          profile: audience.profile)
      }
      // The files are there before a word is printed: whoever reads the words may go away.
      if !answer.json {
        for each in loaded { try Messages.show(Messages.differences(each)) }
        try Messages.show(HeadlineText(report).text + "\n")
        try Messages.show(CausesText(report, asked: asked).text)
        try Messages.show(BusinessCaseText(report).text)
      }
      if !quiet {
        Output.tell(paths, next: "open \(name).xlsx and change a cell of the deal on Inputs")
      }
      if answer.json {
        try answer.emit(
          ReportJSON(report).json(
            tool: Tool.title, profile: audience.profile.rawValue, warnings: warnings, files: paths))
      }
      try Messages.conclude(loaded, strict: strict)
      if strict, !warnings.isEmpty { throw ExitCode(1) }
    }
  }
}
