import ArgumentParser
import Scenarios

/// `glidepath keys`: the reference of the keys that a scenario file may hold.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys", abstract: "Explains the keys of scenario files.",
    discussion: """
      Prints meaning, form, unit, bounds, default and an example of a key and of all keys below it; \
      without a path, of every key. An id in a path may be your own or '*', as \
      services.wards.growth or services.*.growth.
      """)

  @Argument(help: ArgumentHelp("A key, such as gainshare or services.*.growth.", valueName: "path"))
  var path: String?

  @Flag(help: "Print Markdown.")
  var markdown = false

  @Flag(help: "Explain the keys of the files of criteria that 'options' reads.")
  var criteria = false

  @OptionGroup var answer: JSONOption

  func validate() throws {
    if markdown, answer.json { throw ValidationError("--markdown and --json exclude each other") }
    if criteria, path != nil || markdown {
      throw ValidationError("--criteria prints every key of such a file as text or with --json")
    }
  }

  func run() throws {
    try answer.guarding {
      let reference = try reference()
      if answer.json { return try answer.emit(reference.json) }
      try Messages.show(markdown ? reference.markdown : reference.text)
    }
  }

  private func reference() throws -> KeyReference {
    guard let path else { return criteria ? .criteria : KeyReference() }
    do throws(UnknownKeyPath) {
      return try KeyReference(path: path)
    } catch {
      throw CommandFailure(code: "usage", "error: \(error)", exitCode: 64)
    }
  }
}
