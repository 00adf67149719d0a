import ArgumentParser
import Foundation
import Notation
import Spreadsheets

/// `glidepath new`: a first scenario that runs as it is.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes a small, commented scenario that runs as it is.")

  @Argument(
    help: ArgumentHelp("The file to write.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @Flag(help: "Write over a file that is already there.")
  var force = false

  @OptionGroup var answer: JSONOption

  func validate() throws {
    guard file == "-" else { return }
    throw ValidationError("give the file a name, such as my-contract.yaml; one called '-' is './-'")
  }

  func run() throws {
    try answer.guarding {
      if FileManager.default.fileExists(atPath: file), !force {
        throw CommandFailure(
          code: "output", "error: '\(file)' is already there; choose another name or add --force",
          exitCode: 73)
      }
      let url = URL(fileURLWithPath: file)
      var output = try OutputSet(folder: url.deletingLastPathComponent().path)
      try output.add(Array(FirstScenario.text.utf8), as: url.lastPathComponent)
      _ = try output.commit()
    }
    if answer.json { return try answer.emit(["files": .texts([file])]) }
    try Messages.show("wrote \(file)\nnext: glidepath run \(file)\n")
  }
}
