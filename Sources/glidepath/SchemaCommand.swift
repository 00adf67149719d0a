import ArgumentParser
import Scenarios

/// `glidepath schema`: the JSON Schema of scenario files, for editors.
struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema of scenario files (draft-07).",
    discussion: "Editors use it to complete keys and to show their meaning. It is JSON as it is.")

  func run() throws { try Messages.show(JSONSchema.text) }
}
