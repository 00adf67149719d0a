import ArgumentParser
import Glibc

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
      130 interrupted.
      """,
    version: Tool.version,
    subcommands: [
      NewCommand.self, CheckCommand.self, RunCommand.self, CompareCommand.self,
      ExplainCommand.self, SensitivityCommand.self, SolveCommand.self,
      OptionsCommand.self,
      LinesCommand.self, BatchCommand.self, VerifyCommand.self, ImportCommand.self,
      KeysCommand.self, SchemaCommand.self,
    ])

  /// Runs the command line; a command that is not there is told with the one most likely meant.
  static func main() {
    // What help and version print is written when the tool ends.
    atexit {
      guard fflush(nil) != 0 else { return }
      Messages.say("error: standard output cannot be written: \(String(cString: strerror(errno)))")
      _exit(74)
    }
    if let message = UnknownCommand.message(Array(CommandLine.arguments.dropFirst())) {
      Messages.say(message)
      exit(withError: ExitCode(64))
    }
    main(nil)
  }
}

/// What the tool says of itself.
enum Tool {
  /// The version, as in CHANGELOG.md.
  static let version = "0.7.0"
  /// The name and the version.
  static let title = "glidepath \(version)"
}
