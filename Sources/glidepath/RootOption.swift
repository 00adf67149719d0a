import ArgumentParser
import Foundation

/// Where the files lie that scenarios extend.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds all files that scenarios extend; each scenario's own by default.",
      valueName: "folder"))
  var root: String?

  func validate() throws {
    guard let root else { return }
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else { throw ValidationError("--root names '\(root)', and there is no such folder") }
  }
}
