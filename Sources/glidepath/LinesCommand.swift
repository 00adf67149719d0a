import AllianceModel
import Analysis
import ArgumentParser
import GlidepathKit
import Layouts
import Modelling
import Scenarios

/// `glidepath lines`: the dictionary of a scenario's lines.
struct LinesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lines",
    abstract: "Lists every line of a scenario: id, label, unit, timing, meaning.",
    discussion: "Columns are parted by tabs, so that the list can be cut and sorted.")

  @Argument(
    help: ArgumentHelp("A scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var extending: RootOption

  @Flag(help: "Show each line's formula as well.")
  var formulas = false

  func run() throws {
    try Messages.guarding {
      let loaded = try Study(path: file, root: extending.root)
      var text = ""
      for line in loaded.alliance.model.lines {
        var columns = [
          line.id.text, line.label, line.unit.label, line.timing.rawValue, line.sentence,
        ]
        if formulas { columns.append(line.formula.expressions.last?.text ?? "") }
        text += columns.joined(separator: "\t") + "\n"
      }
      try Messages.show(text)
    }
  }
}
