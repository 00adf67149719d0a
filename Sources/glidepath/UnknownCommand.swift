import ArgumentParser
import SourceText

/// Tells a command that there is not.
enum UnknownCommand {
  /// What to say of a command line that begins with a command that is not there; nil for all others.
  static func message(_ arguments: [String]) -> String? {
    let words = arguments.first == "help" ? arguments.dropFirst() : arguments[...]
    guard let word = words.first, !word.hasPrefix("-"), !known.contains(word) else { return nil }
    return "error: there is no command '\(word)'; \(remedy(word))"
  }

  /// The names of all commands.
  private static var known: [String] {
    Glidepath.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func remedy(_ word: String) -> String {
    if word.hasSuffix(".yaml") || word.hasSuffix(".yml") {
      return "to compute a scenario write 'glidepath run \(word)'"
    }
    let all = "commands are " + known.joined(separator: ", ")
    guard let near = nearestName(to: word, among: known) else { return all }
    return "did you mean '\(near)'? \(all)"
  }
}
