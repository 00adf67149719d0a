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

  @Flag(
    help:
      "Print the table of what can be stated under 'actuals' for the next year, its values to be filled in."
  )
  var delivered = false

  func validate() throws {
    if delivered, answer.json || formulas {
      throw ValidationError("--delivered prints a table by itself; leave the other flags out")
    }
  }

  func run() throws {
    try answer.guarding {
      let loaded = try Study(path: file, root: extending.root)
      if delivered { return try Messages.show(try LinesCommand.form(of: loaded)) }
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

  /// A row for each line that people can see, for the first year that is not delivered yet.
  private static func form(of study: Study) throws -> String {
    let years = study.scenario.years
    guard let next = study.scenario.nextToDeliver else {
      throw CommandFailure(
        code: "delivered",
        "\(study.scenario.file): error: all years of the contract are delivered; there is no next one to state",
        exitCode: 65)
    }
    let rows = study.alliance.observable.map {
      "\(years.label(next)),\($0.line.text),\($0.party ?? ""),"
    }
    return (["year,line,party,value"] + rows).map { $0 + "\n" }.joined()
  }
}
