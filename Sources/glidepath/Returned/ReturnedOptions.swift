import ArgumentParser

/// The workbook that came back, and the scenarios that it was made from.
struct ReturnedOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("The workbook that came back.", valueName: "workbook"),
    completion: .file(extensions: ["xlsx"]))
  var workbook: String

  @Option(
    name: .customLong("scenario"), parsing: .upToNextOption,
    help: ArgumentHelp(
      "The scenarios that it was made from, in any order.",
      valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var scenarios: [String]

  func validate() throws {
    if scenarios.isEmpty { throw ValidationError("name the scenarios with --scenario") }
    try Reported.checkOnce(scenarios)
  }

  /// Reads the workbook and the scenarios.
  func read(root: String?) throws -> ReturnedFile {
    try ReturnedFile(workbook, scenarios, root: root)
  }
}
