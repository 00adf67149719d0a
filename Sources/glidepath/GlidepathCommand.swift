import ArgumentParser
import Glibc
import Notation

/// The command line of Glidepath: parse options, call the library, print.
@main
struct Glidepath: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glidepath",
    abstract:
      "Models alliance contracts in health and care, and hands them over as live workbooks.",
    discussion: """
      A scenario is a plain text file: who signs, what is delivered, how it is paid for, how saving \
      and pain are shared. Start with 'glidepath new my-contract.yaml', then 'glidepath run'.

      Exit codes: 0 all is well, 1 a check or an expectation failed or a workbook differs, 64 wrong \
      usage, 65 a scenario or a workbook has mistakes, 66 a file is missing, 73 output cannot be created, 74 writing failed, \
      130 interrupted. A command that asks something ends with 1 where there is no answer; checks and \
      expectations that fail it tells on standard error, and in JSON under 'errors'.
      """,
    version: Tool.version,
    groupedSubcommands: [
      CommandGroup(
        name: "Compute and hand over",
        subcommands: [
          NewCommand.self, CheckCommand.self, RunCommand.self, CompareCommand.self,
          PackageCommand.self, VerifyCommand.self, ImportCommand.self,
        ]),
      CommandGroup(
        name: "Ask",
        subcommands: [
          ExplainCommand.self, SensitivityCommand.self, SolveCommand.self, LandingCommand.self,
          WinWinCommand.self, AlignCommand.self, RehearseCommand.self, RiskCommand.self,
          OptionsCommand.self,
          BatchCommand.self,
        ]),
      CommandGroup(name: "Negotiate", subcommands: [WorkshopCommand.self]),
      CommandGroup(
        name: "Look up",
        subcommands: [LinesCommand.self, KeysCommand.self, SchemaCommand.self]),
    ])

  /// Runs the command line; a command that is not there is told with the one most likely meant.
  static func main() {
    // What help and version print is written when the tool ends.
    atexit {
      guard fflush(nil) != 0 else { return }
      Messages.say("error: standard output cannot be written: \(String(cString: strerror(errno)))")
      _exit(74)
    }
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let message = UnknownCommand.message(arguments) {
      Messages.say(message)
      tellInJSON(message, arguments)
      exit(withError: ExitCode(64))
    }
    do {
      var command = try parseAsRoot(arguments)
      try command.run()
    } catch {
      if !(error is ExitCode), exitCode(for: error) == .validationFailure {
        tellInJSON("error: " + message(for: error), arguments)
      }
      exit(withError: error)
    }
  }

  /// Tells wrong usage in JSON too, where that is asked for.
  private static func tellInJSON(_ message: String, _ arguments: [String]) {
    guard arguments.prefix(while: { $0 != "--" }).contains("--json") else { return }
    // What cannot be written now is told when the tool ends.
    try? Messages.emit((["errors": [.problem(message, "usage")]] as JSON).rendered())
  }
}

/// What the tool says of itself.
enum Tool {
  /// The version, as in CHANGELOG.md.
  static let version = "0.10.0"
  /// The name and the version.
  static let title = "glidepath \(version)"
}
