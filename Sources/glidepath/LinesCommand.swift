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
    discussion: """
      Columns are parted by tabs, so that the list can be cut and sorted. With --json every line comes \
      with its formula and its facts: party, counterparty, service, kind of payment or cost.
      """)

  @Argument(
    help: ArgumentHelp("A scenario file.", valueName: "file"),
    completion: .file(extensions: ["yaml"]))
  var file: String

  @OptionGroup var extending: RootOption

  @OptionGroup var answer: JSONOption

  @Flag(help: "Show each line's formula as well.")
  var formulas = false

  func run() throws {
    try answer.guarding {
      let loaded = try Study(path: file, root: extending.root)
      if answer.json { return try answer.emit(loaded.alliance.linesJSON) }
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
